// Runs that ask models, through the whole of the library: workers, conductor, this thread, a loopback server.

import { Worker } from 'node:worker_threads';
import {
  createTailor,
  type ModelProvider,
  openaiCompatible,
  type RunEvent,
  SavileError,
  type Tailor,
  type TailoredResult,
} from 'savile';
import { createScriptedProvider } from 'savile/test';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { hostileBehaviourNames, hostileBehaviours } from '../../support/hostile_model.js';
import { modelServer } from '../../support/model_server.js';
import { obedientModel } from '../../support/obedient_model.js';
import { fixture, posting, resume, smallPosting, smallResume } from '../samples.js';

const today = '2026-11';

function scripted(reply: Parameters<typeof createScriptedProvider>[0]['reply'], name = 'scripted') {
  return createScriptedProvider({ reply: reply as NonNullable<typeof reply>, name, origin: name });
}

const down = (name = 'down'): ModelProvider =>
  scripted(() => new SavileError('auth', `${name}: it does not take the key.`, { provider: name }), name);

async function all(events: AsyncIterable<RunEvent>): Promise<RunEvent[]> {
  const out: RunEvent[] = [];
  for await (const event of events) out.push(event);
  return out;
}

const textsOf = ({ resume: text, changes, match }: TailoredResult) => ({ text, changes, match });

describe.each([0, 2])('with %d workers', (workers) => {
  let tailor: Tailor;
  beforeAll(async () => {
    tailor = await createTailor({ workers });
  });
  afterAll(() => tailor.dispose());

  test('what a model answers on a real connection is judged, told and counted', async () => {
    await using server = await modelServer(obedientModel);
    const model = openaiCompatible({ model: 'small', baseUrl: server.baseUrl, apiKey: 'sk-canary-4711' });
    const run = tailor.customize({ resume: smallResume, posting: smallPosting, today, models: [model] });
    const events = await all(run);
    const result = await run.result;
    expect(result.resume).toContain('- Kept the accounts of 3 shops in Excel');
    const { origin, model: author } = result.sections[0] ?? {};
    expect(origin).toBe('model');
    expect(author).toEqual({ provider: model.name, model: 'small' });
    expect(result.partial).toBe(false);
    expect(result.usage.calls).toBe(server.calls.length);
    expect(result.usage.estimated).toBe(false);
    expect(result.usage.tokens).toBe(result.usage.inputTokens + result.usage.outputTokens);
    const types = events.map(({ type }) => type);
    expect(types).toContain('model-request');
    expect(types).toContain('delta');
    expect(types).toContain('usage');
    expect(types.at(-1)).toBe('finish');
    const stages = events.flatMap((event) => (event.type === 'stage' ? [event.stage.status] : []));
    expect(stages).not.toContain('failed');
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, i) => i + 1));
    const edits = events.flatMap((event) => (event.type === 'delta' ? [event.text] : [])).join('');
    expect(edits).toContain('Kept the accounts');
  });

  test('without any provider that answers the document is that of the rules, marked so', async () => {
    const request = { resume, posting, today };
    const byRules = await tailor.customize(request).result;
    const result = await tailor.customize({ ...request, models: [down('a'), down('b')] }).result;
    expect(textsOf(result)).toEqual(textsOf(byRules));
    expect(result.partial).toBe(true);
    expect(byRules.partial).toBe(false);
    expect(result.sections.map(({ origin }) => origin)).toEqual(byRules.sections.map(({ origin }) => origin));
    expect(result.sections.some(({ reason }) => reason.includes('b: it does not take the key.'))).toBe(true);
  });

  test('the result does not depend on who waits for what', async () => {
    const request = { resume, posting, today };
    const quick = await tailor.customize({ ...request, models: [scripted(obedientModel)] }).result;
    let turn = 0;
    const slow = createScriptedProvider({
      reply: (asked) => {
        turn += 1;
        return { text: obedientModel(asked), delayMs: (turn * 7) % 11 };
      },
    });
    expect(textsOf(await tailor.customize({ ...request, models: [slow] }).result)).toEqual(textsOf(quick));
  });

  test('a cancel aborts what is being asked, and nothing comes after it but the end', async () => {
    let signal: AbortSignal | undefined;
    const silent: ModelProvider = {
      name: 'silent',
      model: 'm',
      origin: 'silent',
      complete: (_, options) => {
        signal = options?.signal;
        run.cancel();
        return new Promise(() => {}); // heeds nothing
      },
    };
    const run = tailor.customize({ resume: smallResume, posting: smallPosting, today, models: [silent] });
    const events = await all(run);
    expect(signal?.aborted).toBe(true);
    expect(events.at(-1)).toMatchObject({ type: 'abort', reason: 'cancelled' });
    await expect(run.result).rejects.toMatchObject({ code: 'cancelled' });
  });

  test('a deadline ends the run with what the rules have done, though a model never answers', async () => {
    const silent: ModelProvider = {
      name: 'silent',
      model: 'm',
      origin: 'silent',
      complete: () => new Promise(() => {}),
    };
    const result = await tailor.customize({
      resume: smallResume,
      posting: smallPosting,
      today,
      models: [silent],
      deadlineMs: 700,
    }).result;
    expect(result.partial).toBe(true);
    expect(result.resume).toContain('- Kept the accounts of 3 shops in Excel');
  });

  test('a provider of the caller’s own that answers nonsense costs nothing but its answer', async () => {
    const answers: unknown[] = [undefined, null, 7, 'text', { text: 7 }, {}, { text: '\ud800', usage: null }];
    for (const answer of answers) {
      const odd = { name: 'odd', model: 'm', origin: 'odd', complete: async () => answer } as ModelProvider;
      const result = await tailor.customize({
        resume: smallResume,
        posting: smallPosting,
        today,
        models: [odd],
      }).result;
      expect(result.partial, JSON.stringify(answer)).toBe(true);
      expect(result.resume).toContain('- Kept the accounts of 3 shops in Excel');
    }
  });
});

describe('with one tailor', () => {
  let tailor: Tailor;
  beforeAll(async () => {
    tailor = await createTailor({ workers: 1 });
  });
  afterAll(() => tailor.dispose());

  const pairs = [
    { name: 'platform', resume, posting },
    {
      name: 'nurse',
      resume: fixture('samples/nurse-resume.txt'),
      posting: fixture('samples/nurse-posting.txt'),
    },
  ];

  test.each(hostileBehaviourNames)(
    'a model that "%s" brings nothing of it into the document',
    async (name) => {
      const { reply, invented } = hostileBehaviours[name];
      for (const { resume: text, posting: wanted } of pairs) {
        const result = await tailor.customize({
          resume: text,
          posting: wanted,
          today,
          models: [scripted(reply, name)],
        }).result;
        for (const word of invented) {
          expect(result.resume.toLowerCase(), word).not.toContain(word.toLowerCase());
        }
        const everything = result.apply(result.changes.filter(({ status }) => status === 'accept'));
        expect(everything).toBe(result.resume);
        expect(result.match.after.score).toBeGreaterThanOrEqual(result.match.before.score);
      }
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    },
  );

  test('of eight sections one has no answer: seven are the model’s, one is the rules’', async () => {
    const sections = ['Experience', 'Projects', 'Volunteering', 'Training', 'Teaching', 'Memberships'];
    sections.push('Internships', 'Achievements');
    const parts = sections.map(
      (heading, i) =>
        `${heading}\n\nClerk, Harbour Bakery, Lisbon\nMar 20${10 + i} - Mar 20${11 + i}\n` +
        `- Responsible for keeping the accounts of ${i + 3} shops in Excel\n`,
    );
    const text = `Ana Prado\nana.prado@example.com\n\n${parts.join('\n')}`;
    const silent = scripted(
      (request) =>
        request.user.includes('Section: volunteer')
          ? new SavileError('refused', 'I will not.')
          : obedientModel(request),
      'eight',
    );
    const result = await tailor.customize({
      resume: text,
      posting: smallPosting,
      today,
      models: [silent],
    }).result;
    const origins = result.sections.map(({ type, origin }) => `${type} ${origin}`);
    expect(result.sections, origins.join()).toHaveLength(8);
    expect(origins.filter((origin) => !origin.endsWith(' model'))).toEqual(['volunteer rules']);
    expect(result.sections[2]?.reason).toContain('I will not.');
    expect(result.partial).toBe(true);
  });

  test('what was refused goes back once with the reason, and not twice', async () => {
    const provider = scripted(hostileBehaviours.addsSkills.reply, 'insists');
    await tailor.customize({ resume: smallResume, posting: smallPosting, today, models: [provider] }).result;
    const again = provider.calls.filter(({ user }) => user.includes('refused:'));
    expect(again).toHaveLength(provider.calls.length / 2);
    for (const { user } of again) expect(user).toContain('Fortran');
  });

  test('neither key nor contact details are anywhere but in their one header', async () => {
    const canaries = { key: 'sk-canary-31415926', email: 'canary.bird@cage.example', name: 'Canaria Vogel' };
    const text = smallResume
      .replace('Ana Prado', canaries.name)
      .replace('ana.prado@example.com', `${canaries.email} | +44 20 7946 0999`)
      .replace('- Paid 40', `- Answered ${canaries.email} and paid 40`);
    await using server = await modelServer((request, number) =>
      number % 2 === 0 ? hostileBehaviours.asksForContacts.reply(request) : obedientModel(request),
    );
    const model = openaiCompatible({ model: 'small', baseUrl: server.baseUrl, apiKey: canaries.key });
    const said: string[] = [];
    const posted = vi.spyOn(Worker.prototype, 'postMessage');
    const run = tailor.customize({ resume: text, posting: smallPosting, today, models: [model] });
    for await (const event of run) if (event.type !== 'finish') said.push(JSON.stringify(event));
    const result = await run.result;
    const toWorkers = JSON.stringify(posted.mock.calls.map(([message]) => message));
    posted.mockRestore();
    expect(toWorkers).toContain('answered'); // the model's replies went that way, and no key with them
    expect(toWorkers.includes(canaries.key)).toBe(false);
    expect(server.calls.length).toBeGreaterThan(2);
    for (const { body, headers } of server.calls) {
      const { authorization, ...others } = headers;
      expect(authorization).toBe(`Bearer ${canaries.key}`);
      for (const secret of Object.values(canaries)) {
        expect(body).not.toContain(secret);
        expect(JSON.stringify(others)).not.toContain(secret);
      }
      expect(body).not.toContain('7946');
    }
    const heard = said.join('\n') + JSON.stringify(result);
    expect(heard).not.toContain(canaries.key);
    expect(result.resume).toContain(canaries.email);
  });

  test('a server that quotes the key in its error does not get it into an event or a result', async () => {
    const key = 'sk-canary-27182818';
    await using server = await modelServer(() => {
      throw new Error(`Incorrect API key provided: ${key}.`);
    });
    const model = openaiCompatible({ model: 'small', baseUrl: server.baseUrl, apiKey: key });
    const run = tailor.customize({ resume: smallResume, posting: smallPosting, today, models: [model] });
    let heard = '';
    for await (const event of run) heard += JSON.stringify(event);
    heard += JSON.stringify(await run.result);
    expect(heard).toContain('[key]');
    expect(heard.includes(key)).toBe(false);
  });

  test('budgets are kept', async () => {
    for (const [budget, most] of [
      [{ calls: 2 }, 2],
      [{ calls: 0 }, 0],
      [{ tokens: 100 }, 0],
    ] as const) {
      const provider = scripted(obedientModel, 'thrifty');
      const result = await tailor.customize({ resume, posting, today, models: [provider], budget }).result;
      expect(provider.calls.length).toBe(most);
      expect(result.usage.calls).toBe(most);
      expect(result.partial).toBe(true);
    }
  });

  test('many runs at once each ask their own models', async () => {
    const runs = Array.from({ length: 8 }, (_, i) => {
      const provider = scripted(obedientModel, `p${i}`);
      return {
        provider,
        run: tailor.customize({ resume: smallResume, posting: smallPosting, today, models: [provider] }),
      };
    });
    for (const { provider, run } of runs) {
      const { sections } = await run.result;
      expect(sections[0]?.model?.provider).toBe(provider.name);
      expect(provider.calls.length).toBeGreaterThan(0);
    }
  });

  test('models of the tailor are asked where the run names none, and none with an empty list', async () => {
    const provider = scripted(obedientModel);
    await using own = await createTailor({ workers: 0, models: [provider] });
    const asked = await own.customize({ resume: smallResume, posting: smallPosting, today }).result;
    expect(asked.usage.calls).toBe(provider.calls.length);
    const { usage } = await own.customize({ resume: smallResume, posting: smallPosting, today, models: [] })
      .result;
    expect(usage.calls).toBe(0);
  });

  test('what is no provider or no budget is refused by name', async () => {
    const request = { resume: smallResume, posting: smallPosting };
    const refused = async (extra: object): Promise<string> => {
      const error = await tailor
        .customize({ ...request, ...extra })
        .result.catch((reason: unknown) => reason);
      expect(error).toMatchObject({ code: 'bad_argument' });
      return (error as Error).message;
    };
    expect(await refused({ models: 'gpt' })).toContain('models');
    expect(await refused({ models: [{}] })).toContain('models[0].name');
    expect(await refused({ models: [{ name: 'a', model: 'b', origin: 'c' }] })).toContain('complete');
    expect(await refused({ budget: 7 })).toContain('budget');
    expect(await refused({ budget: { calls: -1 } })).toContain('budget.calls');
    await expect(createTailor({ models: 7 as never })).rejects.toMatchObject({ code: 'bad_argument' });
  });
});
