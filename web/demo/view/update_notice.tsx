// A newer build of the page waits: the user says when.

import { takeUpdate, updateWaits } from '../offline/keep.ts';
import { strings } from '../strings.ts';

export function UpdateNotice() {
  return (
    <div role="status" aria-live="polite">
      {updateWaits.value && (
        <p class="notice strong update">
          {strings.updateWaits}{' '}
          <button type="button" onClick={takeUpdate}>
            {strings.takeUpdate}
          </button>
        </p>
      )}
    </div>
  );
}
