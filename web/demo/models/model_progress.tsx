// What the model does while a run goes on; afterwards what it cost, and where the rules had to do it.

import { running } from '../state/session.ts';
import { type Asking, asking, nameOf, spent } from './progress.ts';
import { lastProposed } from './reply_words.ts';
import { words } from './words.ts';

export function ModelProgress() {
  const all = [...asking.value].sort(([a], [b]) => a - b);
  const shown = running.value
    ? all.map(([section, one]) => ({ names: nameOf(section), one }))
    : failures(all.filter(([, { state }]) => state === 'left'));
  const cost = spent.value;
  if (shown.length === 0 && !cost) return null;
  return (
    <div class="asking">
      {shown.length > 0 && (
        <ul aria-label={words.progressHeading}>
          {shown.map(({ names, one }) => (
            <Row key={names} names={names} asking={one} />
          ))}
        </ul>
      )}
      {cost && <p class="soft">{words.usage(cost.calls, cost.tokens, cost.estimated)}</p>}
    </div>
  );
}

/** Sections that failed for one reason are said once. */
function failures(left: readonly (readonly [number, Asking])[]): { names: string; one: Asking }[] {
  const byTrouble = new Map<string, { names: string; one: Asking }>();
  for (const [section, one] of left) {
    const known = byTrouble.get(one.trouble)?.names;
    byTrouble.set(one.trouble, { names: known ? `${known}, ${nameOf(section)}` : nameOf(section), one });
  }
  return [...byTrouble.values()];
}

function Row({ names, asking: { state, model, reply, trouble } }: { names: string; asking: Asking }) {
  const proposed = lastProposed(reply);
  return (
    <li>
      <p>
        <b>{names}</b>{' '}
        <span class="soft">
          {words.states[state]} · {model}
        </span>
      </p>
      {trouble !== '' && <p class="notice">{trouble}</p>}
      {trouble === '' && proposed !== '' && <p class="soft writing">{proposed}</p>}
    </li>
  );
}
