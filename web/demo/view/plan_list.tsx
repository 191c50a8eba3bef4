// The improvement plan: what would help, most important first; the proposed changes do a part of it.

import type { Recommendation } from '../../src/wire/types.ts';
import { strings } from '../strings.ts';
import { FewFirst } from './few_first.tsx';

export function PlanList({ plan }: { plan: readonly Recommendation[] }) {
  if (plan.length === 0) return null;
  const sorted = [...plan].sort((a, b) => b.priority - a.priority);
  return (
    <section class="plan" aria-labelledby="plan-heading">
      <header class="section-head">
        <h2 id="plan-heading">{strings.planHeading}</h2>
      </header>
      <div class="card steps">
        <FewFirst
          first={5}
          items={sorted.map((step, i) => ({
            key: String(i),
            view: (
              <>
                <strong>{step.what}</strong>
                <p class="soft">{[step.why, step.how].filter(Boolean).join(' ')}</p>
              </>
            ),
          }))}
        />
      </div>
    </section>
  );
}
