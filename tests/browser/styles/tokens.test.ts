// Contrast of every text colour on every ground that it is used on: WCAG AA, 4.5:1; 3:1 for edges.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('../../../web/demo/styles/tokens.css', import.meta.url), 'utf8');
const [lightCss = '', darkCss = ''] = css.split('@media');
const light = colours(lightCss);
const themes = { light, dark: { ...light, ...colours(darkCss) } };

const texts: [string, string[]][] = [
  ['ink', ['paper', 'sheet', 'field', 'tint', 'spot', 'good-tint']],
  ['soft', ['paper', 'sheet', 'field', 'tint', 'good-tint']],
  ['accent', ['paper', 'sheet', 'field', 'tint']],
  ['on-accent', ['accent', 'accent-hover']],
  ['good', ['paper', 'sheet', 'good-tint']],
  ['bad', ['paper', 'sheet', 'field', 'bad-tint']],
  ['ask', ['paper', 'sheet', 'ask-tint']],
];

for (const [theme, colour] of Object.entries(themes)) {
  test.each(texts.flatMap(([text, grounds]) => grounds.map((ground) => [text, ground] as const)))(
    `${theme}: %s on %s can be read`,
    (text, ground) => {
      expect(contrast(colour[text], colour[ground])).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each(['paper', 'sheet', 'field'])(`${theme}: an edge on %s can be seen`, (ground) => {
    expect(contrast(colour.edge, colour[ground])).toBeGreaterThanOrEqual(3);
  });
}

test('the measure itself: black on white is 21, a colour on itself 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#17633f', '#17633f')).toBe(1);
});

function colours(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((m) => [m[1], m[2]]));
}

function contrast(a = '', b = ''): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  if (!/^#[0-9a-f]{6}$/.test(hex)) throw new Error(`no colour: ${hex}`);
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
    const channel = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
