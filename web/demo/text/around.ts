// The rest of the line around a change: a few words taken out say little by themselves.

export interface Around {
  readonly lead: string;
  readonly tail: string;
}

// `atMost` characters are shown on each side.
export function around(source: string, begin: number, end: number, atMost = 180): Around {
  const lineBegin = source.lastIndexOf('\n', begin - 1) + 1;
  const newline = source.indexOf('\n', end);
  const lineEnd = newline < 0 ? source.length : newline;
  return {
    lead:
      begin - lineBegin > atMost
        ? `…${source.slice(wordAfter(source, begin - atMost, begin), begin)}`
        : source.slice(lineBegin, begin),
    tail:
      lineEnd - end > atMost
        ? `${source.slice(end, wordBefore(source, end + atMost, end))} …`
        : source.slice(end, lineEnd),
  };
}

// Cuts fall on a space where there is one between `from` and the change.
function wordAfter(source: string, from: number, begin: number): number {
  const space = source.indexOf(' ', from);
  return space < 0 || space >= begin ? from : space;
}

function wordBefore(source: string, from: number, end: number): number {
  const space = source.lastIndexOf(' ', from);
  return space <= end ? from : space;
}
