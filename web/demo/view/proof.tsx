// The lines of the user's own résumé that prove a change, as buttons that show them.

import type { ChangeEvidence } from '../../src/wire/types.ts';
import { type Finished, source } from '../state/session.ts';
import { show } from '../state/spot.ts';
import { strings } from '../strings.ts';
import { FewFirst } from './few_first.tsx';
import { Quote } from './quote.tsx';

interface Props {
  readonly evidence: readonly ChangeEvidence[];
  readonly reordered: boolean;
  readonly done: Finished | undefined;
}

export function Proof({ evidence, reordered, done }: Props) {
  if (evidence.length === 0 && !reordered) return null;
  return (
    <div class="proof">
      <h4>{strings.proof}</h4>
      {reordered && <p class="soft">{strings.noProof}</p>}
      <FewFirst
        items={evidence.map((e) => ({
          key: `${e.begin}-${e.end}`,
          view: (
            <Quote
              source={source.value}
              begin={e.begin}
              end={e.end}
              text={e.text}
              onClick={done && (() => show('original', done.resume, e.begin, e.end, e.text))}
            />
          ),
        }))}
      />
    </div>
  );
}
