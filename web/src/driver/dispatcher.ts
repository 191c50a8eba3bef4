// Which compute worker does what, and when. Fair between owners (a run, or one single call): each
// in turn gives its next job, first in first out.
//
//   submit ─▶ queue of its owner ─▶ running on a worker ─▶ done(reply | lost), exactly once
//
// A worker has up to `depth` batches at hand, so that it need not wait for the next: one job each, or short ones
// of several owners, which come and go in one message. Only the first batch runs: if the worker is lost its jobs
// are to blame, and the others go back to their queues. A worker whose memory has grown too large gets no further
// job, and is replaced once it has none.

import { silence, type WorkerLimits, yieldWithin } from '../pool/limits.js';
import type { Answer, CallMessage, KeyedText, Weights } from '../pool/protocol.js';
import type { Clock, TimerHandle } from './clock.js';
import type { Compute } from './compute.js';

const depth = 2;
/** So many short jobs, and so long in all, are a batch at most: what that takes is short too. */
const batchJobs = 64;
const batchLength = 8_192;

export type Outcome = { readonly type: 'reply'; readonly reply: string } | { readonly type: 'lost' };

export interface Job {
  readonly owner: string;
  readonly operation: string;
  readonly request: string;
  readonly texts: readonly KeyedText[];
  /** Keys of texts that no other job names. */
  readonly drops?: readonly string[];
  /** See CallMessage. */
  readonly short?: number | undefined;
  readonly done: (outcome: Outcome) => void;
}

interface Running {
  readonly job: Job;
  readonly call: number;
  readonly batch: number; // the number of its first call
  begun: boolean;
  cancelled: boolean;
}

interface Worker {
  readonly compute: Compute;
  readonly running: Running[];
  readonly held: Set<string>;
  timer: TimerHandle | undefined;
  timerAt: number; // never after `due`
  due: number; // when the job that runs has had its time
  tired: boolean; // to be replaced: gets nothing more
}

export class Dispatcher {
  readonly #clock: Clock;
  readonly #limits: WorkerLimits;
  readonly #replace: (worker: number) => void;
  readonly #workers = new Map<number, Worker>();
  readonly #queues = new Map<string, Job[]>(); // in the order of their turns
  #weights: Weights | undefined;
  #calls = 0;

  constructor(clock: Clock, limits: WorkerLimits, replace: (worker: number) => void) {
    this.#clock = clock;
    this.#limits = limits;
    this.#replace = replace;
  }

  get workers(): number {
    return this.#workers.size;
  }

  add(worker: number, compute: Compute): void {
    this.#workers.set(worker, {
      compute,
      running: [],
      held: new Set(),
      timer: undefined,
      timerAt: 0,
      due: 0,
      tired: false,
    });
    if (this.#weights) compute.give(this.#weights);
    this.#assign();
  }

  /** To every worker, and to those that are still to come. */
  give(weights: Weights): void {
    this.#weights = weights;
    for (const { compute } of this.#workers.values()) compute.give(weights);
  }

  lose(id: number): void {
    const worker = this.#workers.get(id);
    if (!worker) return;
    this.#workers.delete(id);
    this.#clock.clearTimer(worker.timer);
    worker.compute.close();
    const first = firstBatch(worker);
    for (const running of worker.running.reverse())
      if (!running.cancelled && !first.includes(running)) this.#queue(running.job, true);
    for (const { job, cancelled } of first) if (!cancelled) job.done({ type: 'lost' });
    this.#assign();
  }

  submit(...jobs: readonly Job[]): void {
    for (const job of jobs) this.#queue(job, false);
    this.#assign();
  }

  began(id: number, call: number): void {
    const worker = this.#workers.get(id);
    const running = worker?.running.find((other) => other.call === call);
    if (!worker || !running) return;
    running.begun = true;
    // Mostly it was first: what came by another way may have overtaken it, or its answer be on a longer way.
    worker.running.splice(worker.running.indexOf(running), 1);
    worker.running.unshift(running);
    if (!running.cancelled) this.#watch(id, worker);
  }

  /** A job that a worker was given past this one, which is as if it had been given here. False without that worker. */
  adopt(id: number, call: number, job: Job, begun: boolean): boolean {
    const worker = this.#workers.get(id);
    if (!worker) return false;
    worker.running[begun ? 'unshift' : 'push']({ job, call, batch: call, begun, cancelled: false });
    if (worker.running[0]?.call === call) this.#watch(id, worker);
    return true;
  }

  answered(id: number, ...answers: readonly Answer[]): void {
    const worker = this.#workers.get(id);
    if (!worker) return;
    const dones: (() => void)[] = [];
    for (const { call, reply, memory } of answers) {
      const place = worker.running.findIndex((running) => running.call === call);
      if (place < 0) continue;
      const [{ job, cancelled }] = worker.running.splice(place, 1) as [Running];
      worker.tired ||= memory > this.#limits.heapBytes;
      dones.push(() => cancelled || job.done({ type: 'reply', reply }));
    }
    if (dones.length === 0) return;
    this.#watch(id, worker);
    if (worker.tired && worker.running.length === 0) this.#replace(id);
    for (const done of dones) done();
    this.#assign();
  }

  /** The jobs of this owner that `which` picks never report again; a running one may have to be stopped. */
  cancel(owner: string, which: (job: Job) => boolean = () => true): void {
    const queue = this.#queues.get(owner)?.filter((job) => !which(job)) ?? [];
    if (queue.length > 0) this.#queues.set(owner, queue);
    else this.#queues.delete(owner);
    for (const [id, worker] of this.#workers) {
      const timed = isCancelled(firstBatch(worker));
      for (const running of worker.running) {
        if (running.job.owner === owner && which(running.job)) running.cancelled = true;
      }
      if (!timed && isCancelled(firstBatch(worker))) this.#watch(id, worker);
    }
  }

  /** Forgets texts, wherever they were put. */
  drop(keys: readonly string[]): void {
    for (const { compute, held } of this.#workers.values()) {
      const there = keys.filter((key) => held.delete(key));
      if (there.length > 0) compute.drop(there);
    }
  }

  close(): void {
    for (const { compute, timer } of this.#workers.values()) {
      this.#clock.clearTimer(timer);
      compute.close();
    }
    this.#workers.clear();
    this.#queues.clear();
  }

  #queue(job: Job, front: boolean): void {
    const queue = this.#queues.get(job.owner);
    if (!queue) this.#queues.set(job.owner, [job]);
    else if (front) queue.unshift(job);
    else queue.push(job);
  }

  #assign(): void {
    for (;;) {
      const idlest = this.#idlest();
      if (!idlest || this.#queues.size === 0) return;
      // Behind long work one waits, and not many.
      const many = idlest[1].running.every(({ job }) => job.short);
      this.#start(...idlest, this.#nextBatch(many));
    }
  }

  /** Short jobs whose turns follow one another, the workers' even parts of all that wait at most; or one job. */
  #nextBatch(many: boolean): Job[] {
    const most = many ? Math.min(batchJobs, Math.ceil(this.#queues.size / this.#workers.size)) : 1;
    const jobs: Job[] = [];
    let length = 0;
    for (const [owner, queue] of this.#queues) {
      const { short = batchLength } = queue[0] as Job;
      length += short;
      if (jobs.length > 0 && length > batchLength) break;
      jobs.push(queue.shift() as Job);
      this.#queues.delete(owner);
      if (queue.length > 0) this.#queues.set(owner, queue); // to the end of the round
      if (jobs.length >= most) break;
    }
    return jobs;
  }

  #idlest(): [number, Worker] | undefined {
    let best: [number, Worker] | undefined;
    let least = depth;
    for (const entry of this.#workers) {
      const { tired, running } = entry[1];
      const load = new Set(running.map(({ batch }) => batch)).size;
      if (!tired && load < least) [best, least] = [entry, load];
    }
    return best;
  }

  #start(id: number, worker: Worker, jobs: readonly Job[]): void {
    const idle = worker.running.length === 0;
    const batch = this.#calls + 1;
    const calls = jobs.map((job): CallMessage => {
      this.#calls += 1;
      const call = this.#calls;
      worker.running.push({ job, call, batch, begun: false, cancelled: false });
      const { operation, request, drops = [], short } = job;
      const texts = job.texts.filter(({ key }) => !worker.held.has(key));
      for (const { key } of texts) worker.held.add(key);
      for (const key of drops) worker.held.delete(key);
      return { type: 'call', call, operation, request, texts, drops, ...(short && { short }) };
    });
    if (idle) this.#watch(id, worker);
    const [first] = calls as [CallMessage];
    worker.compute.call(calls.length > 1 ? { type: 'calls', calls } : first);
  }

  /** Times the batch that now runs on this worker. */
  #watch(id: number, worker: Worker): void {
    const { callMs } = this.#limits;
    const batch = firstBatch(worker);
    const [first] = batch;
    if (first) {
      const unheard = first.job.short === undefined ? silence : Math.min(silence, callMs);
      const limit = isCancelled(batch) ? yieldWithin : first.begun ? callMs : unheard;
      worker.due = this.#clock.now() + limit;
      if (worker.timer === undefined || worker.timerAt > worker.due) this.#setTimer(id, worker);
    } else {
      this.#clock.clearTimer(worker.timer);
      worker.timer = undefined;
    }
  }

  /** One timer may outlast many short jobs: it looks when it goes off whether it is time. */
  #setTimer(id: number, worker: Worker): void {
    const now = this.#clock.now();
    this.#clock.clearTimer(worker.timer);
    worker.timerAt = worker.due;
    worker.timer = this.#clock.setTimer(() => {
      worker.timer = undefined;
      if (this.#clock.now() < worker.due) this.#setTimer(id, worker);
      else this.#replace(id);
    }, worker.due - now);
  }
}

/** What runs on it, as far as it is not answered. */
function firstBatch({ running }: Worker): readonly Running[] {
  return running.filter(({ batch }) => batch === running[0]?.batch);
}

/** Nobody waits for any of it. */
function isCancelled(batch: readonly Running[]): boolean {
  return batch.length > 0 && batch.every(({ cancelled }) => cancelled);
}
