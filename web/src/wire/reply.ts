// Reading the core's answers: {"ok": …} or {"error": {code, message, begin?, end?}}.

import { SavileError, type SavileErrorCode } from '../errors.js';

interface CoreError {
  readonly code: string;
  readonly message: string;
  readonly begin?: number;
  readonly end?: number;
}

type Reply<T> = { readonly ok: T } | { readonly error: CoreError };

/** The value of an answer. Throws the SavileError that it holds instead. */
export function readReply<T>(json: string): T {
  const reply = JSON.parse(json) as Reply<T>;
  if ('ok' in reply) return reply.ok;
  throw fromCore(reply.error);
}

/** A core's error as this package's. Codes that only a fault of the driver can bring are `internal`. */
export function fromCore(error: CoreError): SavileError {
  const place =
    error.begin === undefined || error.end === undefined ? {} : { begin: error.begin, end: error.end };
  return new SavileError(codeOf(error.code), error.message, place);
}

function codeOf(code: string): SavileErrorCode {
  switch (code) {
    case 'bad_input':
    case 'too_large':
    case 'worker_lost':
    case 'deadline':
    case 'cancelled':
    case 'engine_load':
      return code;
    default:
      return 'internal';
  }
}
