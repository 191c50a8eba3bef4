// Ideas that the check held back: shown, so that nothing is hidden, and never applied.

import type { Change } from '../../src/wire/types.ts';
import { source } from '../state/session.ts';
import { strings } from '../strings.ts';
import { around } from '../text/around.ts';
import { ruleName } from './change_card.tsx';
import { WordDiffView } from './word_diff_view.tsx';

export function RefusedList({ changes }: { changes: readonly Change[] }) {
  return (
    <details class="card refused">
      <summary>{strings.refusedHeading(changes.length)}</summary>
      <p class="soft">{strings.refusedNote}</p>
      <ul>
        {changes.map((change) => (
          <li key={change.id}>
            <h3>{ruleName(change)}</h3>
            <WordDiffView
              before={change.before}
              after={change.after}
              around={around(source.value, change.begin, change.end)}
            />
            <p class="soft">{change.findings.map((f) => f.why).join(' ')}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}
