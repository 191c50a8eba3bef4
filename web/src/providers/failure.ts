// From what a provider's server answers to an error that says what may be done about it.
//
//   408 409 5xx 529        provider_down      may be tried again
//   429                    rate_limited       not before `retryAt`; without any quota: quota
//   401 403                auth
//   402                    quota
//   404                    unknown_model
//   413, or said so        context_too_long
//   other 4xx              bad_request

import { SavileError, type SavileErrorCode } from '../errors.js';
import { retryDelay } from './retry_delay.js';

/** What a server says of an error, as far as it can be read. */
export interface Complaint {
  readonly code: string;
  readonly message: string;
  /** The error's body as JSON; undefined where it is none. */
  readonly body: unknown;
}

/** So much of a server's own words goes into a message. */
const longestQuote = 300;

/** `provider` is its name. `from` is told apart from the caller's fault by the status alone. */
export function httpFailure(
  provider: string,
  status: number,
  headers: Headers,
  complaint: Complaint,
  wallMs: number,
): SavileError {
  const code = codeOf(status, complaint);
  const wait =
    code === 'rate_limited' || code === 'provider_down' ? retryDelay(headers, complaint, wallMs) : undefined;
  return new SavileError(code, `${provider}: ${explained(code, status)}${quoted(complaint.message)}`, {
    provider,
    ...(wait === undefined ? {} : { retryAt: wallMs + wait }),
  });
}

/** An error that a server sends within a stream, after it had answered 200. */
export function streamFailure(provider: string, complaint: Complaint): SavileError {
  const said = `${complaint.code} ${complaint.message}`;
  const code = /rate.?limit|resource_exhausted/i.test(said) ? 'rate_limited' : 'provider_down';
  return new SavileError(code, `${provider}: it broke off with an error.${quoted(complaint.message)}`, {
    provider,
  });
}

/** What came is not what the protocol says: never taken for an answer, tried once more at the most. */
export function protocolFailure(provider: string, why: string, cause?: unknown): SavileError {
  return new SavileError('protocol', `${provider}: ${why}`, { provider, cause });
}

/** Reads the error out of `{"error": {"message", "code" | "type" | "status"}}` and its relatives. */
export function complaintOf(body: string): Complaint {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return { code: '', message: '', body: undefined }; // a page, not an answer: its words help nobody
  }
  const outer = field(Array.isArray(value) ? value[0] : value, 'error') ?? value;
  if (typeof outer === 'string') return { code: '', message: outer, body: value };
  const code = field(outer, 'code');
  return {
    code: [field(outer, 'type'), typeof code === 'string' ? code : undefined, field(outer, 'status')]
      .filter((part) => typeof part === 'string')
      .join(' '),
    message: text(field(outer, 'message')),
    body: value,
  };
}

function codeOf(status: number, { code, message }: Complaint): SavileErrorCode {
  if (status === 413 || /context_length|too.?(large|long)|maximum context/i.test(`${code} ${message}`)) {
    if (status < 500 && status !== 429) return 'context_too_long';
  }
  if (status === 402 || /insufficient_quota|billing|credit balance/i.test(`${code} ${message}`))
    return 'quota';
  if (status === 429) return 'rate_limited';
  if (status === 401 || status === 403) return 'auth';
  if (status === 404) return 'unknown_model';
  if (status === 408 || status === 409 || status >= 500) return 'provider_down';
  return 'bad_request';
}

function explained(code: SavileErrorCode, status: number): string {
  switch (code) {
    case 'auth':
      return `it does not take the key (${status}). Check the key, and what it may be used for.`;
    case 'quota':
      return `the account has no quota left (${status}). See to its billing, or use another provider.`;
    case 'rate_limited':
      return `too many requests (${status}).`;
    case 'unknown_model':
      return `there is no such model or address (${status}). Check the model's name and the base URL.`;
    case 'context_too_long':
      return `the request is too long for the model (${status}).`;
    case 'provider_down':
      return `it cannot answer now (${status}).`;
    default:
      return `it refuses the request (${status}).`;
  }
}

function quoted(message: string): string {
  const words = message.replace(/\s+/g, ' ').trim();
  if (words === '') return '';
  return ` It says: “${words.length > longestQuote ? `${words.slice(0, longestQuote)}…` : words}”`;
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
