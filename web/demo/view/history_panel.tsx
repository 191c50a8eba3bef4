// Earlier runs: kept only if asked, in this browser alone; one button erases everything.

import { eraseAll, keep, keeping, keepProblem, keptRuns, openRun } from '../state/history.ts';
import { running } from '../state/session.ts';
import { strings } from '../strings.ts';

export function HistoryPanel() {
  const all = keptRuns.value;
  return (
    <section class="history" aria-labelledby="history-heading">
      <h2 id="history-heading">{strings.historyHeading}</h2>
      {!keeping.value && (
        <p class="soft">
          {strings.historyOff}{' '}
          <button type="button" class="link" onClick={() => void keep()}>
            {strings.historyKeep}
          </button>
        </p>
      )}
      {keeping.value && (
        <>
          <p class="soft">
            {all.length === 0 ? strings.historyEmpty : strings.historyOn}{' '}
            <button type="button" class="link" onClick={() => void eraseAll()}>
              {strings.historyErase}
            </button>
          </p>
          <ul class="kept">
            {all.map((run) => (
              <li key={run.id}>
                <button
                  type="button"
                  class="link"
                  disabled={running.value}
                  onClick={() => {
                    openRun(run);
                    document.getElementById('resume')?.focus();
                  }}
                >
                  {run.title || strings.historyUntitled}
                </button>{' '}
                <span class="soft">
                  {new Date(run.at).toLocaleString('en')} · {run.before} → {run.after}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="bad" role="status">
        {keepProblem.value}
      </p>
    </section>
  );
}
