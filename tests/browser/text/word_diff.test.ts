import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordDiff } from '../../../web/demo/text/word_diff.ts';

const joined = (parts: ReturnType<typeof wordDiff>, without: string) =>
  parts
    .filter((p) => p.kind !== without)
    .map((p) => p.text)
    .join('');

test('a replaced opening is one removal and one addition', () => {
  expect(wordDiff('Responsible for managing clusters', 'Managed clusters')).toEqual([
    { kind: 'removed', text: 'Responsible for managing' },
    { kind: 'added', text: 'Managed' },
    { kind: 'same', text: ' clusters' },
  ]);
});

test('an insertion and a removal of everything are whole', () => {
  expect(wordDiff('', ', Terraform')).toEqual([{ kind: 'added', text: ', Terraform' }]);
  expect(wordDiff('Terraform', '')).toEqual([{ kind: 'removed', text: 'Terraform' }]);
});

test('texts that share nothing are shown as one removal and one addition, without quadratic work', () => {
  const many = (word: string) => Array.from({ length: 3000 }, (_, i) => `${word}${i}`).join(' ');
  const parts = wordDiff(many('a'), many('b'));
  expect(parts.map((p) => p.kind)).toEqual(['removed', 'added']);
});

test('words are looked for within the lines that changed, not across those that stay', () => {
  const parts = wordDiff('- Led a team\n- Wrote Go\n', '- Led the team\n- Wrote Go\n- Kept Kafka\n');
  expect(parts).toEqual([
    { kind: 'same', text: '- Led ' },
    { kind: 'removed', text: 'a' },
    { kind: 'added', text: 'the' },
    { kind: 'same', text: ' team\n- Wrote Go\n' },
    { kind: 'added', text: '- Kept Kafka\n' },
  ]);
});

test('law: what is not added joins to the text before, what is not removed to the text after', () => {
  const words = fc
    .array(fc.constantFrom('Managed', 'the', 'team', ' ', '  ', '\n', '\r\n', ',', 'é', '👩‍💻', '-', '%'), {
      maxLength: 30,
    })
    .map((list) => list.join(''));
  fc.assert(
    fc.property(words, words, (before, after) => {
      const parts = wordDiff(before, after);
      expect(joined(parts, 'added')).toBe(before);
      expect(joined(parts, 'removed')).toBe(after);
    }),
  );
});
