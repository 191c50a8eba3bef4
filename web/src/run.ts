// A customization under way, as its caller sees it.
//
// Nobody has to listen: `result` settles by itself, and its rejection is never "unhandled". Whoever
// iterates, however late, gets every event from the first; `.on` gets those from now on.

import { applyChanges } from './apply.js';
import { fromPlain, internal, SavileError, toPlain } from './errors.js';
import { isTerminal, type Numbered, type RunEventBody, type WireEvent } from './events.js';
import { Listeners } from './listeners.js';
import { Replay } from './replay.js';
import { type ReportFormat, type ReportOptions, renderReport } from './report/render_report.js';
import type { Change, CustomizeResult, Warning } from './wire/types.js';

/** What a run ends with. */
export interface TailoredResult extends CustomizeResult {
  /** The résumé as given. */
  readonly original: string;
  /** The original with these changes and no others; any subset, in any order. Refused ones are left out. */
  apply(changes: readonly Change[]): string;
  /** What was done and why, to read, send or print; the same as `renderReport(result, format)`. */
  reportAs(format: ReportFormat, options?: ReportOptions): string;
}

export type RunEvent = Numbered<RunEventBody<TailoredResult>>;
export type RunEventType = RunEvent['type'];
type EventOf<Type extends RunEventType> = Extract<RunEvent, { readonly type: Type }>;

export interface Run extends AsyncIterable<RunEvent> {
  readonly id: string;
  /** The tailored résumé. Rejects with a SavileError: `cancelled`, `deadline` (if the texts
   * were not read by then) … */
  readonly result: Promise<TailoredResult>;
  /** Calls `listener` for each event of a type from now on, until the returned function is called. */
  on<Type extends RunEventType>(type: Type, listener: (event: EventOf<Type>) => void): () => void;
  /** No event but the terminal one comes after this. Harmless when the run has ended. */
  cancel(): void;
}

export interface RunHooks {
  readonly cancel: () => void;
  readonly ended: () => void;
}

/** @internal */
export class RunHandle implements Run {
  readonly id: string;
  readonly result: Promise<TailoredResult>;
  readonly #hooks: RunHooks;
  readonly #events: RunEvent[] = [];
  readonly #listeners = new Listeners<Record<RunEventType, RunEvent>>();
  readonly #waiting = new Set<() => void>();
  #original = '';
  #warnings: readonly Extract<RunEventBody, { readonly type: 'warning' }>[] = [];
  #replay: Replay | undefined; // when it is done once more
  readonly #ending = new AbortController();
  #ended = false;
  #resolve: (result: TailoredResult) => void = () => {};
  #reject: (error: SavileError) => void = () => {};

  constructor(id: string, hooks: RunHooks) {
    this.id = id;
    this.#hooks = hooks;
    this.result = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    this.result.catch(() => {});
  }

  on<Type extends RunEventType>(type: Type, listener: (event: EventOf<Type>) => void): () => void {
    return this.#listeners.add(type, (event) => listener(event as EventOf<Type>));
  }

  cancel(reason?: unknown): void {
    if (this.#ended) return;
    this.#ending.abort(reason);
    this.#hooks.cancel();
    this.fail(new SavileError('cancelled', 'The run was cancelled.', { cause: reason }));
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<RunEvent, void, void> {
    for (let i = 0; ; i += 1) {
      while (i >= this.#events.length) {
        if (this.#ended) return;
        await new Promise<void>((resolve) => this.#waiting.add(resolve));
      }
      const event = this.#events[i] as RunEvent;
      yield event;
      if (isTerminal(event)) return;
    }
  }

  /** Aborted once nothing is wanted any more. */
  get signal(): AbortSignal {
    return this.#ending.signal;
  }

  get ended(): boolean {
    return this.#ended;
  }

  /** The text that offsets belong to, and what the files' readers warn of; known once they are read. */
  started(original: string, warnings: Readonly<Record<'resume' | 'posting', readonly Warning[]>>): void {
    this.#original = original;
    this.#warnings = (['resume', 'posting'] as const).flatMap((source) =>
      warnings[source].map((warning) => ({ type: 'warning', source, warning }) as const),
    );
  }

  /** What is to be told beside that, before the run has started. */
  warn(warnings: readonly Warning[]): void {
    const more = warnings.map((warning) => ({ type: 'warning', source: 'resume', warning }) as const);
    this.#warnings = [...this.#warnings, ...more];
  }

  receive(events: readonly WireEvent[]): void {
    for (const event of events) {
      if (this.#ended) return;
      if (this.#replay && !this.#replay.isNews(event)) continue;
      this.#tell(this.#dress(event));
      if (event.type === 'start') this.#warn();
    }
  }

  /** A piece of a model's reply, which this side hears first. */
  delta(section: number, text: string): void {
    if (!this.#ended) this.#tell({ type: 'delta', section, text });
  }

  /** It will be done once more, from its start. */
  again(): void {
    this.#replay = new Replay(this.#events);
  }

  #warn(): void {
    for (const warning of this.#warnings) this.#tell(warning);
    this.#warnings = [];
  }

  /** Ends the run from this side, if it has not ended. */
  fail(error: unknown): void {
    const body: RunEventBody<TailoredResult> =
      internal(error).code === 'cancelled'
        ? { type: 'abort', reason: 'cancelled' }
        : { type: 'error', error: toPlain(error) };
    if (this.#ended) return;
    this.#reject(internal(error));
    this.#tell(body);
  }

  /** Events are numbered as they are told here: the conductor's own numbers do not know those of this side. */
  #tell(body: RunEventBody<TailoredResult>): void {
    const event: RunEvent = { ...body, runId: this.id, seq: this.#events.length + 1 };
    this.#events.push(event);
    if (isTerminal(event)) {
      this.#ended = true;
      this.#ending.abort();
      this.#settle(event);
      this.#hooks.ended();
    }
    this.#listeners.tell(event.type, event);
    for (const wake of this.#waiting) wake();
    this.#waiting.clear();
  }

  #settle(event: RunEvent): void {
    switch (event.type) {
      case 'finish':
        this.#resolve(event.result);
        return;
      case 'abort':
        if (event.reason === 'cancelled')
          this.#reject(new SavileError('cancelled', 'The run was cancelled.'));
        else this.#reject(new SavileError('deadline', 'The deadline passed before the texts were read.'));
        return;
      case 'error':
        this.#reject(fromPlain(event.error));
        return;
      default:
        return;
    }
  }

  #dress(event: WireEvent): RunEventBody<TailoredResult> {
    return event.type === 'finish' ? { ...event, result: this.#withApply(event.result) } : event;
  }

  #withApply(result: CustomizeResult): TailoredResult {
    const original = this.#original;
    // Insertions at one place stand in the order of the result, whatever the order given.
    const places = new Map(result.changes.map(({ id }, place) => [id, place]));
    const placeOf = ({ id }: Change): number => places.get(id) ?? places.size;
    const apply = (changes: readonly Change[]): string =>
      applyChanges(
        original,
        [...changes].sort((a, b) => placeOf(a) - placeOf(b)),
      );
    // Not enumerable: what is spread, printed or posted stays plain data.
    return Object.defineProperties(
      { ...result },
      {
        apply: { value: apply },
        original: { value: original },
        reportAs: {
          value: (format: ReportFormat, options?: ReportOptions) => renderReport(result, format, options),
        },
      },
    ) as TailoredResult;
  }
}
