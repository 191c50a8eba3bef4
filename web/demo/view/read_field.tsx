// One field that was read. A doubtful one is a button that selects its words in the text, to correct.

import { texts } from '../state/texts.ts';
import { strings } from '../strings.ts';

interface Props {
  readonly text: string;
  readonly what: string;
  readonly unsure: boolean;
  readonly near?: number; // where its entry begins
}

export function ReadField({ text, what, unsure, near = 0 }: Props) {
  if (text === '') return <span class="soft">{strings.readMissing}</span>;
  if (!unsure) return <>{text}</>;
  return (
    <>
      {text}{' '}
      <button
        type="button"
        class="link doubt"
        aria-label={strings.readEdit(what)}
        onClick={() => select(text, near)}
      >
        {strings.readUnsure}
      </button>
    </>
  );
}

function select(words: string, near: number): void {
  const field = document.getElementById('resume');
  if (!(field instanceof HTMLTextAreaElement)) return;
  const text = texts.resume.value.text;
  const found = text.indexOf(words, near);
  const begin = found < 0 ? near : found;
  field.focus();
  field.setSelectionRange(begin, found < 0 ? begin : begin + words.length);
  // The field scrolls to its caret only while typing: by the share of lines before.
  const lines = text.slice(0, begin).split('\n').length - 1;
  const all = text.split('\n').length;
  field.scrollTop = Math.max(0, (field.scrollHeight * lines) / all - field.clientHeight / 2);
}
