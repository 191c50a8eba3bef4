import async from 'async';
import { PGraph } from 'p-graph';
import PQueue from 'p-queue';
import { concat, defer, forkJoin, from, lastValueFrom, shareReplay } from 'rxjs';
import { createOrchestrator } from '../../../dist/index.js';
import { engineAlone } from '../harness/engine_alone.mjs';
import { race } from '../harness/race.mjs';

export const title = 'Orchestrate a graph of 10,000 no-op tasks';
export const what =
  'A fan: all wait for the first. A chain: each waits for the one before. `p-queue` knows no dependencies; `async.auto` has 2,000 tasks, since its time is quadratic.';

const tasks = 10_000;
const few = 2_000;
const fan = Array.from({ length: tasks }, (_, i) => (i === 0 ? [] : [0]));
const chain = Array.from({ length: tasks }, (_, i) => (i === 0 ? [] : [i - 1]));

export async function measure(find) {
  const engine = await engineAlone();
  const contestants = {
    'Savile, engine alone, fan': () => engine(fan),
    'Savile, engine alone, chain': () => engine(chain),
    'Savile, functions, fan': () => savile(fan),
    'Savile, functions, chain': () => savile(chain),
    'p-graph, fan': () => pGraph(fan),
    'p-graph, chain': () => pGraph(chain),
    'async.auto, fan': () => auto(fan.slice(0, few)),
    'rxjs, fan': () => rx(fan),
    'p-queue, no dependencies': () => pQueue(),
    'plain promises, fan': () => promises(fan),
    'plain promises, chain': () => promises(chain),
    'a bare loop (Kahn), fan': () => kahn(fan),
  };
  const ms = await race(contestants, { warmups: 2 });
  const each = (name) => (ms.get(name) * 1_000) / (name.startsWith('async') ? few : tasks);
  for (const name of ms.keys()) {
    if (name.startsWith('Savile')) find.ours(name, each(name), 'µs');
    else find.peer(name, each(name), 'µs');
  }
  const slower = (kind) => Math.max(each(`Savile, ${kind}, fan`), each(`Savile, ${kind}, chain`));
  find.atMost('engine alone, a task', slower('engine alone'), 'µs', 0.5);
  find.atMost('with functions, a task', slower('functions'), 'µs', 6);
}

async function savile(graph) {
  const orchestrator = await createOrchestrator({ maxConcurrentTasks: 16 });
  graph.forEach((dependencies, i) => orchestrator.addTask({ name: String(i), dependencies, run: () => i }));
  const results = await orchestrator.executeAll();
  if (results.get(tasks - 1)?.value !== tasks - 1) throw new Error('a task is missing');
}

function pGraph(graph) {
  const nodes = new Map(graph.map((_, i) => [String(i), { run: () => i }]));
  const edges = graph.flatMap((dependencies, i) => dependencies.map((on) => [String(on), String(i)]));
  return new PGraph(nodes, edges).run({ concurrency: 16 });
}

function auto(graph) {
  const work = async () => 0;
  return async.auto(
    Object.fromEntries(graph.map((on, i) => [`t${i}`, on.length > 0 ? [...on.map((d) => `t${d}`), work] : work])),
    16,
  );
}

function rx(graph) {
  const streams = [];
  graph.forEach((on, i) => {
    const own = defer(() => from(Promise.resolve(i)));
    const after = on.length > 0 ? concat(forkJoin(on.map((d) => streams[d])), own) : own;
    streams.push(after.pipe(shareReplay(1)));
  });
  return lastValueFrom(forkJoin(streams));
}

async function pQueue() {
  const queue = new PQueue({ concurrency: 16 });
  for (let i = 0; i < tasks; i += 1) queue.add(async () => i);
  await queue.onIdle();
}

async function promises(graph) {
  const done = [];
  graph.forEach((on, i) => done.push(Promise.all(on.map((d) => done[d])).then(() => i)));
  await Promise.all(done);
}

/** Only counts dependencies. */
function kahn(graph) {
  const waits = graph.map((on) => on.length);
  const next = graph.map(() => []);
  graph.forEach((on, i) => on.forEach((d) => next[d].push(i)));
  const ready = waits.flatMap((count, i) => (count === 0 ? [i] : []));
  for (let at = 0; at < ready.length; at += 1) {
    for (const i of next[ready[at]]) if (--waits[i] === 0) ready.push(i);
  }
}
