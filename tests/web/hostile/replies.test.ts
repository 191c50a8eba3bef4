// Naughty strings as what a model says: as the whole reply, and as a line's new words. The run ends with a
// document, no word of the résumé is lost unasked, and nothing of the reply stands in it unjudged.

import { createTailor, type Tailor } from 'savile';
import { createScriptedProvider } from 'savile/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPrompt, replyWith } from '../../support/prompt_reader.js';
import { smallPosting, smallResume } from '../samples.js';
import { full, naughty, ownStrings } from './naughty.js';
import { count, result } from './outcome.js';

const today = '2026-11';
const some = full ? naughty : [...naughty.filter((_, i) => i % 24 === 0), ...Object.values(ownStrings)];

let tailor: Tailor;
beforeAll(async () => {
  tailor = await createTailor({ workers: 0 });
});
afterAll(async () => {
  await tailor.dispose();
  console.log(`hostile replies: ${count()} runs`);
});

async function tailored(what: string, reply: (user: string) => string) {
  const model = createScriptedProvider({ reply: ({ user }) => reply(user), name: 'm', origin: 'm' });
  const run = tailor.customize({ resume: smallResume, posting: smallPosting, today, models: [model] });
  return result(what, run.result);
}

test('as the whole reply: the run is that of the rules', async () => {
  const { resume } = await result(
    'rules',
    tailor.customize({ resume: smallResume, posting: smallPosting, today }).result,
  );
  for (const text of some) {
    const done = await tailored(JSON.stringify(text), () => text);
    expect(done.resume).toBe(resume);
    expect(done.apply([])).toBe(smallResume);
  }
});

test('as the new words of each line: what is no line of text is refused, the rest is judged', async () => {
  for (const text of some) {
    const done = await tailored(JSON.stringify(text), (user) =>
      replyWith(readPrompt(user).lines.map(({ id, text: before }) => ({ id, after: `${before} ${text}` }))),
    );
    expect(done.apply([])).toBe(smallResume);
    expect(done.resume).not.toMatch(/<img|<script|<svg|javascript:|\u202e|[\u{e0020}-\u{e007f}]/u);
    for (const { begin, end, before } of done.changes) expect(smallResume.slice(begin, end)).toBe(before);
  }
});

test('as ids, keys and requirements: passed over', async () => {
  for (const text of some) {
    const reply = JSON.stringify({
      [text]: 1,
      edits: [{ id: text, after: text, requirements: [text, 1, null] }, text, null],
    });
    expect((await tailored(JSON.stringify(text), () => reply)).apply([])).toBe(smallResume);
  }
});
