// One change: what, why, for which requirements, the proof, and the user's word on it.

import { computed, useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Change } from '../../src/wire/types.ts';
import { asDecided, decide, type Standing, standing } from '../state/decisions.ts';
import { type Finished, source } from '../state/session.ts';
import { strings } from '../strings.ts';
import { around } from '../text/around.ts';
import { HandEdit } from './hand_edit.tsx';
import { Proof } from './proof.tsx';
import { ReorderView } from './reorder_view.tsx';
import { Served } from './served.tsx';
import { WordDiffView } from './word_diff_view.tsx';

interface Props {
  readonly change: Change;
  readonly number: number;
  readonly of: number | undefined; // not known while changes come
  readonly done: Finished | undefined;
}

export function ChangeCard({ change, number, of, done }: Props) {
  const { now, worded } = useDecided(change);
  const editing = useSignal(false);
  const asks = change.status === 'needs_confirmation';
  const titleId = `change-${change.id}`;
  return (
    <li class={`card change ${now} by-${change.source}`} data-change={change.id} aria-labelledby={titleId}>
      <header class="change-head">
        <h3 id={titleId}>
          <span class="unseen">{strings.changeNumber(number, of)}: </span>
          {ruleName(change)}
          <span class="soft"> · {strings.sections[change.section]}</span>
        </h3>
        <Verdict change={change} number={number} now={now} />
      </header>
      <p class="reason">{change.reason}</p>
      {asks && now === 'open' && (
        <p class="notice strong">
          {change.findings.some((f) => f.type === 'loss') ? strings.confirmLoss : strings.confirm}{' '}
          {change.findings.map((f) => f.why).join(' ')}
        </p>
      )}
      {change.move ? (
        <ReorderView change={change} move={change.move} />
      ) : (
        <WordDiffView
          before={change.before}
          after={worded.after}
          around={around(source.value, change.begin, change.end)}
        />
      )}
      {worded !== change && <p class="soft">{strings.yourWording}</p>}
      {!change.move && done && <HandEdit change={change} number={number} open={editing} />}
      <footer class="change-foot">
        <Served ids={change.requirements} done={done} />
        <Proof evidence={change.evidence} reordered={change.move !== undefined} done={done} />
      </footer>
    </li>
  );
}

// Through signals of the card's own: a decision draws no other card anew.
function useDecided(change: Change): { readonly now: Standing; readonly worded: Change } {
  const now = useMemo(() => computed(() => standing(change)), [change]);
  const worded = useMemo(() => computed(() => asDecided(change)), [change]);
  return { now: now.value, worded: worded.value };
}

interface VerdictProps {
  readonly change: Change;
  readonly number: number;
  readonly now: Standing;
}

function Verdict({ change, number, now }: VerdictProps) {
  return (
    <div class="verdict">
      <button
        type="button"
        aria-pressed={now === 'accepted'}
        aria-label={strings.acceptThis(number)}
        onClick={() => decide(change, 'accepted')}
      >
        {strings.accept}
      </button>
      <button
        type="button"
        aria-pressed={now === 'rejected'}
        aria-label={strings.rejectThis(number)}
        onClick={() => decide(change, 'rejected')}
      >
        {strings.reject}
      </button>
    </div>
  );
}

export function ruleName(change: Change): string {
  const { rule, source } = change;
  if (!rule) return strings.sources[source];
  return strings.rules[rule] ?? rule.replaceAll('_', ' ');
}
