// Follows a page's drawing operations and notes each sign with its place, size and colour.
//
// pdf.js has decoded the fonts and the content; what is left is the text model of the PDF
// specification (9.3, 9.4): two matrices, spacing, and a stack of graphics states. Filled boxes are
// noted too, since white text is only hidden where nothing dark lies behind it.

import { type Dot, isDotSized } from './drawn_bullets.js';
import { at, type Box, boxAt, holds, type Matrix, times } from './geometry.js';
import type { Glyph, Unseen } from './glyph.js';

/** The operations that matter here, by the names that pdf.js has for them. */
export type Operation = { readonly name: string; readonly args: ArrayLike<unknown> };

export interface FontLook {
  readonly name: string;
  readonly bold: boolean;
  /** From glyph units to ems; 0.001 but for fonts drawn by procedures. */
  readonly scale: number;
}

interface State {
  ctm: Matrix;
  font: FontLook;
  size: number;
  characterSpacing: number;
  wordSpacing: number;
  stretch: number;
  leading: number;
  rise: number;
  mode: number;
  color: string;
  alpha: number;
}

interface PdfGlyph {
  readonly unicode?: string;
  readonly width?: number;
  readonly isSpace?: boolean;
}

/** Smaller than this no one can read, in points. */
const unreadableSize = 2.2;
const iconFont = /awesome|icon|fa-?(solid|brands|regular)|glyphicons|academicons/i;
const boldFont = /bold|black|heavy|semibold|demi|extrabold|[-,]bd\b|medium(?=-?(italic|oblique)?$)/i;

const unknownFont: FontLook = { name: '', bold: false, scale: 0.001 };

export class Interpreter {
  readonly glyphs: Glyph[] = [];
  /** Small shapes, which may be bullets. */
  readonly dots: Dot[] = [];
  /** Whether a white sign stands on nothing that was drawn. */
  whiteOnNothing = false;
  readonly #fonts: (name: string) => FontLook | undefined;
  readonly #base: Matrix;
  readonly #page: Box;
  readonly #filled: { readonly box: Box; readonly light: boolean }[] = [];
  #state: State;
  readonly #stack: State[] = [];
  #text: Matrix = [1, 0, 0, 1, 0, 0];
  #x = 0;
  #y = 0;
  #lineX = 0;
  #lineY = 0;

  constructor(base: Matrix, page: Box, fonts: (name: string) => FontLook | undefined) {
    this.#fonts = fonts;
    this.#base = base;
    this.#page = page;
    this.#state = {
      ctm: base,
      font: unknownFont,
      size: 0,
      characterSpacing: 0,
      wordSpacing: 0,
      stretch: 1,
      leading: 0,
      rise: 0,
      mode: 0,
      color: '#000000',
      alpha: 1,
    };
  }

  perform({ name, args }: Operation): void {
    const state = this.#state;
    const number = (place: number): number => Number(args[place] ?? 0);
    switch (name) {
      case 'save':
      case 'beginGroup':
        this.#save();
        return;
      case 'restore':
      case 'endGroup':
      case 'paintFormXObjectEnd':
      case 'endAnnotation':
        this.#state = this.#stack.pop() ?? state;
        return;
      case 'transform':
        state.ctm = times(state.ctm, args as ArrayLike<number>);
        return;
      case 'paintFormXObjectBegin':
        this.#save();
        if (args[0]) this.#state.ctm = times(state.ctm, args[0] as ArrayLike<number>);
        return;
      case 'beginAnnotation':
        this.#save();
        this.#state.ctm = times(
          times(this.#base, args[2] as ArrayLike<number>),
          args[3] as ArrayLike<number>,
        );
        return;
      case 'beginText':
        this.#text = [1, 0, 0, 1, 0, 0];
        this.#startLine(0, 0);
        return;
      case 'setFont':
        state.font = this.#fonts(String(args[0])) ?? unknownFont;
        state.size = number(1);
        return;
      case 'setCharSpacing':
        state.characterSpacing = number(0);
        return;
      case 'setWordSpacing':
        state.wordSpacing = number(0);
        return;
      case 'setHScale':
        state.stretch = number(0) / 100;
        return;
      case 'setLeading':
        state.leading = -number(0);
        return;
      case 'setTextRise':
        state.rise = number(0);
        return;
      case 'setTextRenderingMode':
        state.mode = number(0);
        return;
      case 'setTextMatrix':
        this.#text = times([1, 0, 0, 1, 0, 0], args[0] as ArrayLike<number>);
        this.#startLine(0, 0);
        return;
      case 'moveText':
        this.#startLine(this.#lineX + number(0), this.#lineY + number(1));
        return;
      case 'setLeadingMoveText':
        state.leading = number(1);
        this.#startLine(this.#lineX + number(0), this.#lineY + number(1));
        return;
      case 'nextLine':
        this.#startLine(this.#lineX, this.#lineY + state.leading);
        return;
      case 'showText':
      case 'showSpacedText':
      case 'nextLineShowText':
      case 'nextLineSetSpacingShowText':
        this.#show(args[0] as readonly (PdfGlyph | number | null)[]);
        return;
      case 'setFillRGBColor':
        state.color = String(args[0]);
        return;
      case 'setFillColorN':
      case 'setFillTransparent':
        state.color = 'pattern';
        return;
      case 'setGState':
        this.#setGraphics(args[0] as readonly (readonly [string, unknown])[]);
        return;
      case 'constructPath':
        this.#fill(args);
        return;
      case 'shadingFill':
        this.#filled.push({ box: this.#page, light: false });
        return;
      default:
        if (name.startsWith('paint') && name.includes('Image'))
          this.#filled.push({ box: boxAt(state.ctm, [0, 0, 1, 1]), light: false });
    }
  }

  /** The names under which constructPath says what it does with the path. */
  static readonly fills: ReadonlySet<string> = new Set([
    'fill',
    'eoFill',
    'fillStroke',
    'eoFillStroke',
    'closeFillStroke',
    'closeEOFillStroke',
  ]);

  #save(): void {
    this.#stack.push(this.#state);
    this.#state = { ...this.#state };
  }

  #startLine(x: number, y: number): void {
    this.#x = this.#lineX = x;
    this.#y = this.#lineY = y;
  }

  #setGraphics(entries: readonly (readonly [string, unknown])[]): void {
    for (const [key, value] of entries) {
      if (key === 'ca') this.#state.alpha = Number(value);
      if (key === 'Font' && Array.isArray(value)) {
        this.#state.font = this.#fonts(String(value[0])) ?? unknownFont;
        this.#state.size = Number(value[1]);
      }
    }
  }

  #fill(args: ArrayLike<unknown>): void {
    const bounds = args[2] as ArrayLike<number> | null | undefined;
    const drawn = String(args[0]);
    if (!bounds || this.#state.alpha < 0.1 || !(Interpreter.fills.has(drawn) || /stroke$/i.test(drawn)))
      return;
    const box = boxAt(this.#state.ctm, bounds);
    if (isDotSized(box)) this.dots.push({ box, order: this.glyphs.length });
    if (!Interpreter.fills.has(drawn)) return;
    this.#filled.push({ box, light: isLight(this.#state.color) });
  }

  #show(signs: readonly (PdfGlyph | number | null)[]): void {
    const state = this.#state;
    const { font, stretch } = state;
    const direction = state.size < 0 ? -1 : 1;
    const size = Math.abs(state.size);
    const toPage = times(times(state.ctm, this.#text), [1, 0, 0, 1, this.#x, this.#y + state.rise]);
    const across = stretch * direction;
    const along = Math.hypot(toPage[0], toPage[1]);
    const up = Math.hypot(toPage[2], toPage[3]);
    const turned = Math.abs(toPage[1]) > 0.2 * Math.abs(toPage[0]) || toPage[0] * across < 0;
    const heightScale = font.scale > 0.0005 && font.scale < 0.002 ? 1 : font.scale * 1000;
    const height = size * up * heightScale;
    let x = 0;
    for (const sign of signs) {
      if (typeof sign === 'number') {
        x -= (sign * size) / 1000;
        continue;
      }
      if (!sign) continue;
      const width = (sign.width ?? 0) * font.scale * size;
      const [left, base] = at(toPage, x * across, 0);
      const box = { x: left, y: base, width: width * Math.abs(across) * along, size: height };
      this.glyphs.push({
        ...box,
        text: sign.unicode ?? '',
        bold: font.bold || state.mode === 2,
        icon: iconFont.test(font.name),
        turned,
        unseen: this.#unseen(box.x + box.width / 2, box.y - height * 0.3, height, sign.unicode ?? ''),
      });
      x += width + state.characterSpacing + (sign.isSpace === true ? state.wordSpacing : 0);
    }
    this.#x += x * across;
  }

  #unseen(x: number, y: number, size: number, text: string): Unseen | undefined {
    const { mode, alpha, color } = this.#state;
    if (mode === 3 || mode === 7 || alpha < 0.05) return 'invisible';
    if (!holds(this.#page, x, y)) return 'off_page';
    if (size < unreadableSize) return 'tiny';
    if (!isLight(color) || text.trim() === '') return undefined;
    const behind = this.#filled.findLast(({ box }) => holds(box, x, y));
    if (behind && !behind.light) return undefined;
    this.whiteOnNothing = true;
    return 'white';
  }
}

export function fontLook(name: string, bold: boolean, matrix: ArrayLike<number> | undefined): FontLook {
  const own = name.replace(/^[A-Z]{6}\+/, '');
  return { name: own, bold: bold || boldFont.test(own), scale: Math.abs(matrix?.[0] ?? 0.001) || 0.001 };
}

/** White, or so near to it that no one reads it on white. */
function isLight(color: string): boolean {
  const parts = /^#(..)(..)(..)$/.exec(color);
  return parts?.slice(1).every((part) => Number.parseInt(part, 16) >= 0xf2) ?? false;
}
