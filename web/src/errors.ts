// The one error type of the package, and its plain form for postMessage.
//
// An Error does not cross a worker border with its own fields, and `instanceof` fails between two
// copies of the package; so errors travel as PlainError and are known by a brand.

/** What went wrong. `worker_lost`, `too_large` … are stable; the message is for people. */
export type SavileErrorCode =
  /** The wasm could not be loaded or started. The message names the address and the cure. */
  | 'engine_load'
  /** A file format that is not read: RTF, an image … Paste the text instead. */
  | 'unsupported_format'
  /** A file that is locked with a password. */
  | 'encrypted'
  /** A PDF or DOCX that is cut off or broken. */
  | 'damaged_file'
  /** A PDF or DOCX without text that can be read: a scan, fonts that say nothing. */
  | 'no_text'
  /** A file that could do harm: a DOCX that unpacks without end or leads out of itself. */
  | 'unsafe_file'
  /** An argument of the wrong type or value. The message names it. */
  | 'bad_argument'
  /** Content that cannot be used: empty, not text. */
  | 'bad_input'
  /** Over a documented limit. */
  | 'too_large'
  /** Ended by its AbortSignal, or by `cancel()`. */
  | 'cancelled'
  /** `deadlineMs` passed. */
  | 'deadline'
  /** Nothing came back: offline, a dead host, or a missing CORS header. */
  | 'network'
  /** The far end asks for less; `retryAt` says until when, where it is known. */
  | 'rate_limited'
  /** A provider does not take the key. */
  | 'auth'
  /** A provider's account has no quota left. */
  | 'quota'
  /** A provider has no such model, or nothing at that address. */
  | 'unknown_model'
  /** A request is too long for the model. */
  | 'context_too_long'
  /** A provider refuses the request for another reason; the message quotes it. */
  | 'bad_request'
  /** The model does not answer this: a content filter, a refusal. */
  | 'refused'
  /** A provider cannot answer now: overloaded, broken. */
  | 'provider_down'
  /** What came back is not what the provider's protocol says: cut off, not JSON, a sign-in page. */
  | 'protocol'
  /** An attempt did not answer within its time. */
  | 'timed_out'
  /** The circuit breaker leaves it alone for a while; `retryAt` says until when. */
  | 'circuit_open'
  /** Tasks need each other in a circle. The message shows the way round. */
  | 'cycle'
  /** A task depends on one that was never added. */
  | 'unknown_dependency'
  /** Two tasks, stages or strategies share a name. */
  | 'duplicate_id'
  /** There is no such task. */
  | 'unknown_task'
  /** Too late: the tasks run, or have run. */
  | 'run_closed'
  /** Not run, because a task that it needs did not succeed. */
  | 'dependency_failed'
  /** A worker died twice on the same work, or the conductor died. */
  | 'worker_lost'
  /** A call of a model was under way when the page was closed; it is not made again unasked. */
  | 'interrupted'
  /** The same run is kept in the journal by another tab. */
  | 'journal_in_use'
  /** The browser's storage does not do what it should. */
  | 'storage'
  /** Used after `dispose()`. */
  | 'disposed'
  /** A fault of this package. */
  | 'internal';

/** An error as data. */
export interface PlainError {
  readonly name: 'SavileError';
  readonly code: SavileErrorCode;
  readonly message: string;
  readonly begin?: number;
  readonly end?: number;
  readonly stack?: string;
}

export interface SavileErrorDetails {
  readonly cause?: unknown;
  /** Earliest time for another try, in milliseconds since 1970. */
  readonly retryAt?: number;
  readonly section?: string;
  readonly provider?: string;
  /** The place in the input, in UTF-16 code units. */
  readonly begin?: number;
  readonly end?: number;
}

const brand = 'savile.error';

export class SavileError extends Error {
  override readonly name = 'SavileError';
  readonly brand = brand;
  readonly code: SavileErrorCode;
  declare readonly retryAt?: number;
  declare readonly section?: string;
  declare readonly provider?: string;
  declare readonly begin?: number;
  declare readonly end?: number;

  constructor(code: SavileErrorCode, message: string, details: SavileErrorDetails = {}) {
    const { cause, ...rest } = details;
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    Object.assign(this, rest);
  }

  toJSON(): PlainError {
    return toPlain(this);
  }
}

/** True for a SavileError of any copy of this package. */
export function isSavileError(value: unknown): value is SavileError {
  return value instanceof Error && (value as { brand?: unknown }).brand === brand;
}

export function toPlain(error: unknown): PlainError {
  const of = isSavileError(error) ? error : internal(error);
  return {
    name: 'SavileError',
    code: of.code,
    message: of.message,
    ...(of.begin === undefined ? {} : { begin: of.begin }),
    ...(of.end === undefined ? {} : { end: of.end }),
    ...(of.stack === undefined ? {} : { stack: of.stack }),
  };
}

export function fromPlain(plain: PlainError): SavileError {
  const { code, message, begin, end } = plain;
  return new SavileError(code, message, {
    ...(begin === undefined ? {} : { begin }),
    ...(end === undefined ? {} : { end }),
  });
}

/** Anything thrown, as a SavileError; its own message is kept. */
export function internal(cause: unknown): SavileError {
  if (isSavileError(cause)) return cause;
  return new SavileError('internal', describe(cause), { cause });
}

export function describe(cause: unknown): string {
  if (cause instanceof Error) return cause.message || cause.name;
  return typeof cause === 'string' && cause ? cause : 'unknown failure';
}
