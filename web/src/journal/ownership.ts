// One owner a run, among all tabs: a Web Lock, which the browser gives back when a tab dies, however it
// dies. Where there are none, only this journal's own runs are told apart.

import type { Clock } from '../driver/clock.js';

/** A page that is loaded anew may be there before the old one's locks are gone. */
const patienceMs = 1000;

export type Release = () => void;

export class Ownership {
  readonly #locks: LockManager | undefined;
  readonly #prefix: string;
  readonly #clock: Clock;
  readonly #here = new Set<string>();

  constructor(locks: LockManager | undefined, database: string, clock: Clock) {
    this.#locks = locks;
    this.#prefix = `savile.journal/${database}/`;
    this.#clock = clock;
  }

  /** Undefined while another has it. */
  async take(runId: string): Promise<Release | undefined> {
    if (this.#here.has(runId)) return undefined;
    this.#here.add(runId);
    const forget = (): void => {
      this.#here.delete(runId);
    };
    const release = await this.#lock(runId);
    if (!release) {
      forget();
      return undefined;
    }
    return () => {
      forget();
      release();
    };
  }

  /** The runs that are owned now, here or in another tab. */
  async owned(): Promise<ReadonlySet<string>> {
    const held = (await this.#locks?.query())?.held ?? [];
    const there = held.flatMap(({ name }) =>
      name?.startsWith(this.#prefix) ? [name.slice(this.#prefix.length)] : [],
    );
    return new Set([...this.#here, ...there]);
  }

  #lock(runId: string): Promise<Release | undefined> {
    const locks = this.#locks;
    if (!locks) return Promise.resolve(() => {});
    const wait = new AbortController();
    const timer = this.#clock.setTimer(() => wait.abort(), patienceMs);
    return new Promise((resolve) => {
      const held = (): Promise<void> =>
        new Promise((release) => {
          this.#clock.clearTimer(timer);
          resolve(release);
        });
      // A refusal (a page that is being taken down, a sandbox) is as good as another's lock.
      locks.request(this.#prefix + runId, { signal: wait.signal }, held).catch(() => {
        this.#clock.clearTimer(timer);
        resolve(undefined);
      });
    });
  }
}
