// A conductor that dies in a run with a model: what the model has said, or is about to say, is not asked again.

import { createTailor, openaiCompatible, type RunEvent } from 'savile';
import { beforeAll, expect, test } from 'vitest';
import { buildFaulty } from '../../support/faults/build.js';
import { Workshop } from '../../support/faults/workshop.js';
import { modelServer } from '../../support/model_server.js';
import { obedientModel } from '../../support/obedient_model.js';
import { smallPosting, smallResume } from '../samples.js';

const full = process.env.SAVILE_FULL !== undefined;

let script: URL;
beforeAll(async () => {
  script = await buildFaulty('node_worker');
});

async function runWith(at: number | undefined) {
  await using server = await modelServer(async (request) => {
    await new Promise((resolve) => setTimeout(resolve, 30));
    return obedientModel(request);
  });
  const model = openaiCompatible({
    name: 'one',
    model: 'small',
    baseUrl: server.baseUrl,
    apiKey: 'sk-canary-4711',
  });
  const workshop = new Workshop(script);
  await using tailor = await createTailor({ workers: 1, workerFactory: workshop.factory });
  const [conductor] = workshop.made;
  if (at !== undefined && conductor) await workshop.report(conductor, { step: { at, fault: 'exit' } });
  const run = tailor.customize({
    resume: smallResume,
    posting: smallPosting,
    today: '2026-11',
    models: [model],
  });
  const events: RunEvent[] = [];
  for await (const event of run) events.push(event);
  const result = await run.result;
  return {
    calls: server.calls.map(({ body }) => body).sort(),
    result: { ...result, usage: { ...result.usage, tasks: 0 } },
    requests: events.filter(({ type }) => type === 'model-request').length,
    restarted: workshop.count('conductor') > 1,
  };
}

test('each answer is paid for once, and the run comes to the same', async () => {
  const undisturbed = await runWith(undefined);
  expect(undisturbed.calls.length).toBeGreaterThan(1);
  let restarted = 0;
  for (let at = 5; at < 90; at += full ? 3 : 12) {
    const disturbed = await runWith(at);
    if (!disturbed.restarted) continue;
    restarted += 1;
    expect(disturbed).toEqual({ ...undisturbed, restarted: true });
  }
  expect(restarted).toBeGreaterThan(full ? 15 : 3);
}, 300_000);
