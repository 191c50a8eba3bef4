// Copy or download the tailored résumé, or print it.

import { useComputed, useSignal } from '@preact/signals';
import { problemOf } from '../engine/engine.ts';
import { outcomeAs } from '../state/outcome.ts';
import { finished } from '../state/session.ts';
import { strings } from '../strings.ts';
import { looksLikeMarkdown } from '../text/markdown.ts';
import { type Format, fileNameFor, formatOf, kinds } from '../text/take_away.ts';

const formats = Object.keys(strings.formats) as Format[];

export function TakeAway() {
  const chosen = useSignal<Format | undefined>(undefined);
  const said = useSignal('');
  const first = useComputed<Format>(() => {
    const done = finished.value;
    return done ? formatOf(done.fileName, looksLikeMarkdown(done.resume, done.fileName)) : 'text';
  });
  const format = chosen.value ?? first.value;

  async function copy(): Promise<void> {
    try {
      const { bytes } = await outcomeAs(format === 'docx' ? 'text' : format);
      await navigator.clipboard.writeText(new TextDecoder().decode(bytes));
      said.value = strings.copied;
    } catch {
      said.value = strings.copyFailed;
    }
  }

  async function download(): Promise<void> {
    const name = fileNameFor(finished.value?.fileName ?? '', format);
    try {
      const outcome = await outcomeAs(format);
      save(name, outcome.bytes, kinds[format].type);
      said.value = [strings.downloaded(name), outcome.said].filter(Boolean).join(' ');
    } catch (error) {
      said.value = strings.downloadFailed(problemOf(error).message);
    }
  }

  return (
    <div class="take-away">
      <select
        aria-label={strings.format}
        value={format}
        onChange={(event) => {
          chosen.value = event.currentTarget.value as Format;
        }}
      >
        {formats.map((name) => (
          <option key={name} value={name}>
            {strings.formats[name]}
          </option>
        ))}
      </select>
      <button type="button" onClick={() => void copy()}>
        {strings.copy}
      </button>
      <button type="button" class="primary" onClick={() => void download()}>
        {strings.download}
      </button>
      <button type="button" onClick={() => print()}>
        {strings.print}
      </button>
      <p class="soft" role="status" aria-live="polite">
        {said.value}
      </p>
    </div>
  );
}

function save(name: string, bytes: Uint8Array, type: string): void {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has read it by the next turn; a minute is for slow disks.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
