// The match of the text as it stands now, counted again after each decision.
//
// The result's own `after` is for all proposed changes; once the user rejects one, it would be a
// promise that the text does not keep.

import { effect, signal } from '@preact/signals';
import type { Match } from '../../src/wire/types.ts';
import { matchTexts } from '../engine/engine.ts';
import { finished, tailored } from './session.ts';

export interface LiveMatch {
  readonly match: Match;
  readonly text: string; // what the evidence's offsets point into
}

export const liveMatch = signal<LiveMatch | undefined>(undefined);

const pauseMs = 120; // a burst of key presses is one count

export function followDecisions(): () => void {
  return effect(() => {
    const done = finished.value;
    const text = tailored.value;
    if (!done) {
      liveMatch.value = undefined;
      return undefined;
    }
    if (text === done.result.resume) {
      liveMatch.value = { match: done.result.match.after, text };
      return undefined;
    }
    if (text === done.resume) {
      liveMatch.value = { match: done.result.match.before, text };
      return undefined;
    }
    const controller = new AbortController();
    const timer = setTimeout(() => {
      matchTexts(text, done.posting, controller.signal).then(
        (match) => {
          if (!controller.signal.aborted) liveMatch.value = { match, text };
        },
        () => undefined, // aborted, or the engine is gone: the last count stands
      );
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  });
}
