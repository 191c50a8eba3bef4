// The way from the page that sends nothing to the one that may ask a model, and back. The user's choice, with
// what it means said before.

import { pageAddresses } from '../engine/parts.ts';
import { carryTexts } from '../state/carry.ts';
import { modelSide } from '../state/model_side.ts';
import { running } from '../state/session.ts';
import { strings } from '../strings.ts';

export function OtherPage() {
  if (!pageAddresses || running.value) return null;
  const side = modelSide.value;
  return (
    <p class="other-page soft">
      {side ? strings.withModels : strings.withoutModels}{' '}
      <a href={side ? pageAddresses.rules : pageAddresses.models} onClick={carryTexts}>
        {side ? strings.toRules : strings.toModels}
      </a>
    </p>
  );
}
