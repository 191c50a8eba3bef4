// What earlier pages left of a run's calls: replies that are to be given once more, each once, and calls
// that had no reply yet.

import type { ModelReply } from '../providers/contract.js';
import type { Entry, ReadRecord } from './records.js';

export interface Intent {
  readonly seq: number;
  readonly key: string;
  readonly entry: Extract<Entry, { readonly kind: 'intent' }>;
}

export class EarlierCalls {
  readonly #replies = new Map<string, ModelReply[]>();
  readonly #interrupted = new Map<string, Intent[]>();

  constructor(records: readonly ReadRecord[]) {
    const intents = new Map<number, Intent>();
    const replies = new Map<number, ModelReply>();
    for (const { seq, key, entry } of records) {
      if (entry.kind === 'intent') intents.set(seq, { seq, key, entry });
      else if (entry.kind === 'reply') replies.set(entry.of, { text: entry.text, usage: entry.usage });
      else if (entry.kind === 'ended') intents.delete(entry.of);
    }
    for (const intent of intents.values()) {
      const reply = replies.get(intent.seq);
      if (reply) put(this.#replies, intent.key, reply);
      else put(this.#interrupted, intent.key, intent);
    }
  }

  get replies(): number {
    return count(this.#replies);
  }

  get interrupted(): number {
    return count(this.#interrupted);
  }

  /** The next stored reply to this call, which is then used up. */
  takeReply(key: string): ModelReply | undefined {
    return this.#replies.get(key)?.shift();
  }

  /** The next interrupted call of this key; it stays. */
  interruptedCall(key: string): Intent | undefined {
    return this.#interrupted.get(key)?.[0];
  }

  /** The same, used up. */
  takeInterrupted(key: string): Intent | undefined {
    return this.#interrupted.get(key)?.shift();
  }
}

function put<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const there = map.get(key);
  if (there) there.push(value);
  else map.set(key, [value]);
}

function count(map: ReadonlyMap<string, readonly unknown[]>): number {
  return [...map.values()].reduce((sum, { length }) => sum + length, 0);
}
