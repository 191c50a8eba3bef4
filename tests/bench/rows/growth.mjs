import { createChunker, createOrchestrator } from '../../../dist/index.js';
import { Core } from '../harness/core.mjs';
import { engineAlone } from '../harness/engine_alone.mjs';
import { exponentOf } from '../harness/exponent.mjs';
import { race } from '../harness/race.mjs';
import { manyPostings, posting, postingsOf, resume, resumeOf, today } from '../harness/texts.mjs';

export const title = 'How cost grows';
export const what =
  'The exponent of time over size, by least squares on the logarithms, where the size doubles from row to row. 1 is linear.';

const steps = [1, 2, 4, 8, 16];

export async function measure(find) {
  const core = await Core.start();
  const chunker = await createChunker({ maxTokens: 256 });
  const engine = await engineAlone();
  const postings = manyPostings(16 * 8);
  const fan = (count) => Array.from({ length: count }, (_, i) => (i === 0 ? [] : [0]));
  const sizes = {
    parse: (times) => [resumeOf(times), (text) => read(core, { resume: text }, 'parse')],
    extract: (times) => [postingsOf(2_700 * times), (text) => read(core, { posting: text }, 'extract')],
    'match, of a résumé': (times) => [resumeOf(times), (text) => read(core, { resume: text, posting }, 'match')],
    'match, of a posting': (times) => [
      postingsOf(2_700 * times),
      (text) => read(core, { resume, posting: text }, 'match'),
    ],
    'customize, of a résumé': (times) => [resumeOf(times), (text) => customize(core, text, posting)],
    'customize, of a posting': (times) => [postingsOf(2_700 * times), (text) => customize(core, resume, text)],
    chunk: (times) => [postingsOf(64_000 * times), (text) => chunker.chunkContent(text)],
    rank: (times) => [postings.slice(0, 8 * times), (texts) => rank(core, texts)],
    'orchestrate, engine alone': (times) => [fan(1_000 * times), engine],
    'orchestrate, with functions': (times) => [fan(1_000 * times), withFunctions],
  };
  for (const [name, of] of Object.entries(sizes)) {
    const contestants = {};
    const lengths = [];
    for (const times of steps) {
      const [input, work] = of(times);
      lengths.push(input.length);
      contestants[times] = () => work(input);
    }
    const ms = [...(await race(contestants, { warmups: 3 })).values()];
    const exponent = exponentOf(lengths, ms);
    find.ours(`${name}: ${ms.map((time) => time.toPrecision(2)).join(', ')} ms`, exponent, '');
    find.atMost(`${name}, exponent`, exponent, '', 1.05);
  }
}

function read(core, texts, operation) {
  for (const [key, text] of Object.entries(texts)) core.put(key, text);
  core.call(operation, { ...Object.fromEntries(Object.keys(texts).map((key) => [key, key])), today });
}

function customize(core, document, wanted) {
  core.put('resume', document);
  core.put('posting', wanted);
  core.customize('resume', 'posting');
}

function rank(core, texts) {
  core.put('resume', resume);
  const keys = texts.map((text, i) => {
    core.put(`posting ${i}`, text);
    return `posting ${i}`;
  });
  core.call('rank', { resumes: ['resume'], postings: keys, today });
  for (const key of keys) core.drop(key);
}

async function withFunctions(graph) {
  const orchestrator = await createOrchestrator({ maxConcurrentTasks: 16 });
  graph.forEach((dependencies, i) => orchestrator.addTask({ name: String(i), dependencies, run: () => i }));
  await orchestrator.executeAll();
}
