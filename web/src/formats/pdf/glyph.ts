// One sign as it stands on a page, and the page with all of them.

import type { Box } from './geometry.js';

/** Why a sign cannot be seen. */
export type Unseen = 'white' | 'tiny' | 'off_page' | 'invisible';

export interface Glyph {
  /** What it means: one character, or several for a ligature; '' if the font does not say. */
  readonly text: string;
  /** Left edge and base line, in points from the page's top left corner. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly bold: boolean;
  /** Of a font of icons, which are pictures and no letters. */
  readonly icon: boolean;
  /** Not written from left to right. */
  readonly turned: boolean;
  readonly unseen: Unseen | undefined;
}

export interface Link {
  readonly box: Box;
  readonly address: string;
}

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly links: readonly Link[];
}
