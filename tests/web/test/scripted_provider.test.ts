// The scripted provider keeps the contract that the real ones keep.

import { expect, test } from 'vitest';
import { isSavileError, SavileError } from '../../../web/src/errors.js';
import { createScriptedProvider } from '../../../web/src/test/scripted_provider.js';
import { ManualClock } from '../manual_clock.js';

const request = { system: 'Be brief.', user: 'Hello' };
const failure = (promise: Promise<unknown>): Promise<SavileError> =>
  promise.then(
    () => expect.fail('it should have failed'),
    (error: SavileError) => error,
  );

test('replies and errors come in the order of the script, and what was asked is on record', async () => {
  const retryAt = 1_800_000_000_000;
  const model = createScriptedProvider({
    replies: ['one', new SavileError('rate_limited', 'Slow down.', { retryAt }), 'three'],
  });
  expect((await model.complete(request)).text).toBe('one');
  expect(await failure(model.complete({ ...request, user: 'Again' }))).toMatchObject({
    code: 'rate_limited',
    provider: 'scripted',
    retryAt,
  });
  expect((await model.complete(request)).text).toBe('three');
  expect(model.calls.map(({ user }) => user)).toEqual(['Hello', 'Again', 'Hello']);
});

test('a call beyond the script fails and says so; no retry helps', async () => {
  const model = createScriptedProvider({ replies: ['one'], name: 'mine' });
  await model.complete(request);
  const error = await failure(model.complete(request));
  expect(error.code).toBe('bad_request');
  expect(error.message).toBe('mine: the script has no reply for call 2.');
});

test('a function answers by the request, after the list is used up', async () => {
  const model = createScriptedProvider({
    replies: ['first'],
    reply: async ({ user }, call) => `${call}: ${user}`,
  });
  expect((await model.complete(request)).text).toBe('first');
  expect((await model.complete(request)).text).toBe('1: Hello');
});

test('whatever a function throws comes as a SavileError of the provider', async () => {
  const model = createScriptedProvider({
    reply: () => {
      throw new TypeError('oh');
    },
  });
  const error = await failure(model.complete(request));
  expect(isSavileError(error)).toBe(true);
  expect(error).toMatchObject({ code: 'internal', provider: 'scripted' });
});

test('deltas joined are the text, and none ends within a character', async () => {
  const text = 'ab😀cdé😀😀';
  for (let deltaLength = 1; deltaLength <= text.length + 1; deltaLength += 1) {
    const deltas: string[] = [];
    const model = createScriptedProvider({ replies: [text], deltaLength });
    await model.complete(request, { onDelta: (piece) => deltas.push(piece) });
    expect(deltas.join('')).toBe(text);
    for (const delta of deltas) {
      expect(delta).not.toMatch(/\p{Surrogate}/u);
      expect(delta.length).toBeLessThanOrEqual(Math.max(deltaLength, 2));
    }
  }
});

test('a cut answer gives its deltas and then fails', async () => {
  const error = new SavileError('protocol', 'the answer was cut off.');
  const model = createScriptedProvider({ replies: [{ text: '{"edits":[', error }] });
  const deltas: string[] = [];
  const failed = await failure(model.complete(request, { onDelta: (piece) => deltas.push(piece) }));
  expect(failed.code).toBe('protocol');
  expect(deltas.join('')).toBe('{"edits":[');
});

test('usage is what the script says, and nothing otherwise', async () => {
  const usage = { inputTokens: 11, outputTokens: 7 };
  const model = createScriptedProvider({ replies: [{ text: 'a', usage }, 'b'] });
  expect((await model.complete(request)).usage).toEqual(usage);
  expect((await model.complete(request)).usage).toEqual({});
});

test('a delay is one of the given clock, and an abort ends it', async () => {
  const clock = new ManualClock();
  const model = createScriptedProvider({ replies: ['one', 'two'], delayMs: 500, clock });
  let text = '';
  const done = model.complete(request).then((reply) => {
    text = reply.text;
  });
  await Promise.resolve().then(() => new Promise(setImmediate));
  clock.advance(499);
  await new Promise(setImmediate);
  expect(text).toBe('');
  clock.advance(1);
  await done;
  expect(text).toBe('one');

  const abort = new AbortController();
  const second = failure(model.complete(request, { signal: abort.signal }));
  await new Promise(setImmediate);
  expect(clock.waiting).toEqual([500]);
  abort.abort();
  expect((await second).code).toBe('cancelled');
  expect(clock.waiting).toEqual([]);
});

test('aborted before it began, nothing is asked; aborted in a delta, no more come', async () => {
  const model = createScriptedProvider({ replies: ['abcdef'], deltaLength: 1 });
  expect((await failure(model.complete(request, { signal: AbortSignal.abort() }))).code).toBe('cancelled');
  expect(model.calls).toEqual([]);
  const abort = new AbortController();
  const deltas: string[] = [];
  const onDelta = (piece: string): void => {
    deltas.push(piece);
    if (deltas.length === 2) abort.abort();
  };
  expect((await failure(model.complete(request, { signal: abort.signal, onDelta }))).code).toBe('cancelled');
  expect(deltas).toEqual(['a', 'b']);
});

test('it is known by the names it was given', async () => {
  const model = createScriptedProvider({ name: 'n', model: 'm', origin: 'https://o.example' });
  expect([model.name, model.model, model.origin]).toEqual(['n', 'm', 'https://o.example']);
  expect(await model.listModels?.()).toEqual(['m']);
});
