// What an error of a task means to the orchestrator: its class, its code, and when to try again.

import { describe, isSavileError, type SavileError } from '../errors.js';
import type { ErrorClass } from './task.js';

export interface Failure {
  readonly class: ErrorClass;
  /** Dotted from the general to the special where that helps, e.g. 'http.503'. */
  readonly code: string;
  /** How long the far end asked to wait. */
  readonly retryAfterMs?: number;
}

/** An error that says itself what may be done about it. */
export class TaskError extends Error {
  override readonly name = 'TaskError';
  readonly class: ErrorClass;
  readonly code: string;
  declare readonly retryAfterMs?: number;

  constructor(message: string, failure: Partial<Failure> & { readonly cause?: unknown } = {}) {
    const { class: errorClass = 'permanent', code = errorClass, retryAfterMs, cause } = failure;
    super(message, cause === undefined ? undefined : { cause });
    this.class = errorClass;
    this.code = code;
    if (retryAfterMs !== undefined) this.retryAfterMs = retryAfterMs;
  }
}

const transient = new Set([
  'ECONNRESET',
  'ECONNREFUSED',
  'ETIMEDOUT',
  'EPIPE',
  'EAI_AGAIN',
  'UND_ERR_SOCKET',
]);

/** The default of `classify`. An error that says nothing of itself is permanent. */
export function classifyError(error: unknown): Failure {
  if (error instanceof TaskError) {
    const { class: errorClass, code, retryAfterMs } = error;
    return { class: errorClass, code, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
  }
  if (isSavileError(error)) return { class: classOf(error), code: error.code };
  if (!(error instanceof Error)) return { class: 'permanent', code: 'error' };
  const code = (error as { readonly code?: unknown }).code;
  if (error.name === 'TimeoutError') return { class: 'transient', code: 'timeout' };
  if (typeof code === 'string' && transient.has(code)) return { class: 'transient', code: `network.${code}` };
  if (error instanceof WebAssembly.RuntimeError) return { class: 'local', code: 'trap' };
  // What `fetch` rejects with where nothing came back; browsers word it each in their own way.
  if (error instanceof TypeError && /fetch|network|load failed/i.test(error.message))
    return { class: 'transient', code: 'network' };
  return { class: 'permanent', code: typeof code === 'string' && code ? code : error.name };
}

function classOf(error: SavileError): ErrorClass {
  switch (error.code) {
    case 'worker_lost':
      return 'local';
    case 'network':
    case 'timed_out':
    case 'circuit_open':
      return 'transient';
    case 'rate_limited':
      return 'rate_limited';
    default:
      return 'permanent';
  }
}

/** Whatever was thrown, as an Error. */
export function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new TaskError(describe(thrown), { cause: thrown });
}
