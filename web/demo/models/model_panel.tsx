// Which model, where, with which key, and how much it may cost.

import type { Signal } from '@preact/signals';
import { running } from '../state/session.ts';
import {
  address,
  calls,
  choose,
  key,
  kind,
  listed,
  listModels,
  listSaid,
  model,
  provider,
  tokens,
} from './choice.ts';
import { type ProviderName, providerNames } from './providers.ts';
import { words } from './words.ts';

export function ModelPanel() {
  const { key: wanted, named, address: usual } = kind.value;
  return (
    <section class="card model-panel" aria-labelledby="model-heading">
      <h3 id="model-heading">{words.heading}</h3>
      <p class="soft note">{words.intro}</p>
      <fieldset class="model-fields" aria-labelledby="model-heading" disabled={running.value}>
        <label class="field wide">
          <span>{words.provider}</span>
          <select
            value={provider.value}
            onChange={(event) => choose(event.currentTarget.value as ProviderName)}
          >
            {providerNames.map((name) => (
              <option key={name} value={name}>
                {words.providers[name]}
              </option>
            ))}
          </select>
        </label>
        {named && <ModelField />}
        {usual !== undefined && <TextField label={words.address} value={address} />}
        {wanted !== 'none' && <TextField label={words.key} value={key} secret hint={words.keyHint} />}
        {provider.value !== 'none' && (
          <>
            <NumberField label={words.calls} value={calls} />
            <NumberField label={words.tokens} value={tokens} hint={words.budgetHint} />
          </>
        )}
      </fieldset>
      <Help />
    </section>
  );
}

function ModelField() {
  return (
    <div class="field wide">
      <label for="model-name">{words.model}</label>
      <div class="with-button">
        <input
          id="model-name"
          type="text"
          list="model-names"
          autocomplete="off"
          spellcheck={false}
          aria-describedby="model-said"
          value={model.value}
          onInput={(event) => {
            model.value = event.currentTarget.value;
          }}
        />
        <button type="button" onClick={() => void listModels()}>
          {words.list}
        </button>
      </div>
      <datalist id="model-names">
        {listed.value.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <p id="model-said" class="soft" role="status" aria-live="polite">
        {listSaid.value || words.modelHint}
      </p>
    </div>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: Signal<string>;
  readonly secret?: boolean;
  readonly hint?: string;
}

function TextField({ label, value, secret = false, hint }: FieldProps) {
  const id = `model-${secret ? 'key' : 'address'}`;
  const attributes = {
    id,
    'aria-describedby': hint ? `${id}-hint` : undefined,
    autocomplete: 'off',
    spellcheck: false,
    value: value.value,
    onInput: ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) => {
      value.value = currentTarget.value;
    },
  } as const;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {secret ? <input type="password" {...attributes} /> : <input type="url" {...attributes} />}
      {hint && (
        <span id={`${id}-hint`} class="soft">
          {hint}
        </span>
      )}
    </div>
  );
}

function NumberField({ label, value, hint }: { label: string; value: Signal<number>; hint?: string }) {
  return (
    <label class="field">
      <span>{label}</span>
      <input
        type="number"
        min={0}
        step={1}
        value={value.value}
        onChange={(event) => {
          const given = event.currentTarget.valueAsNumber;
          if (Number.isSafeInteger(given) && given >= 0) value.value = given;
        }}
      />
      {hint && <span class="soft">{hint}</span>}
    </label>
  );
}

function Help() {
  const help = words.help(provider.value, location.origin);
  if (!help) return null;
  return (
    <div class="model-help soft">
      <p>{help.say}</p>
      {help.code && <code>{help.code}</code>}
      {help.also && <p>{help.also}</p>}
    </div>
  );
}
