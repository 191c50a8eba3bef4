// Runs rows of the table, each in a process of its own, prints what they find, and writes docs/benchmarks.md
// when all of them ran.
//
//   node tests/bench/bench.mjs [NAME…]

import { fork } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { chromiumPath, launchChromium } from '../browser/chromium.ts';
import { Findings } from './harness/findings.mjs';
import { documentOf, sectionOf } from './harness/markdown.mjs';
import { clock, rounds } from './harness/race.mjs';

/** In the order of the document. */
const names = [
  'chunk_characters',
  'chunk_tokens',
  'mentions',
  'match',
  'rank',
  'parse',
  'customize',
  'orchestrate',
  'worker_call',
  'verify',
  'cold_start',
  'bytes',
  'word_diff',
  'growth',
  'memory',
];
const document = new URL('../../docs/benchmarks.md', import.meta.url);

if (process.send) {
  const { title, what, measure } = await import(`./rows/${process.argv[2]}.mjs`);
  const find = new Findings();
  await measure(find);
  process.send({ title, what, ...find }, () => process.exit());
} else {
  const chosen = process.argv.slice(2);
  for (const name of chosen) {
    if (!names.includes(name)) throw new Error(`There is no bench ${name}; there is: ${names.join(', ')}.`);
  }
  const rows = [];
  for (const name of chosen.length > 0 ? chosen : names) {
    const row = await inOwnProcess(name);
    rows.push(row);
    console.log(`\n${sectionOf(row)}`);
  }
  if (chosen.length === 0) writeFileSync(document, documentOf({ rounds, facts: await machine() }, rows));
}

function inOwnProcess(name) {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), [name], { env: { ...process.env, NODE_ENV: 'production' } });
    let row;
    child.on('message', (message) => {
      row = message;
    });
    child.on('exit', (code) => (row ? resolve(row) : reject(new Error(`${name} ended with ${code} and no findings`))));
  });
}

async function machine() {
  const browser = chromiumPath && existsSync(chromiumPath) ? await launchChromium() : undefined;
  const chromium = browser?.version() ?? 'none';
  await browser?.close();
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return {
    Date: new Date().toISOString().slice(0, 10),
    Processor: `${cpus()[0].model.trim()}, ${availableParallelism()} cores`,
    Memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    System: `${process.platform}, ${process.arch}`,
    Node: process.version,
    Chromium: chromium,
    Savile: version,
    Clock: clock === 'wall' ? 'time that passed' : 'the processor’s time of the process, of all its threads (on a machine with other work); in Chromium, time that passed',
  };
}
