// What the model does while a run goes on; afterwards what it cost, and where the rules had to do it.

import { running } from '../state/session.ts';
import { type Asking, asking, nameOf, spent } from './progress.ts';
import { lastProposed } from './reply_words.ts';
import { words } from './words.ts';

export function ModelProgress() {
  const all = [...asking.value].sort(([a], [b]) => a - b);
  const shown = running.value ? all : all.filter(([, { state }]) => state === 'left');
  const cost = spent.value;
  if (shown.length === 0 && !cost) return null;
  return (
    <div class="asking">
      {shown.length > 0 && (
        <ul aria-label={words.progressHeading}>
          {shown.map(([section, one]) => (
            <Row key={section} name={nameOf(section)} asking={one} />
          ))}
        </ul>
      )}
      {cost && <p class="soft">{words.usage(cost.calls, cost.tokens, cost.estimated)}</p>}
    </div>
  );
}

function Row({ name, asking: { state, model, reply, trouble } }: { name: string; asking: Asking }) {
  const proposed = lastProposed(reply);
  return (
    <li>
      <p>
        <b>{name}</b>{' '}
        <span class="soft">
          {words.states[state]} · {model}
        </span>
      </p>
      {trouble !== '' && <p class="notice">{trouble}</p>}
      {trouble === '' && proposed !== '' && <p class="soft writing">{proposed}</p>}
    </li>
  );
}
