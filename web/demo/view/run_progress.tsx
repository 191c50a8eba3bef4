// The stages of the run while it goes on, with `Cancel`; one line of it afterwards.

import { modelSide } from '../state/model_side.ts';
import { cancel, eta, finished, offered, phase, ratio, stages } from '../state/session.ts';
import { strings } from '../strings.ts';

export function RunProgress() {
  const { name } = phase.value;
  const side = modelSide.value;
  return (
    <section class="progress" aria-label={strings.progressHeading} hidden={name === 'idle'}>
      {name === 'running' && <Running />}
      {side && <side.Progress />}
      <p class="said" role="status" aria-live="polite">
        {said()}
      </p>
    </section>
  );
}

function Running() {
  return (
    <div class="running">
      <progress max={1} value={ratio.value} aria-label={strings.progressHeading} />
      <ol class="stages">
        {stages.value.map((stage) => (
          <li key={stage.name} class={stage.status}>
            {strings.stages[stage.name]}
            <span class="unseen"> {strings.stageState[stage.status]}</span>
          </li>
        ))}
      </ol>
      <button type="button" onClick={cancel}>
        {strings.cancel}
      </button>
    </div>
  );
}

function said(): string {
  const now = phase.value;
  switch (now.name) {
    case 'running': {
      const stage = stages.value.find((s) => s.status === 'running');
      const what = stage ? stage.description || strings.stages[stage.name] : strings.starting;
      return [what, strings.found(offered.value.length), strings.timeLeft(eta.value)]
        .filter(Boolean)
        .join(' · ');
    }
    case 'stopped':
      return now.why === 'deadline' ? strings.outOfTime : strings.cancelled;
    case 'done':
      return strings.done(offered.value.length, finished.value?.milliseconds ?? 0, !modelSide.value);
    case 'failed':
    case 'idle':
      return '';
  }
}
