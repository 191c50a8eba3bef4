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

/** Codes of Node and of its fetch that say that nothing came back, or not all of it. */
const noConnection = new Set([
  'EAI_AGAIN',
  'ECONNABORTED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETDOWN',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ERR_NETWORK',
  'ETIMEDOUT',
  'UND_ERR_BODY_TIMEOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_SOCKET',
]);

/** What `fetch` rejects with where nothing came back; engines word it each in their own way. */
const fetchFailed = new Set([
  'fetch failed', // Node, Deno
  'Failed to fetch', // Chromium
  'Load failed', // WebKit
  'NetworkError when attempting to fetch resource.', // Firefox
  'network error',
  'terminated', // Node: the body was cut off
]);

/** The default of `classify`. An error that says nothing of itself is permanent. */
export function classifyError(error: unknown): Failure {
  if (error instanceof TaskError) {
    const { class: errorClass, code, retryAfterMs } = error;
    return { class: errorClass, code, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
  }
  if (isSavileError(error)) {
    const wait = error.retryAt === undefined ? {} : { retryAfterMs: Math.max(error.retryAt - Date.now(), 0) };
    return { class: classOf(error), code: error.code, ...wait };
  }
  if (!(error instanceof Error)) return { class: 'permanent', code: 'error' };
  if (error.name === 'TimeoutError') return { class: 'transient', code: 'timeout' };
  const [code, deeper] = [codeOf(error), codeOf(error.cause)];
  for (const one of [code, deeper])
    if (one !== undefined && noConnection.has(one)) return { class: 'transient', code: `network.${one}` };
  if (error instanceof WebAssembly.RuntimeError) return { class: 'local', code: 'trap' };
  if (error instanceof TypeError && fetchFailed.has(error.message))
    return { class: 'transient', code: 'network' };
  return { class: 'permanent', code: code ?? error.name };
}

function codeOf(error: unknown): string | undefined {
  const code =
    typeof error === 'object' && error !== null ? (error as { readonly code?: unknown }).code : undefined;
  return typeof code === 'string' && code !== '' ? code : undefined;
}

function classOf(error: SavileError): ErrorClass {
  switch (error.code) {
    case 'worker_lost':
      return 'local';
    case 'network':
    case 'timed_out':
    case 'circuit_open':
    case 'provider_down':
      return 'transient';
    case 'protocol':
      return 'protocol';
    case 'rate_limited':
      return 'rate_limited';
    default:
      return 'permanent';
  }
}

/** Whatever was thrown, as an Error. */
export function asError(thrown: unknown): Error {
  if (!isReadable(thrown)) return new TaskError('unknown failure');
  return thrown instanceof Error ? thrown : new TaskError(describe(thrown), { cause: thrown });
}

/** False for what does not even let itself be looked at, as a revoked proxy. */
export function isReadable(thrown: unknown): boolean {
  try {
    return thrown instanceof Error || true;
  } catch {
    return false;
  }
}
