// How the lines of a text looked on paper: what crosses to the core beside the text. The rest of the
// look is in the text itself: room above a line as an empty line, a list's depth as blanks before it,
// a wide gap as a tab.
//
//   {"lines": [[size, bold], …], "aside": n}     one pair a line of the text, from the first on
//
// size    font size, in tenths of a point; 0: unknown (an empty line)
// bold    share of the letters that are bold, in percent
// aside   how many of the last lines are running heads and feet: kept, not read as the résumé's

/** One line's look: points, and a share from 0 to 1. */
export interface LineLook {
  readonly size: number;
  readonly bold: number;
}

/** As it crosses the border. */
export interface Layout {
  readonly lines: readonly (readonly [size: number, bold: number])[];
  readonly aside: number;
}

export const noLook: LineLook = { size: 0, bold: 0 };

/** Points and shares to the whole numbers that cross. */
export function layoutOf(looks: readonly LineLook[], aside = 0): Layout {
  const whole = (value: number, most: number): number =>
    Number.isFinite(value) ? Math.max(0, Math.min(most, Math.round(value))) : 0;
  return { lines: looks.map(({ size, bold }) => [whole(size * 10, 20_000), whole(bold * 100, 100)]), aside };
}
