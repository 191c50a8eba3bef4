// The properties of runs and paragraphs that say how text looks, and the styles they come from.
//
// A property that is not said is undefined: the run's own come first, then its style's, then the
// paragraph style's, along `basedOn`, then the document's defaults.

import { attribute, readXml } from './xml.js';

export interface Look {
  bold?: boolean;
  /** Points. */
  size?: number;
  hidden?: boolean;
  white?: boolean;
  /** Something dark lies behind. */
  shaded?: boolean;
}

export interface Shape {
  style?: string;
  /** The list it belongs to, '0' for none, and its level there. */
  list?: string;
  level?: number;
  /** Twentieths of a point. */
  left?: number;
  before?: number;
  after?: number;
  /** 0 for the highest heading. */
  outline?: number;
  contextual?: boolean;
}

export interface Style {
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly look: Look;
  readonly shape: Shape;
}

export interface Styles {
  readonly byId: ReadonlyMap<string, Style>;
  readonly look: Look;
  readonly defaultParagraph: string | undefined;
}

const deepest = 20; // styles based on one another

function isOn(attributes: string): boolean {
  const value = attribute(attributes, 'w:val');
  return value === undefined || !['0', 'false', 'off', 'none'].includes(value);
}

/** Takes one element of a `w:rPr`. */
export function readLook(name: string, attributes: string, look: Look): void {
  switch (name) {
    case 'w:b':
      look.bold = isOn(attributes);
      return;
    case 'w:sz':
      look.size = Number(attribute(attributes, 'w:val') ?? 0) / 2;
      return;
    case 'w:vanish':
    case 'w:specVanish':
      look.hidden = isOn(attributes);
      return;
    case 'w:color': {
      const value = attribute(attributes, 'w:val') ?? 'auto';
      look.white = isWhite(value) || /^background1$|^bg1$/.test(attribute(attributes, 'w:themeColor') ?? '');
      return;
    }
    case 'w:highlight':
      look.shaded = true;
      return;
    case 'w:shd':
      look.shaded = isShaded(attributes);
  }
}

export function isShaded(attributes: string): boolean {
  const fill = attribute(attributes, 'w:fill') ?? 'auto';
  return (fill !== 'auto' && !isWhite(fill)) || attribute(attributes, 'w:themeFill') !== undefined;
}

function isWhite(color: string): boolean {
  return /^f[0-9a-f]f[0-9a-f]f[0-9a-f]$/i.test(color);
}

/** Takes one element of a `w:pPr`. */
export function readShape(name: string, attributes: string, shape: Shape): void {
  const value = (attributeName: string): number | undefined => {
    const text = attribute(attributes, attributeName);
    return text === undefined || Number.isNaN(Number(text)) ? undefined : Number(text);
  };
  switch (name) {
    case 'w:pStyle':
      shape.style = attribute(attributes, 'w:val') ?? '';
      return;
    case 'w:numId':
      shape.list = attribute(attributes, 'w:val') ?? '0';
      return;
    case 'w:ilvl':
      shape.level = value('w:val') ?? 0;
      return;
    case 'w:ind':
      shape.left = value('w:left') ?? value('w:start') ?? 0;
      return;
    case 'w:outlineLvl':
      shape.outline = value('w:val') ?? 9;
      return;
    case 'w:contextualSpacing':
      shape.contextual = isOn(attributes);
      return;
    case 'w:spacing': {
      const [before, after] = [value('w:before'), value('w:after')];
      if (before !== undefined) shape.before = before;
      if (after !== undefined) shape.after = after;
    }
  }
}

export function readStyles(xml: string | undefined, place: string): Styles {
  const byId = new Map<string, Style>();
  const look: Look = {};
  let defaultParagraph: string | undefined;
  let open: { id: string; name: string; basedOn: string | undefined; look: Look; shape: Shape } | undefined;
  let inDefaults = false;
  for (const event of readXml(xml ?? '', place)) {
    if (event.type === 'close') {
      if (event.name === 'w:docDefaults') inDefaults = false;
      if (event.name === 'w:style' && open) byId.set(open.id, open);
      if (event.name === 'w:style') open = undefined;
    }
    if (event.type !== 'open') continue;
    const { name, attributes } = event;
    if (name === 'w:docDefaults') inDefaults = true;
    if (inDefaults) readLook(name, attributes, look);
    if (name === 'w:style') {
      const id = attribute(attributes, 'w:styleId') ?? '';
      open = { id, name: '', basedOn: undefined, look: {}, shape: {} };
      const isDefault = attribute(attributes, 'w:default') === '1';
      if (isDefault && attribute(attributes, 'w:type') === 'paragraph') defaultParagraph = id;
    } else if (open) {
      if (name === 'w:name') open.name = attribute(attributes, 'w:val') ?? '';
      else if (name === 'w:basedOn') open.basedOn = attribute(attributes, 'w:val');
      readLook(name, attributes, open.look);
      readShape(name, attributes, open.shape);
    }
  }
  return { byId, look, defaultParagraph };
}

/** A style with all that it is based on, the nearest first. */
export function lineage(styles: Styles, id: string | undefined): Style[] {
  const out: Style[] = [];
  for (let style = styles.byId.get(id ?? ''); style && out.length < deepest; ) {
    out.push(style);
    style = style.basedOn === undefined ? undefined : styles.byId.get(style.basedOn);
  }
  return out;
}
