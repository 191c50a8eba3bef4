// The models that tests play, against the core that asks and judges: the obedient one is of use, the
// hostile ones get nothing in.

import { beforeAll, describe, expect, test } from 'vitest';
import { Engine } from '../../../web/src/engine/engine.js';
import { openaiCompatible } from '../../../web/src/providers/openai_compatible.js';
import { readReply } from '../../../web/src/wire/reply.js';
import type { Change, Proposals, SectionPrompts } from '../../../web/src/wire/types.js';
import { engineParts } from '../../engine_parts.js';
import { hostileBehaviourNames, hostileBehaviours } from '../../support/hostile_model.js';
import { modelServer } from '../../support/model_server.js';
import { obedientModel } from '../../support/obedient_model.js';
import { readPrompt } from '../../support/prompt_reader.js';
import { fixture } from '../samples.js';

const pairs = [
  ['samples/resume.md', 'samples/posting.txt'],
  ['samples/nurse-resume.txt', 'samples/nurse-posting.txt'],
  ['samples/sales-resume.md', 'samples/sales-posting.txt'],
] as const;

type Model = (request: { readonly system: string; readonly user: string }) => string;

describe.each(pairs)('%s', (resumeFile, postingFile) => {
  let engine: Engine;
  let sections = 0;
  const resume = fixture(resumeFile);
  const pair = { resume: 'resume', posting: 'posting', today: '2026-11' };
  const ask = (operation: string, request: object): unknown =>
    readReply(engine.call(operation, JSON.stringify(request)));
  const prompts = (section: number) => {
    const { system, prompts: found } = ask('prompts', { ...pair, sections: [section] }) as SectionPrompts;
    return found.map((prompt) => ({ ...prompt, system }));
  };
  let made: readonly ReturnType<typeof prompts>[]; // by section: whoever answers, they are asked the same
  const everyPrompt = () => made.flat();

  beforeAll(async () => {
    engine = await Engine.create(engineParts);
    engine.put('resume', resume);
    engine.put('posting', fixture(postingFile));
    sections = (ask('outline', { resume: 'resume' }) as { sections: readonly unknown[] }).sections.length;
    made = Array.from({ length: sections }, (_, section) => prompts(section));
  });

  /** What the core makes of the model's replies to all sections; unusable replies are counted. */
  function changesBy(model: Model): { changes: Change[]; unusable: number } {
    const changes: Change[] = [];
    let unusable = 0;
    for (const [section, asked] of made.entries()) {
      for (const prompt of asked) {
        try {
          const read = ask('proposals', { ...pair, section, reply: model(prompt) }) as Proposals;
          changes.push(...read.changes);
        } catch {
          unusable += 1;
        }
      }
    }
    return { changes, unusable };
  }

  test('prompts are read as they are written', () => {
    expect(everyPrompt().length).toBeGreaterThan(0);
    for (const prompt of everyPrompt()) {
      const read = readPrompt(prompt.user);
      expect(read.lines.map(({ id }) => id)).toEqual(prompt.lines);
      expect(read.requirements.length).toBeGreaterThan(0);
      expect(read.section).not.toBe('');
    }
  });

  test('the obedient model answers in the form, and what it rewords is true', () => {
    const { changes, unusable } = changesBy(obedientModel);
    expect(unusable).toBe(0);
    expect(changes.length).toBeGreaterThan(0);
    expect(changes.filter(({ status }) => status === 'accept').length).toBeGreaterThan(0);
    expect(changes.filter(({ status }) => status === 'refused')).toEqual([]);
  });

  test('no behaviour of the hostile model invents a word that the sources have', () => {
    const sources = `${resume}\n${fixture(postingFile)}`.toLowerCase();
    for (const { invented } of Object.values(hostileBehaviours))
      for (const word of invented) expect(sources).not.toContain(word.toLowerCase());
  });

  test.each(hostileBehaviourNames)('of “%s” nothing gets in', (name) => {
    const { reply, invented } = hostileBehaviours[name];
    const { changes } = changesBy(reply);
    for (const change of changes.filter(({ status }) => status === 'accept')) {
      const after = change.after.toLowerCase();
      expect(after.trim()).not.toBe('');
      for (const word of invented) expect(after).not.toContain(word.toLowerCase());
    }
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test('a function of the request alone: asked twice, it answers the same', () => {
    for (const prompt of everyPrompt())
      for (const name of hostileBehaviourNames)
        expect(hostileBehaviours[name].reply(prompt)).toBe(hostileBehaviours[name].reply(prompt));
  });
});

test('a server speaks for a model in OpenAI’s protocol', async () => {
  await using server = await modelServer(obedientModel);
  const provider = openaiCompatible({ baseUrl: server.baseUrl, model: 'm', apiKey: 'k' });
  const request = { system: 'Edit.', user: 'Section: skills\nl1: Duties included giving “care” 😀\n' };
  const other = { ...request, user: request.user.replace('skills', 'experience') };
  expect((await provider.complete(request)).text).toBe('{"edits":[]}');
  const reply = await provider.complete(other);
  expect(reply.text).toBe('{"edits":[{"id":"l1","after":"Gave “care” 😀","requirements":[]}]}');
  expect(reply.usage.outputTokens).toBeGreaterThan(0);
  expect(server.calls.map((call) => call.request.user)).toEqual([request.user, other.user]);
  expect(server.calls[0]?.headers.authorization).toBe('Bearer k');
});
