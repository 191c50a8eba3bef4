// The core's components on this thread: orchestrators, circuit breakers, progress trackers. Numbers
// go in and come out through the wasm memory; nothing here starts the rest of the core, so that it
// costs no lexicon.
//
//   cells   [ doubles ]   written here, read by the next call
//   out     [ doubles ]   read before the next call

import type { Glue } from 'savile-engine-glue';
import { glueOfThisThread } from './this_thread.js';
import type { ThreadOptions } from './thread_options.js';

const encoder = new TextEncoder();
const decoder = new TextDecoder();
/** An error's code is a name, not a text; what is longer is cut. */
const longestCode = 200;
const empty: readonly number[] = [];

export class ComponentEngine {
  readonly #glue: Glue;
  readonly #codes = new Map<string, number>();
  readonly #texts = new Map<number, string>();

  constructor(glue: Glue) {
    this.#glue = glue;
  }

  /** The number of a run, or 0: then the answer holds what was refused. */
  open(cells: readonly number[], now: number, seed: number): { run: number; answer: number[] } {
    this.#write(cells);
    const run = this.#glue.scheduleOpen(cells.length, now, seed);
    return { run, answer: this.#out() };
  }

  step(run: number, cells: readonly number[], now: number): number[] {
    this.#write(cells);
    this.#glue._scheduleStep(run, cells.length, now);
    return this.#out();
  }

  /** When to step at the latest; undefined: never. */
  next(run: number): number | undefined {
    const next = this.#glue._scheduleNext(run);
    return next < 0 ? undefined : next;
  }

  eta(run: number): readonly number[] {
    return this.#glue.scheduleEta(run) ? this.#out() : empty;
  }

  counters(run: number): readonly number[] {
    return this.#glue.scheduleCounters(run) ? this.#out() : empty;
  }

  close(run: number): void {
    this.#glue.scheduleClose(run);
  }

  /** Its number, or -1 where the policy makes no sense. */
  addBreaker(policy: readonly number[]): number {
    this.#write(policy);
    return this.#glue.breakerAdd(policy.length);
  }

  removeBreaker(breaker: number): void {
    this.#glue.breakerRemove(breaker);
  }

  /** Permission, ticket, when to try again or -1; empty where there is no such breaker. */
  acquire(breaker: number, now: number): readonly number[] {
    return this.#glue.breakerAcquire(breaker, now) ? this.#out() : empty;
  }

  record(breaker: number, ticket: number, outcome: number, tookMs: number, now: number): void {
    this.#glue.breakerRecord(breaker, ticket, outcome, tookMs, now);
  }

  coolDown(breaker: number, until: number, now: number): void {
    this.#glue.breakerCoolDown(breaker, until, now);
  }

  /** State, when to try again or -1, the present ticket. */
  breakerState(breaker: number, now: number): readonly number[] {
    return this.#glue.breakerState(breaker, now) ? this.#out() : empty;
  }

  /** Its number, or 0 where the weights make no sense. */
  openTracker(weights: readonly number[]): number {
    this.#write(weights);
    return this.#glue.trackerOpen(weights.length);
  }

  /** The whole's ratio, the stage's status and ratio; empty where nothing changed. */
  tellTracker(tracker: number, stage: number, what: number, ratio: number, now: number): readonly number[] {
    return this.#glue.trackerTell(tracker, stage, what, ratio, now) ? this.#out() : empty;
  }

  trackerEta(tracker: number, now: number): readonly number[] {
    return this.#glue.trackerEta(tracker, now) ? this.#out() : empty;
  }

  closeTracker(tracker: number): void {
    this.#glue.trackerClose(tracker);
  }

  /** What a Retry-After asks for, in milliseconds from `wallMs` (since 1970); undefined for garbage. */
  retryAfter(value: string, wallMs: number): number | undefined {
    this.#writeText(value.slice(0, 256));
    const wait = this.#glue.retryAfter(wallMs);
    return wait < 0 ? undefined : wait;
  }

  /** The number that stands for an error's code in rows. */
  codeNumber(text: string): number {
    const code = text.slice(0, longestCode);
    let number = this.#codes.get(code);
    if (number === undefined) {
      this.#writeText(code);
      number = this.#glue.codeNumber();
      this.#codes.set(code, number);
    }
    return number;
  }

  codeText(number: number): string {
    let text = this.#texts.get(number);
    if (text === undefined) {
      const size = this.#glue.codeText(number);
      const at = this.#glue.text(size);
      text = decoder.decode(this.#glue.HEAPU8.subarray(at, at + size));
      this.#texts.set(number, text);
    }
    return text;
  }

  /** Runs, breakers and trackers that are not closed. */
  get live(): number {
    return this.#glue.components();
  }

  #write(cells: readonly number[]): void {
    if (cells.length === 0) return;
    const at = this.#glue._cells(cells.length) / 8;
    const memory = this.#glue.HEAPF64; // `_cells` may have replaced it
    for (let cell = 0; cell < cells.length; cell += 1) memory[at + cell] = cells[cell] as number;
  }

  #writeText(text: string): void {
    const bytes = encoder.encode(text);
    const at = this.#glue.text(bytes.length);
    this.#glue.HEAPU8.set(bytes, at);
  }

  #out(): number[] {
    const size = this.#glue._outSize();
    const at = this.#glue._out() / 8;
    const memory = this.#glue.HEAPF64;
    const out: number[] = [];
    for (let cell = at; cell < at + size; cell += 1) out.push(memory[cell] as number);
    return out;
  }
}

const engines = new WeakMap<Glue, ComponentEngine>();

/** One engine a wasm and thread: components of one engine can be used together. */
export async function componentEngine(options: ThreadOptions): Promise<ComponentEngine> {
  const glue = await glueOfThisThread(options);
  const known = engines.get(glue);
  if (known) return known;
  const engine = new ComponentEngine(glue);
  engines.set(glue, engine);
  return engine;
}
