// A run that outlives its page: what was paid is not paid again, what was under way is asked about.

import { beforeEach, describe, expect, test, vi } from 'vitest';
import { SavileError } from '../../../web/src/errors.js';
import type { InterruptedCall, JournalRun } from '../../../web/src/journal/contract.js';
import { about, asked, Bench, model, underWay } from './bench.js';

let bench: Bench;
beforeEach(() => {
  bench = new Bench();
});

const failure = (promise: Promise<unknown>): Promise<SavileError> =>
  promise.then(
    () => expect.fail('it should have failed'),
    (error: SavileError) => error,
  );

/** Three calls; the page is killed while the third is under way. */
async function killedRun(): Promise<string[]> {
  const { journal, tab } = await bench.open();
  const run = await journal.run(asked);
  const provider = model({ silentOn: (user) => user === 'c' });
  await run.complete(provider, about('a'));
  await run.complete(provider, about('b'));
  void run.complete(provider, about('c'));
  await underWay(provider, 'c');
  tab.kill();
  return provider.calls;
}

describe('a page is closed in the middle of a run', () => {
  test('and opened again: stored replies are given without a call, the rest is called', async () => {
    expect(await killedRun()).toEqual(['a', 'b', 'c']);
    const { journal } = await bench.open();
    const provider = model();
    const questions: InterruptedCall[] = [];
    const onInterrupted = (call: InterruptedCall) => {
      questions.push(call);
      return 'repeat' as const;
    };
    const run = await journal.run(asked, { onInterrupted });
    const deltas: string[] = [];
    const first = await run.complete(provider, about('a'), { onDelta: (text) => deltas.push(text) });
    expect(first).toEqual({ text: 're: a', usage: { inputTokens: 3, outputTokens: 2 }, stored: true });
    expect(deltas).toEqual(['re: a']);
    expect((await run.complete(provider, about('b'))).stored).toBe(true);
    expect(questions).toEqual([]);
    expect(await run.complete(provider, about('c'))).toMatchObject({ text: 're: c', stored: false });
    expect((await run.complete(provider, about('d'))).stored).toBe(false);
    expect(provider.calls).toEqual(['c', 'd']);
    expect(questions).toEqual([
      {
        runId: run.runId,
        provider: 'scripted',
        model: 'm1',
        origin: 'https://models.example',
        startedAt: bench.now,
      },
    ]);
    await run.end();
    expect(await bench.rows()).toEqual([]);
  });

  test('without anybody to ask, the interrupted call is not made, and the error says what to do', async () => {
    await killedRun();
    const { journal } = await bench.open();
    const run = await journal.run(asked);
    const provider = model();
    const error = await failure(run.complete(provider, about('c')));
    expect(error).toMatchObject({ code: 'interrupted', provider: 'scripted' });
    expect(error.message).toContain('onInterrupted');
    expect(provider.calls).toEqual([]);
    expect((await run.complete(provider, about('a'))).stored).toBe(true);
  });

  test('a skipped call is asked about once a page, and again on the next page', async () => {
    await killedRun();
    const onInterrupted = vi.fn(async () => 'skip' as const);
    for (let page = 1; page <= 2; page += 1) {
      const { journal } = await bench.open();
      const run = await journal.run(asked, { onInterrupted });
      const provider = model();
      await Promise.all([1, 2].map(() => failure(run.complete(provider, about('c')))));
      expect((await failure(run.complete(provider, about('c')))).code).toBe('interrupted');
      expect(onInterrupted).toHaveBeenCalledTimes(page);
      expect(provider.calls).toEqual([]);
      await run.close();
    }
  });

  test('a question that fails is a skip, and an abort ends the wait for an answer', async () => {
    await killedRun();
    const { journal } = await bench.open();
    const broken = await journal.run(asked, {
      onInterrupted: () => {
        throw new Error('no dialog');
      },
    });
    expect((await failure(broken.complete(model(), about('c')))).message).toContain('no dialog');
    await broken.close();
    const abort = new AbortController();
    const onInterrupted = () => {
      abort.abort();
      return new Promise<never>(() => {});
    };
    const patient = await journal.run(asked, { onInterrupted });
    const waiting = failure(patient.complete(model(), about('c'), { signal: abort.signal }));
    expect((await waiting).code).toBe('cancelled');
  });

  test('a repeated call that is interrupted again is asked about again', async () => {
    await killedRun();
    const second = await bench.open();
    const run = await second.journal.run(asked, { onInterrupted: () => 'repeat' });
    const silent = model({ silentOn: () => true });
    void run.complete(silent, about('c'));
    await underWay(silent, 'c');
    second.tab.kill();
    const third = await bench.open();
    expect((await third.journal.unfinished())[0]).toMatchObject({ replies: 2, interrupted: 1 });
  });
});

describe('what a call is known by', () => {
  async function calledAgain(
    change: (run: JournalRun) => Promise<{ readonly stored: boolean }>,
    version = '1.0.0',
  ): Promise<boolean> {
    const first = await bench.open();
    const run = await first.journal.run(asked);
    await run.complete(model(), about('a'));
    first.tab.kill();
    const second = await bench.open({}, version);
    return !(await change(await second.journal.run(asked))).stored;
  }

  test('the same words to the same model: not again', async () => {
    expect(await calledAgain((run) => run.complete(model(), about('a')))).toBe(false);
  });

  test.each([
    ['other words', (run: JournalRun) => run.complete(model(), about('b'))],
    ['another system text', (run: JournalRun) => run.complete(model(), { system: 'x', user: 'a' })],
    [
      'another schema',
      (run: JournalRun) => run.complete(model(), { ...about('a'), reply: { name: 'n', schema: {} } }),
    ],
    ['another limit', (run: JournalRun) => run.complete(model(), { ...about('a'), maxTokens: 7 })],
    ['another model', (run: JournalRun) => run.complete({ ...model(), model: 'm2' }, about('a'))],
    [
      'another place',
      (run: JournalRun) => run.complete({ ...model(), origin: 'https://b.example' }, about('a')),
    ],
    ['another provider', (run: JournalRun) => run.complete({ ...model(), name: 'n2' }, about('a'))],
  ])('%s: called', async (_, change) => {
    expect(await calledAgain(change)).toBe(true);
  });

  test('another version of the package: called', async () => {
    expect(await calledAgain((run) => run.complete(model(), about('a')), '1.0.1')).toBe(true);
  });

  test('another request is another run', async () => {
    const { journal } = await bench.open();
    const one = await journal.run(asked);
    const two = await journal.run({ ...asked, level: 'extensive' });
    expect(one.runId).not.toBe(two.runId);
    const provider = model();
    await one.complete(provider, about('a'));
    await two.complete(provider, about('a'));
    expect(provider.calls).toEqual(['a', 'a']);
  });

  test('the order of a request’s fields does not matter', async () => {
    const { journal } = await bench.open();
    const one = await journal.run(asked);
    await one.close();
    const turned = Object.fromEntries(Object.entries(asked).reverse());
    expect((await journal.run(turned)).runId).toBe(one.runId);
  });

  test('asked the same twice on one page, both calls are made; on the next page each has its own reply', async () => {
    const answers = ['not JSON', '{"edits":[]}'];
    const provider = { ...model(), complete: async () => ({ text: answers.shift() ?? '', usage: {} }) };
    const first = await bench.open();
    const run = await first.journal.run(asked);
    await run.complete(provider, about('a'));
    await run.complete(provider, about('a'));
    first.tab.kill();
    const again = await (await bench.open()).journal.run(asked);
    expect((await again.complete(provider, about('a'))).text).toBe('not JSON');
    expect((await again.complete(provider, about('a'))).text).toBe('{"edits":[]}');
    expect((await again.complete(provider, about('a'))).stored).toBe(false);
  });
});

describe('the order of things', () => {
  test('the intent is stored before the call, the reply before it is given', async () => {
    const { journal } = await bench.open();
    const run = await journal.run(asked);
    let stored: string[] = [];
    const kinds = async () =>
      (await bench.rows()).map(({ body }) => (JSON.parse(String(body)) as { kind: string }).kind);
    const provider = {
      ...model(),
      complete: async () => {
        stored = await kinds();
        return { text: 'x', usage: {} };
      },
    };
    await run.complete(provider, about('a'));
    expect(stored).toEqual(['opened', 'intent']);
    expect(await kinds()).toEqual(['opened', 'intent', 'reply']);
  });

  test('a call that failed in front of somebody is not asked about', async () => {
    const first = await bench.open();
    const run = await first.journal.run(asked);
    const down = new SavileError('provider_down', 'It is down.', { provider: 'scripted' });
    const broken = { ...model(), complete: () => Promise.reject(down) };
    expect(await failure(run.complete(broken, about('a')))).toBe(down);
    await vi.waitFor(async () => expect(await bench.rows()).toHaveLength(3));
    first.tab.kill();
    const again = await (await bench.open()).journal.run(asked);
    expect((await again.complete(model(), about('a'))).stored).toBe(false);
  });

  test('a cancelled call is told at once and leaves nothing to ask about', async () => {
    const first = await bench.open();
    const run = await first.journal.run(asked);
    expect((await failure(run.complete(model(), about('a'), { signal: AbortSignal.abort() }))).code).toBe(
      'cancelled',
    );
    expect(await bench.rows()).toHaveLength(1);
  });

  test('a cancel while the intent is being written is told at once: no call, and nothing to ask about', async () => {
    const first = await bench.open();
    const run = await first.journal.run(asked);
    const provider = model();
    const abort = new AbortController();
    const write = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (
      this: IDBObjectStore,
      row,
    ) {
      abort.abort();
      return this.put(row);
    });
    expect((await failure(run.complete(provider, about('a'), { signal: abort.signal }))).code).toBe(
      'cancelled',
    );
    write.mockRestore();
    expect(provider.calls).toEqual([]);
    await vi.waitFor(async () => expect(await bench.rows()).toHaveLength(3));
    first.tab.kill();
    expect(await (await bench.open()).journal.unfinished()).toMatchObject([{ replies: 0, interrupted: 0 }]);
  });

  test('many calls at once are all kept', async () => {
    const first = await bench.open();
    const run = await first.journal.run(asked);
    const words = Array.from({ length: 40 }, (_, i) => `w${i}`);
    await Promise.all(words.map((word) => run.complete(model(), about(word))));
    first.tab.kill();
    const second = await bench.open();
    expect(await second.journal.unfinished()).toMatchObject([{ replies: 40, interrupted: 0 }]);
    const again = await second.journal.run(asked);
    const provider = model();
    const replies = await Promise.all(
      words.toReversed().map((word) => again.complete(provider, about(word))),
    );
    expect(replies.map(({ text }) => text)).toEqual(words.toReversed().map((word) => `re: ${word}`));
    expect(provider.calls).toEqual([]);
  });
});

describe('a run', () => {
  test('that was let go of cannot be used, and a second end is harmless', async () => {
    const { journal } = await bench.open();
    const run = await journal.run(asked);
    await run.end();
    await run.end();
    await run.close();
    expect((await failure(run.complete(model(), about('a')))).code).toBe('disposed');
  });

  test('that ended while a call was under way leaves nothing, however late the reply is', async () => {
    const { journal, warnings } = await bench.open();
    const run = await journal.run(asked);
    const answer: ((reply: { text: string; usage: object }) => void)[] = [];
    const slow = {
      ...model(),
      complete: () => new Promise<{ text: string; usage: object }>((resolve) => answer.push(resolve)),
    };
    const late = run.complete(slow, about('a'));
    await vi.waitFor(() => expect(answer).toHaveLength(1));
    await run.end();
    answer[0]?.({ text: 'late', usage: {} });
    expect((await late).text).toBe('late');
    expect(await bench.rows()).toEqual([]);
    expect(warnings).toEqual([]);
  });

  test('must be asked something that JSON can hold', async () => {
    const { journal } = await bench.open();
    for (const request of [null, 'text', [], { a: 1n }])
      expect((await failure(journal.run(request as never))).code).toBe('bad_argument');
  });
});

test('a closed journal says so', async () => {
  const { journal } = await bench.open();
  const run = await journal.run(asked);
  await journal.close();
  await journal.close();
  for (const call of [() => journal.run(asked), () => journal.unfinished(), () => journal.erase()])
    expect((await failure(call())).code).toBe('disposed');
  expect((await failure(run.complete(model(), about('a')))).code).toBe('disposed');
});
