// What will happen, in three steps; shown until the first run.

import { strings } from '../strings.ts';

export function HowItWorks() {
  return (
    <section class="how" aria-labelledby="how-heading">
      <h2 id="how-heading" class="unseen">
        {strings.howHeading}
      </h2>
      <ol>
        {strings.how.map((step) => (
          <li key={step.what}>
            <h3>{step.what}</h3>
            <p>{step.how}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
