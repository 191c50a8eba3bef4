// What goes wrong in a worker of a test, and when. A plan travels with the worker's first message, or comes
// later: then steps and calls are counted from there.

/**
 * At a message: `exit` ends the worker (in a page nobody is told), `throw` lets it die by an uncaught error,
 * `mute` neither hears nor says anything from then on, `spin` never comes back.
 */
export type MessageFault = 'exit' | 'throw' | 'mute' | 'spin';

/**
 * In a call of the core: `trap` and `loop` really run such wasm, `oom` asks the engine's own memory for more than
 * its maximum, `range` and `overflow` are what JavaScript throws.
 */
export type CallFault = 'trap' | 'loop' | 'oom' | 'range' | 'overflow';

export interface FaultPlan {
  /** At which step of this worker's life: a message got, one about to be sent, one just sent. From 1. */
  readonly step?: { readonly at: number; readonly fault: MessageFault };
  /** In which of its calls of the core, from 1; or in each whose request or texts hold a word,
   * or that opens a run (`runOpen`). */
  readonly call?: { readonly at: number | string; readonly fault: CallFault };
}

/** What a test asks of a worker; it answers with a WorkerReport. */
export interface ReportRequest {
  readonly type: 'report';
  /** The plan from now on. */
  readonly faults?: FaultPlan;
  /** Its clock goes ahead by so much. */
  readonly leapMs?: number;
}

/** What a worker says by itself before it hangs, or goes without a word. */
export interface HangsReport {
  readonly type: 'hangs';
}

export interface WorkerReport {
  readonly type: 'report';
  /** So far. */
  readonly steps: number;
  readonly calls: number;
  /** Texts put into the engine, ever: their keys. */
  readonly put: readonly string[];
  /** What the engine keeps now. */
  readonly texts: number;
  readonly runs: number;
  /** Bytes of wasm memory. */
  readonly memory: number;
}
