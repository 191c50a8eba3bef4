// Time per task of the orchestrator, on a chain and a fan of 10,000: the engine alone (rows in, rows
// out, through wasm), with functions of JavaScript, and a loop that only counts dependencies (Kahn's)
// with awaited functions as the floor. Medians of 9 runs, warmed up, in shuffled order.
import { createOrchestrator } from '../../dist/index.js';
import { readFileSync } from 'node:fs';
import { engineAlone } from './engine_alone.mjs';

const tasks = 10_000;
const runs = 9;
const chain = Array.from({ length: tasks }, (_, i) => (i === 0 ? [] : [i - 1]));
const fan = Array.from({ length: tasks }, (_, i) => (i === 0 ? [] : [0]));

async function withFunctions(graph) {
  const orchestrator = await createOrchestrator({ maxConcurrentTasks: 16 });
  graph.forEach((dependencies, i) => orchestrator.addTask({ name: String(i), dependencies, run: () => i }));
  const results = await orchestrator.executeAll();
  if (results.get(tasks - 1)?.value !== tasks - 1) throw new Error('a task is missing');
}

async function kahn(graph) {
  const waits = graph.map((dependencies) => dependencies.length);
  const dependents = graph.map(() => []);
  graph.forEach((dependencies, i) => {
    for (const on of dependencies) dependents[on].push(i);
  });
  const ready = waits.flatMap((count, i) => (count === 0 ? [i] : []));
  for (let at = 0; at < ready.length; at += 1) {
    await (async () => ready[at])();
    for (const next of dependents[ready[at]]) if (--waits[next] === 0) ready.push(next);
  }
}

const engine = await engineAlone(readFileSync(new URL('../../build/wasm/engine.wasm', import.meta.url)));
const contestants = [
  ['engine alone, chain', () => engine(chain)],
  ['engine alone, fan', () => engine(fan)],
  ['functions, chain', () => withFunctions(chain)],
  ['functions, fan', () => withFunctions(fan)],
  ['bare loop, chain', () => kahn(chain)],
  ['bare loop, fan', () => kahn(fan)],
];
const times = new Map(contestants.map(([name]) => [name, []]));
for (let run = -2; run < runs; run += 1) {
  for (const [name, work] of [...contestants].sort(() => Math.random() - 0.5)) {
    const before = performance.now();
    await work();
    if (run >= 0) times.get(name).push(((performance.now() - before) * 1_000) / tasks);
  }
}
console.log(`${tasks} tasks, median of ${runs} runs`);
for (const [name, all] of times) {
  const median = all.sort((a, b) => a - b)[Math.floor(runs / 2)];
  console.log(`  ${name.padEnd(22)} ${median.toFixed(2).padStart(7)} µs a task`);
}
