// The level, the samples, and the button that starts a run.

import { useSignal } from '@preact/signals';
import type { Level } from '../../src/wire/types.ts';
import { type SampleName, sampleNames, samples } from '../samples.ts';
import { running, start } from '../state/session.ts';
import { bothGiven, give, level } from '../state/texts.ts';
import { strings } from '../strings.ts';

const levels = Object.keys(strings.levels) as Level[];

export function Controls() {
  return (
    <div class="controls">
      <LevelChoice />
      <div class="control-buttons">
        <SampleChoice />
        <TailorButton />
      </div>
    </div>
  );
}

function LevelChoice() {
  return (
    <fieldset class="levels" disabled={running.value}>
      <legend>{strings.level}</legend>
      <div class="segmented">
        {levels.map((name) => (
          <label key={name} class={level.value === name ? 'on' : ''}>
            <input
              type="radio"
              name="level"
              value={name}
              class="unseen"
              checked={level.value === name}
              aria-describedby="level-hint"
              onChange={() => {
                level.value = name;
              }}
            />
            {strings.levels[name].name}
          </label>
        ))}
      </div>
      <p id="level-hint" class="soft">
        {strings.levels[level.value].hint}
      </p>
    </fieldset>
  );
}

function SampleChoice() {
  const chosen = useSignal<SampleName>('platform');
  return (
    <div class="sample">
      <select
        aria-label={strings.sample}
        disabled={running.value}
        value={chosen.value}
        onChange={(event) => {
          chosen.value = event.currentTarget.value as SampleName;
        }}
      >
        {sampleNames.map((name) => (
          <option key={name} value={name}>
            {strings.samples[name]}
          </option>
        ))}
      </select>
      <button
        type="button"
        disabled={running.value}
        onClick={() => {
          const pair = samples[chosen.value];
          give('resume', pair.resume);
          give('posting', pair.posting);
        }}
      >
        {strings.loadSample}
      </button>
    </div>
  );
}

function TailorButton() {
  return (
    <button
      type="button"
      class="primary"
      disabled={running.value || !bothGiven.value}
      title={bothGiven.value ? undefined : strings.tailorNeeds}
      onClick={() => void start()}
    >
      {strings.tailor}
    </button>
  );
}
