// One text in: typed, pasted, dropped or picked.

import { useSignal } from '@preact/signals';
import { problemOf, readWithLibrary } from '../engine/engine.ts';
import { inertDocument } from '../engine/trusted.ts';
import { forgetKept } from '../state/kept_sections.ts';
import { running } from '../state/session.ts';
import { give, type Side, texts } from '../state/texts.ts';
import { strings } from '../strings.ts';
import { maxBytes, readFile } from '../text/read_file.ts';
import { richText } from '../text/rich_text.ts';
import { addFiles } from './rank_panel.tsx';

const placeholders = { resume: strings.resumePlaceholder, posting: strings.postingPlaceholder };

export function TextPane({ side, small }: { side: Side; small: boolean }) {
  const over = useSignal(false);
  const problem = useSignal('');
  const taken = useSignal('');
  const name = strings[side];
  const { text, fileName } = texts[side].value;
  const locked = running.value;

  async function read(file: File | undefined): Promise<void> {
    if (!file || running.value) return;
    const read = await readFile(file);
    problem.value = 'problem' in read ? strings.fileProblem[read.problem] : '';
    if ('forLibrary' in read) {
      taken.value = strings.fileReading(file.name);
      try {
        const paper = await readWithLibrary(file);
        give(side, paper.text, file.name, side === 'resume' ? paper : undefined);
      } catch (error) {
        problem.value = problemOf(error).message.replace(/^parse: resume/, file.name);
      }
    }
    if ('text' in read) give(side, read.text, file.name);
    taken.value = problem.value === '' ? strings.fileTaken(file.name, name) : '';
  }

  function typed(value: string): void {
    problem.value = '';
    if (side === 'resume' && value === '') forgetKept();
    give(side, value, value === '' ? '' : fileName);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a help for pointers; the button and the field do the same for everyone.
    <div
      class={`pane${over.value ? ' over' : ''}${small ? ' small' : ''}`}
      onDragOver={(event) => {
        if (!event.dataTransfer?.types.includes('Files')) return;
        event.preventDefault();
        over.value = true;
      }}
      onDragLeave={() => {
        over.value = false;
      }}
      onDrop={(event) => {
        over.value = false;
        const files = [...(event.dataTransfer?.files ?? [])];
        if (files.length === 0) return;
        event.preventDefault();
        if (side === 'posting' && files.length > 1) addFiles(files);
        else void read(files[0]);
      }}
    >
      <div class="pane-head">
        <label for={side}>{name}</label>
        <span class="soft">
          {fileName && `${fileName} · `}
          {text && strings.words(wordCount(text))}
        </span>
      </div>
      <textarea
        id={side}
        value={text}
        placeholder={placeholders[side]}
        spellcheck={false}
        readOnly={locked}
        aria-describedby={`${side}-said`}
        onInput={(event) => typed(event.currentTarget.value)}
        onPaste={pasteRich}
      />
      <div class="pane-foot">
        <label class="button quiet">
          {strings.chooseFile}
          <input
            type="file"
            class="unseen"
            accept=".pdf,.docx,.txt,.md,.markdown,.json,application/pdf,text/plain,text/markdown"
            aria-label={strings.chooseFileFor(name)}
            disabled={locked}
            onChange={(event) => {
              void read(event.currentTarget.files?.[0]);
              event.currentTarget.value = '';
            }}
          />
        </label>
        {text && (
          <button
            type="button"
            class="quiet"
            aria-label={strings.clearFor(name)}
            disabled={locked}
            onClick={() => typed('')}
          >
            {strings.clear}
          </button>
        )}
        <p id={`${side}-said`} class={problem.value ? 'bad' : 'unseen'} aria-live="polite">
          {problem.value || taken.value}
        </p>
      </div>
      <div class="drop-note" aria-hidden="true">
        {strings.dropHere}
      </div>
    </div>
  );
}

/** Copied lists and headings keep their shape; everything else is pasted as ever. */
function pasteRich(event: ClipboardEvent): void {
  const html = event.clipboardData?.getData('text/html') ?? '';
  if (html === '' || html.length > 2 * maxBytes || !(event.target instanceof HTMLTextAreaElement)) return;
  const field = event.target;
  const text = field.readOnly ? undefined : richText(html, inertDocument);
  if (text === undefined) return;
  event.preventDefault();
  // The old command alone can be undone with the keyboard; with much text it is slow.
  if (text.length < 20_000 && document.execCommand('insertText', false, text)) return;
  field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

function wordCount(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
