import { Worker } from 'node:worker_threads';
import { wrap } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { Piscina } from 'piscina';
import { Tinypool } from 'tinypool';
import { pool } from 'workerpool';
import { createTailor } from '../../../dist/index.js';
import { Core } from '../harness/core.mjs';
import { race } from '../harness/race.mjs';

export const title = 'Round trip of a call to a worker';
export const what =
  'In Node, one worker each; a text of 5 bytes goes and its length comes back. Savile reads the text as a résumé; of many calls at once only the first goes straight to the worker, the others by the conductor: four messages where the others take two, but for up to 64 calls at a time.';

const single = 200;
const many = 5_000;
const text = 'Hello';
const file = (name) => new URL(`../workers/${name}.mjs`, import.meta.url);

export async function measure(find) {
  const thread = new Worker(file('raw'));
  const raw = rawCalls(thread);
  const linked = new Worker(file('comlink'));
  const comlink = wrap(nodeEndpoint(linked));
  const workers = pool(file('workerpool').pathname, { maxWorkers: 1, workerType: 'thread' });
  const one = { filename: file('function').href, minThreads: 1, maxThreads: 1 };
  const piscina = new Piscina({ ...one, concurrentTasksPerWorker: 1 });
  const tinypool = new Tinypool(one);
  const tailor = await createTailor({ workers: 1 });
  const core = await Core.start();
  const calls = {
    'raw postMessage': () => raw(text),
    'Savile, parse': () => tailor.parse(text),
    comlink: () => comlink.size(text),
    workerpool: () => workers.exec('size', [text]),
    piscina: () => piscina.run(text),
    tinypool: () => tinypool.run(text),
  };
  const contestants = {
    'of that in the engine': () => {
      for (let i = 0; i < single; i += 1) {
        core.put('resume', text);
        core.call('parse', { resume: 'resume' });
      }
    },
  };
  for (const [name, call] of Object.entries(calls)) {
    contestants[`${name}, one by one`] = async () => {
      for (let i = 0; i < single; i += 1) await call();
    };
    contestants[`${name}, 5,000 at once`] = () => Promise.all(Array.from({ length: many }, call));
  }
  const ms = await race(contestants, { warmups: 2 });
  const each = (name) => (ms.get(name) * 1_000) / (name.endsWith('at once') ? many : single);
  for (const name of [...ms.keys()].sort((a, b) => Number(b.startsWith('Savile')) - Number(a.startsWith('Savile')))) {
    if (name.startsWith('Savile') || name.startsWith('of that')) find.ours(name, each(name), 'µs');
    else find.peer(name, each(name), 'µs');
  }
  const ratio = (how) => each(`Savile, parse, ${how}`) / each(`raw postMessage, ${how}`);
  find.atMost('of raw, one by one', ratio('one by one'), '×', 1.15);
  find.atMost('of raw, 5,000 at once', ratio('5,000 at once'), '×', 2);
  await Promise.all([thread.terminate(), linked.terminate(), workers.terminate(), piscina.destroy(), tinypool.destroy(), tailor.dispose()]);
}

function rawCalls(thread) {
  const waiting = new Map();
  let id = 0;
  thread.on('message', (answer) => {
    waiting.get(answer.id)(answer.size);
    waiting.delete(answer.id);
  });
  return (sent) =>
    new Promise((resolve) => {
      id += 1;
      waiting.set(id, resolve);
      thread.postMessage({ id, text: sent });
    });
}
