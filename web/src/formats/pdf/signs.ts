// What each sign of a page says in plain text: ligatures as their letters, the bullets of symbol
// fonts as "•", icons as nothing. Signs that the font does not decode are counted, not guessed.

import type { Glyph } from './glyph.js';

const privateUse = /^[\ue000-\uf8ff]$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const undecoded = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffd]/;
const ligature = /[\ufb00-\ufb06\ufb13-\ufb17\u0132\u0133]/g;
const ignorable = /[\u200b\u200c\u2060\ufeff]/g;

/** Share of undecoded signs from which a text is of no use. */
const uselessShare = 0.25;

/** The signs as text; those that say nothing are left out. */
export function plainSigns(glyphs: readonly Glyph[]): Glyph[] {
  return glyphs.flatMap((glyph) => {
    const text = plainText(glyph);
    return text === '' ? [] : [text === glyph.text ? glyph : { ...glyph, text }];
  });
}

function plainText({ text, icon }: Glyph): string {
  if (icon && (privateUse.test(text) || /^[\w-]{3,}$/.test(text))) return ''; // some are called by a name
  return text
    .replace(/\u00ad/g, '-') // a hyphen that is seen is none to leave out
    .replace(ligature, (sign) => sign.normalize('NFKC'))
    .replace(ignorable, '')
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' ')
    .replace(undecoded, '');
}

/** Whether the file's fonts do not say what their signs mean. */
export function isUndecoded(glyphs: readonly Glyph[], text: string): boolean {
  const signs = glyphs.filter(({ text: sign, unseen }) => !unseen && !/^\s+$/.test(sign));
  if (signs.length < 20) return false;
  const bad = signs.filter(
    ({ text: sign, icon }) => !icon && (sign === '' || undecoded.test(sign) || privateUse.test(sign)),
  );
  return bad.length > signs.length * uselessShare || isGarbled(text);
}

/** Latin letters without words: hardly any has a vowel. (A font whose codes are shifted.) */
function isGarbled(text: string): boolean {
  const words = text.match(/\p{Script=Latin}{4,}/gu) ?? [];
  if (words.length < 30) {
    const odd = text.match(/[^\s\p{L}\p{N}]/gu)?.length ?? 0;
    const all = text.replace(/\s+/g, '').length;
    return all > 200 && odd * 2 > all;
  }
  const voiced = words.filter((word) => /[aeiouyàâäáãåæèéêëìíîïòóôöõøœùúûüýÿąęěıőűů]/iu.test(word));
  return voiced.length * 2 < words.length;
}
