// Copy or download the tailored text.

import { useComputed, useSignal } from '@preact/signals';
import { finished, tailored } from '../state/session.ts';
import { strings } from '../strings.ts';
import { looksLikeMarkdown } from '../text/plain_text.ts';
import { type Format, fileNameFor, rendered } from '../text/take_away.ts';

const formats = Object.keys(strings.formats) as Format[];

export function TakeAway() {
  const chosen = useSignal<Format | undefined>(undefined);
  const said = useSignal('');
  const markdown = useComputed(() => {
    const done = finished.value;
    return done ? looksLikeMarkdown(done.resume, done.fileName) : false;
  });
  const format = chosen.value ?? (markdown.value ? 'markdown' : 'text');
  const text = () => rendered(tailored.value, format, markdown.value);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text());
      said.value = strings.copied;
    } catch {
      said.value = strings.copyFailed;
    }
  }

  function download(): void {
    const name = fileNameFor(finished.value?.fileName ?? '', format);
    save(name, text(), format);
    said.value = strings.downloaded(name);
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
      <button type="button" class="primary" onClick={download}>
        {strings.download}
      </button>
      <p class="soft" role="status" aria-live="polite">
        {said.value}
      </p>
    </div>
  );
}

const mediaTypes: Record<Format, string> = { markdown: 'text/markdown', text: 'text/plain' };

function save(name: string, text: string, format: Format): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${mediaTypes[format]};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has read it by the next turn; a minute is for slow disks.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
