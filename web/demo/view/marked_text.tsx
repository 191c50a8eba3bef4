// A text with its marks; the spot that the user asked for is brought into view and takes the focus.

import { useEffect, useRef } from 'preact/hooks';
import { leaveSpot } from '../state/spot.ts';
import { type Mark, segments } from '../text/segments.ts';

export type MarkKind = 'changed' | 'moved' | 'spot';

interface Props {
  readonly text: string;
  readonly marks: readonly Mark<MarkKind>[];
  readonly asked: number; // 0 for no spot; grows with each request
}

export function MarkedText({ text, marks, asked }: Props) {
  return (
    <div class="text">
      {segments(text, marks).map((s, i) => {
        if (s.kind === undefined) return s.text;
        if (s.kind === 'spot') return <SpotMark key="spot" text={s.text} asked={asked} />;
        return (
          <mark key={i} class={s.kind}>
            {s.text}
          </mark>
        );
      })}
    </div>
  );
}

function SpotMark({ text, asked }: { text: string; asked: number }) {
  const mark = useRef<HTMLElement>(null);
  useEffect(() => {
    if (asked === 0) return;
    mark.current?.focus({ preventScroll: true });
    mark.current?.scrollIntoView({ block: 'center' });
  }, [asked]);
  return (
    <mark class="spot" ref={mark} tabIndex={-1} onKeyDown={leaveOnEscape}>
      {text}
    </mark>
  );
}

function leaveOnEscape(event: KeyboardEvent): void {
  if (event.key === 'Escape') leaveSpot();
}
