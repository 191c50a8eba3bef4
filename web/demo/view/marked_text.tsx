// A text with its marks; the spot that the user asked for is brought into view and takes the focus.

import { useEffect, useRef } from 'preact/hooks';
import { leaveSpot } from '../state/spot.ts';
import { inParts, type Mark, segments } from '../text/segments.ts';

export type MarkKind = 'changed' | 'moved' | 'spot';

interface Props {
  readonly text: string;
  readonly marks: readonly Mark<MarkKind>[];
  readonly asked: number; // 0 for no spot; grows with each request
}

const linesOfPart = 60;

export function MarkedText({ text, marks, asked }: Props) {
  return (
    <div class="text">
      {inParts(segments(text, marks), linesOfPart).map((part, i) => (
        <div key={i} class="part">
          {part.map((s, j) => {
            if (s.kind === undefined) return s.text;
            if (s.kind === 'spot') return <SpotMark key="spot" text={s.text} asked={asked} />;
            return (
              <mark key={j} class={s.kind}>
                {s.text}
              </mark>
            );
          })}
        </div>
      ))}
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
