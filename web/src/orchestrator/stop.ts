// Whether an attempt is over before its function is. Its AbortSignal is made when it is first asked
// for: most tasks never look, and making one costs more than all the rest of starting a task.

export class Stop {
  #controller: AbortController | undefined;
  #reason: { readonly error: Error } | undefined;

  get stopped(): boolean {
    return this.#reason !== undefined;
  }

  get signal(): AbortSignal {
    if (!this.#controller) {
      this.#controller = new AbortController();
      if (this.#reason) this.#controller.abort(this.#reason.error);
    }
    return this.#controller.signal;
  }

  stop(error: Error): void {
    this.#reason ??= { error };
    this.#controller?.abort(this.#reason.error);
  }
}
