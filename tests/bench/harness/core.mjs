// The built core on this thread, without the package's own JavaScript: bytes in, JSON out.
// For what the package does beside it, rows use dist/index.js.

import { readFileSync } from 'node:fs';
import createGlue from '../../../build/wasm/engine.js';
import { today } from './texts.mjs';

const build = new URL('../../../build/wasm/', import.meta.url);
const weights = new URL('../../../models/mentions.bin', import.meta.url);
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Of an Emscripten build: `engine`, or another one of the same folder. */
export async function startGlue(create = createGlue, name = 'engine') {
  const module = await WebAssembly.compile(readFileSync(new URL(`${name}.wasm`, build)));
  return create({
    instantiateWasm(imports, done) {
      WebAssembly.instantiate(module, imports).then((instance) => done(instance, module));
      return {};
    },
  });
}

/** Writes the parts into the input of a build, one after the other; their sizes. */
export function write(glue, ...parts) {
  const bytes = parts.map((part) => (typeof part === 'string' ? encoder.encode(part) : part));
  let at = glue._input(bytes.reduce((sum, { length }) => sum + length, 0));
  for (const each of bytes) {
    glue.HEAPU8.set(each, at);
    at += each.length;
  }
  return bytes.map(({ length }) => length);
}

export const mentionWeights = () => readFileSync(weights);

export class Core {
  constructor(glue) {
    this.glue = glue;
  }

  static async start() {
    const core = new Core(await startGlue());
    core.glue.loadMentions(...write(core.glue, mentionWeights()));
    core.answer();
    return core;
  }

  put(key, text) {
    this.glue._put(...write(this.glue, key, text));
  }

  drop(key) {
    this.glue._drop(...write(this.glue, key));
  }

  /** The answer's text; an error is thrown. */
  call(operation, request) {
    this.glue._call(...write(this.glue, operation, JSON.stringify(request)));
    return this.answer();
  }

  /**
   * A run from open to finish, its tasks done at once, one after the other. The texts are put. Replies pass as the
   * text they are, as in the package (web/src/driver/run_driver.ts).
   */
  customize(resume, posting) {
    const settings = { resume, posting, level: 'balanced', today, now: 0, seed: 1, compute: 1 };
    this.glue.runOpen(...write(this.glue, JSON.stringify(settings)));
    const { run } = JSON.parse(this.answer()).ok;
    let events = [];
    for (;;) {
      this.glue._runStep(run, ...write(this.glue, `{"now":0,"events":[${events.join(',')}]}`));
      const { actions } = JSON.parse(this.answer()).ok;
      events = [];
      for (const { type, task, attempt, operation, request, event } of actions) {
        if (type === 'start') {
          const reply = this.call(operation, request);
          events.push(`{"type":"answered","task":${task},"attempt":${attempt},"reply":${reply}}`);
        } else if (event?.type === 'finish') {
          this.glue.runClose(run);
          return event.result;
        } else if (event?.type === 'error' || event?.type === 'abort') {
          throw new Error(JSON.stringify(event));
        }
      }
      if (events.length === 0) throw new Error('the run waits for nothing');
    }
  }

  /** Bytes of the memory, which never shrinks: the peak so far. */
  get heap() {
    return this.glue.HEAPU8.length;
  }

  answer() {
    const at = this.glue._output();
    const text = decoder.decode(this.glue.HEAPU8.subarray(at, at + this.glue._outputSize()));
    if (!text.startsWith('{"ok"')) throw new Error(text.slice(0, 300));
    return text;
  }
}
