// Who wants to hear of what. A listener's error is its own: it surfaces as an uncaught one and stops
// nothing here.

export class Listeners<Events extends object> {
  readonly #listeners = new Map<keyof Events, Set<(event: never) => void>>();

  /** Until the returned function is called. */
  add<Type extends keyof Events>(type: Type, listener: (event: Events[Type]) => void): () => void {
    const listeners = this.#listeners.get(type) ?? new Set();
    this.#listeners.set(type, listeners);
    const entry = (event: Events[Type]): void => listener(event);
    listeners.add(entry);
    return () => void listeners.delete(entry);
  }

  has(type: keyof Events): boolean {
    return (this.#listeners.get(type)?.size ?? 0) > 0;
  }

  tell<Type extends keyof Events>(type: Type, event: Events[Type]): void {
    // A copy: a listener may take itself off, or put others on, which hear of the next.
    for (const listener of [...(this.#listeners.get(type) ?? [])])
      callSafely(listener as (event: unknown) => void, event);
  }
}

function callSafely(listener: (event: unknown) => void, event: unknown): void {
  try {
    listener(event);
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}
