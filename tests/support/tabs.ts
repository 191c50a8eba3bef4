// Tabs of one browser, as Web Locks see them: each has a lock manager of its own over the same locks, and
// what a tab holds is free when it is killed.

interface Held {
  readonly name: string;
  readonly tab: Tab;
}

interface Waiting extends Held {
  readonly grant: () => void;
}

class Locks {
  readonly #held = new Map<string, Held>();
  #waiting: Waiting[] = [];

  ask(waiting: Waiting): void {
    this.#waiting.push(waiting);
    this.#grant(waiting.name);
  }

  withdraw(waiting: Waiting): void {
    this.#waiting = this.#waiting.filter((one) => one !== waiting);
  }

  free(name: string, tab: Tab): void {
    if (this.#held.get(name)?.tab === tab) this.#held.delete(name);
    this.#grant(name);
  }

  kill(tab: Tab): void {
    this.#waiting = this.#waiting.filter((one) => one.tab !== tab);
    for (const { name } of [...this.#held.values()].filter((one) => one.tab === tab)) this.free(name, tab);
  }

  names(): string[] {
    return [...this.#held.keys()];
  }

  #grant(name: string): void {
    if (this.#held.has(name)) return;
    const next = this.#waiting.find((one) => one.name === name);
    if (!next) return;
    this.withdraw(next);
    this.#held.set(name, next);
    next.grant();
  }
}

export class Tab implements LockManager {
  readonly #locks: Locks;

  constructor(locks: Locks) {
    this.#locks = locks;
  }

  request(name: string, ...rest: unknown[]): Promise<never> {
    const [options, callback] = rest as [LockOptions, LockGrantedCallback<unknown>];
    const { signal } = options;
    return new Promise((resolve, reject) => {
      const waiting: Waiting = {
        name,
        tab: this,
        grant: () => {
          signal?.removeEventListener('abort', abort);
          Promise.resolve(callback({ name, mode: 'exclusive' }))
            .finally(() => this.#locks.free(name, this))
            .then(resolve as (value: unknown) => void, reject);
        },
      };
      const abort = (): void => {
        this.#locks.withdraw(waiting);
        reject(signal?.reason);
      };
      signal?.addEventListener('abort', abort, { once: true });
      this.#locks.ask(waiting);
    });
  }

  async query(): Promise<LockManagerSnapshot> {
    return { held: this.#locks.names().map((name) => ({ name })), pending: [] };
  }

  /** The process is gone: nothing of the tab runs any more, and its locks are free. */
  kill(): void {
    this.#locks.kill(this);
  }
}

/** Opens tabs of one browser. */
export function browserOfTabs(): () => Tab {
  const locks = new Locks();
  return () => new Tab(locks);
}
