// What the résumé does not show, asked as questions: an answer is the user's to give.

import type { Gap, Importance } from '../../src/wire/types.ts';
import { strings } from '../strings.ts';

const rank: Record<Importance, number> = { required: 0, preferred: 1 };

export function GapList({ gaps }: { gaps: readonly Gap[] }) {
  if (gaps.length === 0) return null;
  const sorted = [...gaps].sort((a, b) => rank[a.importance] - rank[b.importance]);
  return (
    <section class="gaps" aria-labelledby="gaps-heading">
      <header class="section-head">
        <h2 id="gaps-heading">{strings.gapsHeading}</h2>
      </header>
      <div class="card">
        <p class="soft">{strings.gapsNote}</p>
        <ul class="questions">
          {sorted.map((gap) => (
            <li key={gap.requirement}>
              {gap.question} <span class="tag">{strings.importance[gap.importance]}</span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
