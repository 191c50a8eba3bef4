// What a run says while it works. Exactly one terminal event, the last: finish, abort or error.

import type { PlainError } from './errors.js';
import type { Change, CustomizeResult, Level, Stage, Usage, Warning } from './wire/types.js';

export interface ModelFailure {
  readonly code: string;
  readonly message: string;
}

/** An event as the core and the conductor write it: plain data. `Result` is what `finish` carries. */
export type RunEventBody<Result = CustomizeResult> =
  | { readonly type: 'start'; readonly level: Level }
  | { readonly type: 'stage'; readonly stage: Stage }
  /** `ratio` is 0 to 1, never falls, and is 1 only at the end. `etaMs`: the range in which the end is expected, from now. */
  | { readonly type: 'progress'; readonly ratio: number; readonly etaMs?: readonly [number, number] }
  | { readonly type: 'warning'; readonly source: 'resume' | 'posting'; readonly warning: Warning }
  | { readonly type: 'change'; readonly change: Change }
  | { readonly type: 'finish'; readonly result: Result }
  | {
      readonly type: 'model-request';
      readonly section: number;
      readonly provider: string;
      readonly model: string;
      /** What the gate refused is asked about once more. */
      readonly again: boolean;
      /** Of the prompt, by an estimate. */
      readonly tokens: number;
    }
  | {
      readonly type: 'model-retry';
      readonly section: number;
      readonly provider: string;
      readonly inMs: number;
      readonly error: ModelFailure;
    }
  /** `to` is the next provider, `rules`, or `first-reply` where only the second asking failed. */
  | {
      readonly type: 'model-fallback';
      readonly section: number;
      readonly from: string;
      readonly to: string;
      readonly error: ModelFailure;
    }
  /** A piece of a reply as it comes. It may be of one that fails, and the gate has not seen it. */
  | { readonly type: 'delta'; readonly section: number; readonly text: string }
  | { readonly type: 'usage'; readonly usage: Omit<Usage, 'tasks'> }
  /** A deadline that passes after the texts were read ends in `finish`, with a partial result. */
  | { readonly type: 'abort'; readonly reason: 'cancelled' | 'deadline' }
  | { readonly type: 'error'; readonly error: PlainError };

/** `seq` counts the events of one run from 1, in order. */
export type Numbered<Body> = Body & { readonly runId: string; readonly seq: number };

export type WireEvent = Numbered<RunEventBody>;

export function isTerminal(event: { readonly type: string }): boolean {
  return event.type === 'finish' || event.type === 'abort' || event.type === 'error';
}
