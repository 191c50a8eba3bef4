// A quote from one of the texts as a button that shows its place. A word or two by themselves say
// little, so the words around them come along.

import { around } from '../text/around.ts';

const enough = 60; // characters that speak for themselves
const shownAtMost = 160; // characters of a long quote; the document shows the rest

interface Props {
  readonly source: string;
  readonly begin: number;
  readonly end: number;
  readonly text: string;
  readonly onClick: (() => void) | undefined; // none: nothing to show yet
}

export function Quote({ source, begin, end, text, onClick }: Props) {
  const alone = text.length >= enough || source.slice(begin, end) !== text;
  const { lead, tail } = alone ? { lead: '', tail: '' } : around(source, begin, end, enough);
  const words = shortened(text);
  return (
    <button type="button" class="link quote" disabled={!onClick} onClick={onClick}>
      {withoutMarks(lead)}
      {lead || tail ? <b>{words}</b> : words}
      {tail.replaceAll('**', '').trimEnd()}
    </button>
  );
}

function shortened(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  if (line.length <= shownAtMost) return line;
  const cut = line.lastIndexOf(' ', shownAtMost);
  return `${line.slice(0, cut > 0 ? cut : shownAtMost)} …`;
}

function withoutMarks(lead: string): string {
  return lead
    .replace(/^\s*(?:[-*+•‣▪–·]|#{1,6})\s+/, '')
    .replaceAll('**', '')
    .trimStart();
}
