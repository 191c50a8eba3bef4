// The name, what it does, and the promise.

import { kept } from '../offline/keep.ts';
import { modelSide } from '../state/model_side.ts';
import { strings } from '../strings.ts';

export function Masthead() {
  const side = modelSide.value;
  return (
    <header class="masthead">
      <h1>{strings.name}</h1>
      <p class="tagline">{strings.tagline}</p>
      {side ? (
        <p class="promise sends">{side.promise}</p>
      ) : (
        <p class="promise">
          <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
            <path d="M4.5 7V5a3.5 3.5 0 0 1 7 0v2" class="stroke" />
            <rect x="3" y="7" width="10" height="7" rx="1.5" class="fill" />
          </svg>
          {strings.promise} {kept.value && strings.kept}
        </p>
      )}
    </header>
  );
}
