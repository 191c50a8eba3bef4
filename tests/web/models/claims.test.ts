// What a model says that a posting asks for: only what it quotes of the posting counts.

import { createExtractor, createTailor, SavileError, type Tailor } from 'savile';
import { createScriptedProvider } from 'savile/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { obedientModel } from '../../support/obedient_model.js';
import { smallResume } from '../samples.js';

const posting = `Baker

We bake sourdough before dawn. The oven is fed by hand with beech wood.

Requirements
- 2 years in a bakery
`;
const quoted = 'The oven is fed by hand with beech wood';
const reply = (quotes: readonly unknown[]): string => JSON.stringify({ quotes });
const today = '2026-11';

let tailor: Tailor;
beforeAll(async () => {
  tailor = await createTailor({ workers: 1 });
});
afterAll(() => tailor.dispose());

let count = 0;
function saying(...replies: (string | SavileError)[]) {
  count += 1;
  return createScriptedProvider({ replies, name: `c${count}`, origin: `c${count}` });
}

test('a quoted clause becomes a requirement that says whose word it is; the others stay', async () => {
  const plain = await tailor.extract(posting);
  const asked = await tailor.extract(posting, { models: [saying(reply([quoted.toUpperCase()]))] });
  expect(plain.requirements.some(({ claimed }) => claimed)).toBe(false);
  const added = asked.requirements.filter(({ claimed }) => claimed);
  expect(added.map(({ text, begin, end }) => [text, posting.slice(begin, end)])).toEqual([[quoted, quoted]]);
  expect(asked.requirements.filter(({ claimed }) => !claimed).map(({ text }) => text)).toEqual(
    plain.requirements.map(({ text }) => text),
  );
});

test.each([
  ['words that are not in the posting', reply(['Ten years of Rust', 'You are a wizard'])],
  ['things that are no quotes', reply([7, null, {}, [], ''])],
  ['prose', 'You should know about ovens.'],
  ['a cut reply', `{"quotes":["${quoted}"`],
  ['edits', '{"edits":[]}'],
  ['nothing', ''],
])('%s add nothing', async (_, text) => {
  const plain = await tailor.extract(posting);
  expect(await tailor.extract(posting, { models: [saying(text)] })).toEqual(plain);
});

test('where one fails the next is asked, and where all fail the posting is read as it is', async () => {
  const down = () => saying(new SavileError('auth', 'No key.'));
  const both = await tailor.extract(posting, { models: [down(), saying(reply([quoted]))] });
  expect(both.requirements.filter(({ claimed }) => claimed)).toHaveLength(1);
  expect(await tailor.extract(posting, { models: [down(), down()] })).toEqual(await tailor.extract(posting));
});

test('a cancel ends the asking', async () => {
  const stop = new AbortController();
  const silent = createScriptedProvider({ replies: [reply([])], delayMs: 60_000, origin: 'silent' });
  const asked = tailor.extract(posting, { models: [silent], signal: stop.signal });
  setTimeout(() => stop.abort(), 20);
  await expect(asked).rejects.toMatchObject({ code: 'cancelled' });
});

test('an extractor asks too, and what is no list of models is refused', async () => {
  await using extractor = await createExtractor();
  const asked = await extractor.extract(posting, { models: [saying(reply([quoted]))] });
  expect(asked.requirements.some(({ claimed }) => claimed)).toBe(true);
  const wrong = extractor.extract(posting, { models: 'gpt' as never });
  await expect(wrong).rejects.toMatchObject({ code: 'bad_argument' });
});

test('a run asks first if that is wanted, counts the call, and matches against what was found', async () => {
  const model = createScriptedProvider({
    origin: 'run',
    reply: (request, call) => (call === 0 ? reply([quoted]) : obedientModel(request)),
  });
  const request = { resume: smallResume, posting, today, models: [model] };
  const result = await tailor.customize({ ...request, askForRequirements: true }).result;
  expect(result.match.before.requirements.map(({ text }) => text)).toContain(quoted);
  expect(result.usage.calls).toBe(model.calls.length);
  const without = await tailor.customize(request).result;
  expect(without.match.before.requirements.map(({ text }) => text)).not.toContain(quoted);
});

test('a run whose models do not say what else is asked for goes on, and warns', async () => {
  const down = saying(...Array.from({ length: 20 }, () => new SavileError('auth', 'No key.')));
  const run = tailor.customize({
    resume: smallResume,
    posting,
    today,
    models: [down],
    askForRequirements: true,
  });
  const warned: string[] = [];
  run.on('warning', ({ warning }) => warned.push(warning.code));
  expect((await run.result).partial).toBe(true);
  expect(warned).toContain('requirements_not_asked');
});
