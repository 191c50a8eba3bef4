// Colour on a terminal, marks elsewhere (as git's plain word diff has them).

export interface Paint {
  removed(text: string): string;
  added(text: string): string;
  moved(text: string): string;
  strong(text: string): string;
  dim(text: string): string;
}

export function paintFor(colour: boolean): Paint {
  const code = (open: number, close: number) => (text: string) => `\x1b[${open}m${text}\x1b[${close}m`;
  if (colour)
    return {
      removed: code(31, 39),
      added: code(32, 39),
      moved: code(32, 39),
      strong: code(1, 22),
      dim: code(2, 22),
    };
  return {
    removed: (text) => `[-${text}-]`,
    added: (text) => `{+${text}+}`,
    moved: (text) => text,
    strong: (text) => text,
    dim: (text) => text,
  };
}

export function wantsColour(stream: { isTTY?: boolean }): boolean {
  return stream.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
}
