import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { packages_of, third_party } from '../../scripts/lib/third_party.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

test('the packages are those that the bundler took', () => {
  const inputs = ['web/src/index.ts', 'node_modules/fflate/esm/browser.js', 'node_modules/@preact/signals/dist/x.mjs', 'node_modules/fflate/a.js', 'node_modules/docx/node_modules/nanoid/index.js'];
  assert.deepEqual(packages_of(inputs), ['@preact/signals', 'docx/node_modules/nanoid', 'fflate']);
});

test('each has its licence in the notices, and so have pdf.js and the data behind the weights', () => {
  const text = third_party(root, ['eventsource-parser', 'fflate', 'unpdf']);
  for (const name of ['eventsource-parser 4', 'fflate 0', 'unpdf 1', 'pdf.js, in unpdf', 'Apache License', 'WordNet', 'SkillSpan', 'Attribution 4.0']) {
    assert.ok(text.includes(name), name);
  }
  assert.match(text, /gate_wordnet_words\.txt: Source: WordNet 3\.1/);
  assert.doesNotMatch(text, /filler\.txt/);
});

test('a package without a licence is no package for us', () => {
  assert.throws(() => third_party(root, ['no-such-package']));
});
