// The improvement plan: what would help beyond the proposed changes, most important first.

import type { Recommendation } from '../../src/wire/types.ts';
import { strings } from '../strings.ts';

export function PlanList({ plan }: { plan: readonly Recommendation[] }) {
  if (plan.length === 0) return null;
  const sorted = [...plan].sort((a, b) => b.priority - a.priority);
  return (
    <section class="plan" aria-labelledby="plan-heading">
      <header class="section-head">
        <h2 id="plan-heading">{strings.planHeading}</h2>
      </header>
      <ol class="card steps">
        {sorted.map((step, i) => (
          <li key={i}>
            <strong>{step.what}</strong>
            <p class="soft">{[step.why, step.how].filter(Boolean).join(' ')}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
