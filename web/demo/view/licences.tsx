// What the page is made of that others wrote, and under which licences. It comes when it is asked for.

import { useSignal } from '@preact/signals';
import { licences } from '../engine/parts.ts';
import { strings } from '../strings.ts';

export function Licences() {
  const text = useSignal('');
  const show = (open: boolean): void => {
    if (!open || text.value) return;
    licences().then(
      (found) => {
        text.value = found;
      },
      () => {
        text.value = strings.licencesLost;
      },
    );
  };
  return (
    <footer class="licences">
      <details class="more" onToggle={(event) => show(event.currentTarget.open)}>
        <summary>{strings.licences}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard */}
        <section class="notices" tabIndex={0} aria-label={strings.licences}>
          {text.value}
        </section>
      </details>
    </footer>
  );
}
