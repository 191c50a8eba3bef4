// The lines of the user's own résumé that prove a change, as buttons that show them.

import type { ChangeEvidence } from '../../src/wire/types.ts';
import { finished } from '../state/session.ts';
import { show } from '../state/spot.ts';
import { strings } from '../strings.ts';

const shownAtMost = 160; // characters of a quote; the document shows the rest

interface Props {
  readonly evidence: readonly ChangeEvidence[];
  readonly reordered: boolean;
}

export function Proof({ evidence, reordered }: Props) {
  const done = finished.value;
  if (evidence.length === 0 && !reordered) return null;
  return (
    <div class="proof">
      <h4>{strings.proof}</h4>
      {reordered && <p class="soft">{strings.noProof}</p>}
      <ul>
        {evidence.map((e) => (
          <li key={`${e.begin}-${e.end}`}>
            <button
              type="button"
              class="link quote"
              disabled={!done}
              onClick={() => done && show('original', done.resume, e.begin, e.end, e.text)}
            >
              {shortened(e.text)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

export function shortened(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  if (line.length <= shownAtMost) return line;
  const cut = line.lastIndexOf(' ', shownAtMost);
  return `${line.slice(0, cut > 0 ? cut : shownAtMost)} …`;
}
