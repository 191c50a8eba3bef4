// A run that failed, in words, with what to do next.

import { phase } from '../state/session.ts';
import { strings } from '../strings.ts';

export function Problem() {
  const now = phase.value;
  if (now.name !== 'failed') return null;
  const { code, message } = now.problem;
  return (
    <section class="problem" role="alert">
      <h2>{strings.problemHeading}</h2>
      <p>{strings.errors[code] ?? message}</p>
      {message && strings.errors[code] && (
        <details>
          <summary>{strings.errorDetail}</summary>
          <p class="soft">
            {message} ({code})
          </p>
        </details>
      )}
    </section>
  );
}
