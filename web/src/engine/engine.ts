// One instance of the core. The only place that sees an Emscripten object.
//
// Strings go in as UTF-8 written straight into the wasm memory and come out through a TextDecoder:
//
//   input   [ key or operation ][ text or request ]
//   output  [ one JSON document ]                      read before the next call
//
// A lone surrogate becomes U+FFFD on the way in: one code unit for one, so offsets hold.
// Any call that throws leaves the instance in an unknown state: drop it.

import type { Glue } from 'savile-engine-glue';
import { describe, SavileError } from '../errors.js';
import { readReply } from '../wire/reply.js';
import type { EngineParts } from './load.js';
import { startGlue } from './start.js';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

export class Engine {
  readonly #glue: Glue;
  #refusal: string | undefined; // of the weights for mentions, as a reply

  /** Without weights for mentions it refuses `extract`. */
  constructor(glue: Glue) {
    this.#glue = glue;
  }

  /**
   * Throws `engine_load` if the module cannot start or is of another version; `bad_argument` for terms that cannot
   * be.
   */
  static async create({ module, mentions, terms }: EngineParts): Promise<Engine> {
    const engine = new Engine(await startGlue(module));
    if (mentions) engine.takeMentions(mentions);
    if (terms !== undefined) engine.#addTerms(terms);
    return engine;
  }

  /** The weights of mentions.bin, once. If they cannot be used, `extract` answers why. */
  takeMentions(bytes: Uint8Array): void {
    const at = this.#glue._input(bytes.length);
    this.#glue.HEAPU8.set(bytes, at);
    this.#glue.loadMentions(bytes.length);
    try {
      readReply(this.#answer());
    } catch (cause) {
      this.#refusal = JSON.stringify({ error: { code: 'engine_load', message: describe(cause) } });
    }
  }

  #addTerms(terms: string): void {
    try {
      readReply(this.call('terms', terms));
    } catch (cause) {
      throw new SavileError('bad_argument', describe(cause), { cause });
    }
  }

  /**
   * Keeps a text under a key until it is dropped, with how its lines looked and what is said to be asked for in
   * it. The answer is JSON, see readReply.
   */
  put(
    key: string,
    text: string,
    { layout, claims }: { readonly layout?: string; readonly claims?: string } = {},
  ): string {
    const [a, b] = this.#write(key, text);
    this.#glue._put(a, b);
    const answer = this.#answer();
    if (layout !== undefined) this.call('layout', `{"text":${JSON.stringify(key)},${layout.slice(1)}`);
    if (claims !== undefined) this.call('claims', `{"text":${JSON.stringify(key)},"quotes":${claims}}`);
    return answer;
  }

  drop(key: string): void {
    const [size] = this.#write(key, '');
    this.#glue._drop(size);
  }

  /** How many texts are kept. */
  get texts(): number {
    return this.#glue.texts();
  }

  call(operation: string, request: string): string {
    if (operation === 'extract' && this.#refusal) return this.#refusal;
    const [a, b] = this.#write(operation, request);
    this.#glue._call(a, b);
    return this.#answer();
  }

  runOpen(request: string): string {
    const [size] = this.#write(request, '');
    this.#glue.runOpen(size);
    return this.#answer();
  }

  runStep(run: number, step: string): string {
    const [size] = this.#write(step, '');
    this.#glue._runStep(run, size);
    return this.#answer();
  }

  runClose(run: number): void {
    this.#glue.runClose(run);
  }

  /** How many runs are open. */
  get runs(): number {
    return this.#glue.runs();
  }

  /** Bytes of wasm memory in use; it never shrinks. */
  get memory(): number {
    return this.#glue.HEAPU8.length;
  }

  // A UTF-16 code unit is at most three bytes of UTF-8.
  #write(first: string, second: string): [number, number] {
    if (this.#glue.measure) {
      throw new SavileError('bad_argument', 'A sizer may not use the engine that it measures for.');
    }
    const room = (first.length + second.length) * 3;
    const at = this.#glue._input(room);
    const view = this.#glue.HEAPU8.subarray(at, at + room);
    const a = encoder.encodeInto(first, view).written;
    const b = encoder.encodeInto(second, view.subarray(a)).written;
    return [a, b];
  }

  #answer(): string {
    const at = this.#glue._output();
    return decoder.decode(this.#glue.HEAPU8.subarray(at, at + this.#glue._outputSize()));
  }
}
