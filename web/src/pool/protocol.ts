// Everything that threads say to one another. Nothing else is ever posted.
//
//   UI thread ── Init ──▶ every worker ── ready | refused ──▶ UI thread
//   UI thread ── ToConductor ──▶ conductor ── FromConductor ──▶ UI thread
//   conductor ── ToCompute ──▶ compute worker ── FromCompute ──▶ conductor    (a MessagePort each)
//   UI thread ── CallMessage ──▶ compute worker ── FromCompute ──▶ UI thread  (direct.ts)
//
// Requests and replies of the core cross as JSON text: the conductor passes them on unread, so the
// bytes that the core wrote are the bytes that come out. A worker that traps just dies: its creator
// sees that, replaces it and tells the conductor. A page is not told of every death: so a compute worker says
// that it begins with a call, and the conductor asks for another worker if it does not. A message wakes a thread,
// which costs as much as a short call: those are answered without such a word, and travel together.

import type { GivenAnalysis } from '../consult.js';
import type { Fact, KeptSection } from '../contract.js';
import type { EngineParts } from '../engine/load.js';
import type { PlainError } from '../errors.js';
import type { WireEvent } from '../events.js';
import type { ModelBudget } from '../models/check_models.js';
import type { ModelRequest } from '../models/request.js';
import type { ProposedChange } from '../own_edits.js';
import type { Level } from '../wire/types.js';
import type { WorkerLimits } from './limits.js';

/** A text and the key under which the core knows it. Keys are unique in a pool's life. */
export interface KeyedText {
  readonly key: string;
  readonly text: string;
  /** How its lines looked: a Layout as JSON. */
  readonly layout?: string;
  /** What is said to be asked for in it: a list of quotes as JSON. */
  readonly claims?: string;
}

/** A port as both the web and Node have it. */
export interface Port {
  onmessage: ((event: MessageEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
  postMessage(message: unknown): void;
  close(): void;
}

/** The first message to every worker; it decides what the worker is. */
export type Init =
  | { readonly role: 'compute'; readonly parts: EngineParts; readonly port: Port }
  | {
      readonly role: 'conductor';
      readonly parts: EngineParts;
      readonly seed: number;
      readonly limits: WorkerLimits;
    };

/** A worker's answer to Init. */
export type Started = { readonly type: 'ready' } | { readonly type: 'refused'; readonly error: PlainError };

export interface CallMessage {
  readonly type: 'call';
  readonly call: number;
  readonly operation: string;
  /** JSON; it names the texts by key. */
  readonly request: string;
  readonly texts: readonly KeyedText[];
  /** Keys of texts that further calls will name: they are kept until they are dropped. */
  readonly keeps?: readonly string[];
  /** To a compute worker: keys of texts that it forgets after the call. */
  readonly drops?: readonly string[];
  /** Calls of one owner take their turns as one. Default: each is its own. */
  readonly owner?: string;
  /**
   * How long it is, where that is little: no word comes before its answer, and others may go and come with it in one
   * message.
   */
  readonly short?: number;
}

/** Short calls, in their order. */
export interface CallsMessage {
  readonly type: 'calls';
  readonly calls: readonly CallMessage[];
}

export interface RunMessage {
  readonly type: 'run';
  readonly run: number;
  readonly runId: string;
  readonly resume: KeyedText;
  readonly posting: KeyedText;
  readonly level: Level;
  /** YYYY-MM, for ranges that end at "present". */
  readonly today: string;
  /** What the user says is true. */
  readonly facts?: readonly Fact[];
  /** Sections that no change may touch. */
  readonly keep?: readonly KeptSection[];
  readonly deadlineMs?: number;
  /** By the caller's own analyzers. */
  readonly given?: readonly GivenAnalysis[];
  /** By the caller's own rules, not yet judged. */
  readonly proposed?: readonly ProposedChange[];
  /** What may be asked, in order of preference: their names alone, never a key. */
  readonly models?: readonly ModelName[];
  readonly budget?: ModelBudget;
  /** On models, before the run. */
  readonly spent?: { readonly calls: number; readonly inputTokens: number; readonly outputTokens: number };
}

export interface ModelName {
  readonly provider: string;
  readonly model: string;
  readonly origin: string;
}

/** A model's answer is wanted. Task and attempt go back with it. */
export interface AskMessage {
  readonly type: 'ask';
  readonly run: number;
  readonly task: number;
  readonly attempt: number;
  /** Its place in the run's models. */
  readonly provider: number;
  readonly section: number;
  readonly request: ModelRequest;
}

export type ToConductor =
  | CallMessage
  | CallsMessage
  | RunMessage
  | { readonly type: 'cancel_call'; readonly call: number }
  | { readonly type: 'cancel_run'; readonly run: number }
  /** What came of an ask: an event of run_protocol.hpp's `step`, as JSON. */
  | { readonly type: 'run_event'; readonly run: number; readonly event: string }
  | { readonly type: 'compute_added'; readonly worker: number; readonly port: Port }
  | { readonly type: 'compute_lost'; readonly worker: number }
  /** A worker was given this call by the UI thread, and has begun with it or not. */
  | {
      readonly type: 'given';
      readonly worker: number;
      readonly message: CallMessage;
      readonly begun: boolean;
    }
  /** What it says of that call; an empty reply is one that came already. */
  | { readonly type: 'said'; readonly worker: number; readonly said: OfCall }
  | { readonly type: 'drop'; readonly keys: readonly string[] }
  | Weights
  | { readonly type: 'ping' };

export type FromConductor =
  | Reply
  | { readonly type: 'replies'; readonly replies: readonly Reply[] }
  | { readonly type: 'call_failed'; readonly call: number; readonly error: PlainError }
  | { readonly type: 'events'; readonly run: number; readonly events: readonly WireEvent[] }
  | AskMessage
  /** Nobody waits for that answer any more. */
  | { readonly type: 'ask_over'; readonly run: number; readonly task: number; readonly attempt: number }
  /** The worker is silent, does not yield or has grown too large: end it and put another in its place. */
  | { readonly type: 'replace'; readonly worker: number }
  /** With the bytes of the conductor's own wasm memory. */
  | { readonly type: 'pong'; readonly memory: number };

export interface Reply {
  readonly type: 'reply';
  readonly call: number;
  readonly reply: string;
}

/** The bytes of mentions.bin, for every worker that computes; before the first `extract`. */
export interface Weights {
  readonly type: 'weights';
  readonly mentions: Uint8Array<ArrayBuffer>;
}

export type ToCompute =
  | CallMessage
  | CallsMessage
  | Weights
  | { readonly type: 'drop'; readonly keys: readonly string[] };

/** Of one call. */
export type OfCall = { readonly type: 'began'; readonly call: number } | Answer;
export type FromCompute = OfCall | { readonly type: 'answers'; readonly answers: readonly Answer[] };

export interface Answer {
  readonly type: 'answer';
  readonly call: number;
  readonly reply: string;
  /** Bytes of wasm memory, after the call. */
  readonly memory: number;
}
