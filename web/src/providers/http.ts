// One request to a provider's server, and the lines of its answer. All that crosses the network goes
// through here.
//
//   post ─▶ headers (first byte within a time) ─▶ bytes (each within a time, 8 MiB at the most) ─▶ texts
//
// No cookies, no referrer, no redirect to anywhere. The key is a header of the request and is in no
// error, event or address. Nothing is tried again here: that is the orchestrator's.

import { type Clock, systemClock } from '../driver/clock.js';
import { cancelled } from '../engine/bytes.js';
import { describe, SavileError } from '../errors.js';
import { complaintOf, httpFailure, protocolFailure } from './failure.js';
import { parsed } from './json_fields.js';
import { isLocal } from './local_address.js';

export interface HttpOptions {
  /** Calls the network. Default: the global one. */
  readonly fetch?: typeof globalThis.fetch;
  /** The headers of an answer must have come by then. Default: 60 s; 240 s for an address of this machine. */
  readonly firstByteMs?: number;
  /** No more than this between two pieces of an answer. Default: 30 s. */
  readonly idleMs?: number;
  /** Default: the system's. */
  readonly clock?: Clock;
}

export interface HttpRequest {
  /** The provider's name, for errors. */
  readonly provider: string;
  readonly method?: 'GET' | 'POST';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: object;
  /** What the answer must be, as the start of its content type: "text/event-stream" … */
  readonly accepts: readonly string[];
  /** What to do where the browser hides why nothing came back. */
  readonly corsAdvice: string;
  readonly signal?: AbortSignal | undefined;
}

const largestAnswer = 8 * 1024 * 1024;
const largestComplaint = 64 * 1024;
/** A shorter header value is a word or a date, and no key. */
const shortestSecret = 8;

/** The texts of the answer as they come. Throws SavileErrors alone. */
export async function* ask(request: HttpRequest, options: HttpOptions): AsyncGenerator<string, void> {
  const { provider, url, signal } = request;
  const clock = options.clock ?? systemClock;
  const patience = new Patience(clock);
  const stop = new AbortController();
  const abort = (): void => stop.abort(signal?.reason);
  if (signal?.aborted) throw cancelled(signal);
  signal?.addEventListener('abort', abort, { once: true });
  const late = (what: string) => (): void =>
    stop.abort(new SavileError('timed_out', `${provider}: ${what}`, { provider }));
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  try {
    const firstByteMs = options.firstByteMs ?? (isLocal(url) ? 240_000 : 60_000);
    patience.start(firstByteMs, late(`no answer began within ${firstByteMs / 1000} s.`));
    const response = await send(request, options, stop.signal);
    reader = response.body?.getReader();
    const idleMs = options.idleMs ?? 30_000;
    const idle = late(`the answer stood still for ${idleMs / 1000} s.`);
    const texts = decoded(reader, provider, () => patience.start(idleMs, idle), stop.signal);
    if (!response.ok) {
      const body = await firstOf(texts, largestComplaint);
      throw httpFailure(provider, response.status, response.headers, complaintOf(body), Date.now());
    }
    const type = response.headers.get('content-type') ?? '';
    if (!request.accepts.some((accepted) => type.toLowerCase().startsWith(accepted))) {
      throw protocolFailure(
        provider,
        `it answered with ${type || 'no content type'}, not with ${request.accepts.join(' or ')}. Is ${url.origin} the right address, and is no sign-in page before it?`,
      );
    }
    yield* texts;
  } catch (error) {
    throw withoutSecrets(told(error, request, stop.signal), request.headers);
  } finally {
    patience.end();
    signal?.removeEventListener('abort', abort);
    reader?.cancel().catch(() => {});
    stop.abort();
  }
}

/** The whole answer as JSON. */
export async function askJson(
  request: Omit<HttpRequest, 'method' | 'body' | 'accepts'>,
  options: HttpOptions,
): Promise<unknown> {
  let body = '';
  for await (const text of ask({ ...request, method: 'GET', accepts: ['application/json'] }, options))
    body += text;
  return parsed(body, request.provider);
}

async function send(request: HttpRequest, options: HttpOptions, signal: AbortSignal): Promise<Response> {
  const fetch = options.fetch ?? globalThis.fetch;
  return race(
    fetch(request.url, {
      method: request.method ?? 'POST',
      headers: request.body ? { 'content-type': 'application/json', ...request.headers } : request.headers,
      ...(request.body ? { body: JSON.stringify(request.body) } : {}),
      redirect: 'error',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal,
    }),
    signal,
  );
}

async function* decoded(
  reader: ReadableStreamDefaultReader<Uint8Array> | undefined,
  provider: string,
  touch: () => void,
  signal: AbortSignal,
): AsyncGenerator<string, void> {
  const decoder = new TextDecoder();
  let size = 0;
  while (reader) {
    touch();
    const { done, value } = await race(reader.read(), signal);
    if (done) break;
    size += value.length;
    if (size > largestAnswer) throw protocolFailure(provider, 'the answer has more than 8 MiB.');
    const text = decoder.decode(value, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

async function firstOf(texts: AsyncIterable<string>, length: number): Promise<string> {
  let all = '';
  try {
    for await (const text of texts) {
      all += text;
      if (all.length >= length) break;
    }
  } catch {
    // The status says enough.
  }
  return all;
}

/** A fetch or a read that does not heed its signal is left to itself. */
function race<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  promise.catch(() => {});
  return new Promise<Value>((resolve, reject) => {
    const abort = (): void => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

function told(
  error: unknown,
  { provider, url, corsAdvice, signal }: HttpRequest,
  stop: AbortSignal,
): unknown {
  if (signal?.aborted) return cancelled(signal);
  if (stop.aborted && stop.reason instanceof SavileError) return stop.reason;
  if (error instanceof SavileError) return error;
  const offline = typeof navigator !== 'undefined' && navigator.onLine === false;
  const why = offline
    ? 'This device is offline.'
    : `The host may be down, or it redirects. ${corsAdvice} (${describe(error)})`;
  return new SavileError('network', `${provider}: nothing came back from ${url.origin}. ${why}`, {
    provider,
    cause: error,
  });
}

/** Some servers quote the key that they do not take. What was a header of the request is in no error. */
function withoutSecrets(error: unknown, headers: HttpRequest['headers']): unknown {
  if (!(error instanceof SavileError)) return error;
  const { code, provider, retryAt } = error;
  let { message } = error;
  for (const value of Object.values(headers)) {
    const secret = value.replace(/^Bearer /, '');
    if (secret.length >= shortestSecret) message = message.replaceAll(secret, '[key]');
  }
  if (message === error.message) return error;
  return new SavileError(code, message, {
    ...(provider === undefined ? {} : { provider }),
    ...(retryAt === undefined ? {} : { retryAt }),
  });
}

/** One timer, started anew. */
class Patience {
  readonly #clock: Clock;
  #timer: unknown;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  start(milliseconds: number, over: () => void): void {
    this.end();
    this.#timer = this.#clock.setTimer(over, milliseconds);
  }

  end(): void {
    this.#clock.clearTimer(this.#timer);
    this.#timer = undefined;
  }
}
