// Makes faulty workers in Node, as a `workerFactory` does in a page, and knows what became of each.

import { Worker as Thread } from 'node:worker_threads';
import { type Clock, systemClock } from '../../../web/src/driver/clock.js';
import type { WorkerFactory } from '../../../web/src/pool/spawn.js';
import { LeapingClock } from './leaping_clock.js';
import type { FaultPlan, HangsReport, ReportRequest, WorkerReport } from './plan.js';

export type Role = 'conductor' | 'compute';

export interface Made {
  readonly role: Role;
  readonly thread: Thread;
  alive: boolean;
  told: boolean; // to end
}

/** How much time passes at once where a worker hangs: a heartbeat. */
const leapMs = 1_000;

export class Workshop {
  readonly made: Made[] = [];
  readonly #script: URL;
  readonly #plan: (role: Role, place: number) => FaultPlan;
  #clock: LeapingClock | undefined;

  /** `plan` for the worker that is made as number `place` of its role, from 0. */
  constructor(script: URL, plan: (role: Role, place: number) => FaultPlan = () => ({})) {
    this.#script = script;
    this.#plan = plan;
  }

  get alive(): Made[] {
    return this.made.filter(({ alive }) => alive);
  }

  count(role: Role): number {
    return this.made.filter((made) => made.role === role).length;
  }

  /**
   * The clock of a tailor for which time passes at once, here and in its conductor, whenever a worker hangs, until
   * that is ended. Another worker's call would seem to hang as well: so there is one that computes.
   */
  hurried(): Clock {
    this.#clock = new LeapingClock(systemClock);
    return this.#clock;
  }

  async #passTime(hung: Made): Promise<void> {
    while (this.#clock && hung.alive && !hung.told) {
      this.#clock.leap(leapMs);
      const conductor = this.alive.find(({ role }) => role === 'conductor');
      if (!conductor || conductor === hung) await new Promise((resolve) => setImmediate(resolve));
      else await this.report(conductor, undefined, leapMs).catch(() => {}); // it was ended meanwhile
    }
  }

  /** What it has to say, and what goes wrong in it from now on. */
  report(made: Made, faults?: FaultPlan, leapMs = 0): Promise<WorkerReport> {
    if (!made.alive) return Promise.reject(new Error('it has ended, and reports no more'));
    return new Promise((resolve, reject) => {
      const hear = (message: WorkerReport): void => {
        if (message.type !== 'report') return;
        made.thread.off('message', hear);
        resolve(message);
      };
      made.thread.on('message', hear);
      made.thread.once('exit', () => reject(new Error('it ended before it reported')));
      made.thread.postMessage({
        type: 'report',
        leapMs,
        ...(faults ? { faults } : {}),
      } satisfies ReportRequest);
    });
  }

  reports(faults?: FaultPlan): Promise<WorkerReport[]> {
    return Promise.all(this.alive.map((made) => this.report(made, faults)));
  }

  /** Texts and runs that engines hold now; what was dropped last may still be on its way. */
  async kept(): Promise<number> {
    const reports = await this.reports();
    return reports.reduce((sum, { texts, runs }) => sum + texts + runs, 0);
  }

  readonly factory: WorkerFactory = (_, name) => {
    const role: Role = name.endsWith('conductor') ? 'conductor' : 'compute';
    const plan = this.#plan(role, this.count(role));
    const thread = new Thread(this.#script, { name, execArgv: [] });
    thread.unref();
    const made: Made = { role, thread, alive: true, told: false };
    this.made.push(made);
    let first = true;
    const worker = {
      onmessage: (_: { data: unknown }) => {},
      onerror: (_: { message: string; preventDefault(): void }) => {},
      onmessageerror: () => {},
      postMessage(message: object, transfer: readonly never[]) {
        thread.postMessage(first ? { ...message, faults: plan } : message, transfer);
        first = false;
      },
      terminate() {
        made.told = true;
        void thread.terminate();
      },
    };
    thread.on('message', (data: { type?: string } | HangsReport) => {
      if (data.type === 'hangs') void this.#passTime(made);
      else if (data.type !== 'report') worker.onmessage({ data });
    });
    thread.on('error', () => {}); // `exit` follows
    thread.on('exit', (code) => {
      made.alive = false;
      if (!made.told) worker.onerror({ message: `it exited with code ${code}`, preventDefault: () => {} });
    });
    return worker as unknown as Worker;
  };
}
