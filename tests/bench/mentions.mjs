// How fast postings are read in wasm, with the sequence model for mentions, which is the larger part of it:
// so the model alone is faster than the figure. Texts of 2 to 200 kB, made of the fixtures' postings, each by
// the engine alone, in processor time, so that a busy machine does not matter. Medians of 7. What a posting
// says is kept, so a second call only writes the answer, which is taken off.
import { readdirSync, readFileSync } from 'node:fs';
import createGlue from '../../build/wasm/engine.js';

const folder = new URL('../fixtures/postings/', import.meta.url);
const read = (name) => readFileSync(new URL(name, folder), 'utf8');
const postings = readdirSync(folder).filter((name) => name.endsWith('.txt')).map(read).join('\n\n');
const runs = 7;

const wasm = await WebAssembly.compile(readFileSync(new URL('../../build/wasm/engine.wasm', import.meta.url)));
const glue = await createGlue({
  instantiateWasm(imports, done) {
    WebAssembly.instantiate(wasm, imports).then((instance) => done(instance, wasm));
    return {};
  },
});
const write = (...parts) => {
  const bytes = parts.map((part) => (typeof part === 'string' ? new TextEncoder().encode(part) : part));
  let at = glue.input(bytes.reduce((sum, each) => sum + each.length, 0));
  for (const each of bytes) {
    glue.HEAPU8.set(each, at);
    at += each.length;
  }
  return bytes.map((each) => each.length);
};
const answer = () => new TextDecoder().decode(glue.HEAPU8.subarray(glue.output(), glue.output() + glue.outputSize()));
glue.loadMentions(...write(readFileSync(new URL('../../models/mentions.bin', import.meta.url))));

function timed(text) {
  glue.put(...write('p', text));
  const call = () => {
    const before = process.cpuUsage();
    glue.call(...write('extract', '{"posting":"p"}'));
    const { user, system } = process.cpuUsage(before);
    if (!answer().startsWith('{"ok"')) throw new Error(answer().slice(0, 300));
    return user + system;
  };
  return call() - call();
}

console.log(`processor time, median of ${runs} runs`);
for (const size of [2_000, 20_000, 200_000]) {
  const text = postings.repeat(Math.ceil(size / postings.length)).slice(0, size);
  const bytes = new TextEncoder().encode(text).length;
  const times = [];
  for (let run = -20; run < runs; run += 1) {
    const time = timed(text);
    if (run >= 0) times.push(time);
  }
  const median = times.sort((a, b) => a - b)[Math.floor(runs / 2)];
  console.log(`  ${String(bytes).padStart(7)} bytes  ${(median / 1_000).toFixed(1).padStart(7)} ms  ${(bytes / median).toFixed(2)} MB/s`);
}
