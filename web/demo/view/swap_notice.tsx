// The two texts in the wrong places: said above everything else, with the cure as a button.

import { isSwap, notices, running, start } from '../state/session.ts';
import { swapTexts } from '../state/texts.ts';
import { strings } from '../strings.ts';

export function SwapNotice() {
  const swapped = notices.value.filter((n) => isSwap(n.warning));
  if (swapped.length === 0) return null;
  return (
    <div class="notice strong" role="alert">
      {/* One text alone may be odd for another reason: then its own message asks. */}
      <p>{swapped.length > 1 ? strings.swapped : swapped[0]?.warning.message}</p>
      <button
        type="button"
        disabled={running.value}
        onClick={() => {
          swapTexts();
          void start();
        }}
      >
        {strings.swap}
      </button>
    </div>
  );
}
