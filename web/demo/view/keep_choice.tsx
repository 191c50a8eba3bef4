// Which sections a run leaves alone, chosen before it.

import { keepOpen, keptKeys, keyOf, toggleKept } from '../state/kept_sections.ts';
import { reading } from '../state/reading.ts';
import { running } from '../state/session.ts';
import { texts } from '../state/texts.ts';
import { strings } from '../strings.ts';

export function KeepChoice() {
  const sections = reading.value?.sections ?? [];
  const kept = sections.filter((section) => keptKeys.value.has(keyOf(section)));
  return (
    <details
      class="keep"
      hidden={texts.resume.value.text.trim() === ''}
      onToggle={(event) => {
        keepOpen.value = event.currentTarget.open;
      }}
    >
      <summary>
        <h3>{strings.keepHeading}</h3>
        <span class="soft">{kept.length > 0 && kept.map(nameOf).join(', ')}</span>
      </summary>
      {sections.length === 0 ? (
        <p class="soft">{strings.readWait}</p>
      ) : (
        <fieldset class="choices" disabled={running.value}>
          <legend class="soft">{strings.keepHelp}</legend>
          {sections.map((section) => (
            <label key={section.begin} class={keptKeys.value.has(keyOf(section)) ? 'choice on' : 'choice'}>
              <input
                type="checkbox"
                checked={keptKeys.value.has(keyOf(section))}
                onChange={() => toggleKept(section)}
              />
              {nameOf(section)}
            </label>
          ))}
        </fieldset>
      )}
    </details>
  );
}

type Section = NonNullable<typeof reading.value>['sections'][number];

function nameOf({ heading, type }: Section): string {
  return heading || strings.sections[type];
}
