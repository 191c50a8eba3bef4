// Everything that can go wrong between here and a model, over real sockets, for each vendor: what comes
// is the whole answer or an error that says what may be done, and never a part taken for the whole.

import {
  classifyError,
  isSavileError,
  type ModelProvider,
  ollama,
  openaiCompatible,
  type SavileError,
} from 'savile';
import { describe, expect, test } from 'vitest';
import { type Answer, eventStream, type FaultServer, faultServer, http } from '../../support/fault_server.js';
import { ManualClock } from '../manual_clock.js';
import { answer, vendors } from './recorded.js';

const request = { system: 'Be brief.', user: 'Rewrite.' };

async function failure(provider: ModelProvider, signal?: AbortSignal): Promise<SavileError> {
  const error = await provider.complete(request, signal ? { signal } : {}).then(
    ({ text }) => new Error(`It answered: ${text}`),
    (cause: unknown) => cause,
  );
  if (!isSavileError(error)) throw error;
  return error;
}

describe.each(Object.keys(vendors))('%s', (name) => {
  const vendor = vendors[name] as (typeof vendors)[string];
  const serving = (reply: Answer | ((n: number) => Answer)): Promise<FaultServer> =>
    faultServer((_, n) => (typeof reply === 'function' ? reply(n) : reply));
  const good = http(200, { 'content-type': vendor.type }, vendor.stream);

  test('a whole answer is taken, piece by piece, with what it cost', async () => {
    await using server = await serving(good);
    const deltas: string[] = [];
    const reply = await vendor.make(server.url).complete(request, { onDelta: (text) => deltas.push(text) });
    expect(reply).toEqual({ text: answer, usage: { inputTokens: 11, outputTokens: 7 } });
    expect(deltas.join('')).toBe(answer);
    expect(deltas.length).toBeGreaterThan(1);
  });

  test('cut at every byte, it is never taken for whole; byte by byte, it is', async () => {
    const bytes = new TextEncoder().encode(vendor.stream);
    let at = 0;
    await using server = await serving(() =>
      http(200, { 'content-type': vendor.type }, bytes.subarray(0, at)),
    );
    const provider = vendor.make(server.url);
    let whole = 0;
    let cut = 0;
    for (at = 0; at <= bytes.length; at += 1) {
      const end = await provider.complete(request).then(
        ({ text }) => text,
        (error: unknown) => (isSavileError(error) ? error.code : String(error)),
      );
      if (end === answer) whole += 1;
      else {
        expect(end).toBe('protocol');
        cut += 1;
      }
    }
    // Whole without the bytes behind its terminator, at the most: line ends, a closing bracket's line.
    expect(whole).toBeGreaterThanOrEqual(1);
    expect(whole).toBeLessThanOrEqual(3);
    console.log(`${name}: ${cut} cuts, 0 taken for whole`);

    const single = Array.from(bytes, (byte) => Uint8Array.of(byte));
    await using slow = await serving({ bytes: [good.bytes[0] as string, ...single] });
    expect((await vendor.make(slow.url).complete(request)).text).toBe(answer);
  });

  test('CRLF, comments and blank lines change nothing', async () => {
    const events = vendor.type.startsWith('text');
    const body = events
      ? `: hello\n\n${vendor.stream}`.replaceAll('\n\n', '\n: keep-alive\n\n').replaceAll('\n', '\r\n')
      : `\n${vendor.stream}`.replaceAll('\n', '\r\n\n');
    await using server = await serving(http(200, { 'content-type': vendor.type }, body));
    expect((await vendor.make(server.url).complete(request)).text).toBe(answer);
  });

  test.each([
    [400, 'bad_request', 'permanent'],
    [401, 'auth', 'permanent'],
    [402, 'quota', 'permanent'],
    [403, 'auth', 'permanent'],
    [404, 'unknown_model', 'permanent'],
    [408, 'provider_down', 'transient'],
    [409, 'provider_down', 'transient'],
    [413, 'context_too_long', 'permanent'],
    [429, 'rate_limited', 'rate_limited'],
    [500, 'provider_down', 'transient'],
    [503, 'provider_down', 'transient'],
    [529, 'provider_down', 'transient'],
  ])('status %i is %s, which is %s', async (status, code, kind) => {
    const body = JSON.stringify({ error: { message: 'Something\nis  wrong', type: 'some_error' } });
    await using server = await serving(http(status, { 'content-type': 'application/json' }, body));
    const provider = vendor.make(server.url);
    const error = await failure(provider);
    expect(error).toMatchObject({ code, provider: provider.name });
    expect(error.message).toContain('“Something is wrong”');
    expect(classifyError(error).class).toBe(kind);
    expect(server.received.length).toBe(1); // trying again is not a provider's
  });

  test('an error within the stream, after 200, is an error', async () => {
    await using server = await serving(http(200, { 'content-type': vendor.type }, vendor.broken));
    expect(await failure(vendor.make(server.url))).toMatchObject({ code: 'provider_down' });
  });

  test('an answer that reached its limit is not taken', async () => {
    await using server = await serving(http(200, { 'content-type': vendor.type }, vendor.limited));
    const error = await failure(vendor.make(server.url));
    expect(error).toMatchObject({ code: 'protocol', message: expect.stringContaining('limit') });
    expect(classifyError(error).class).toBe('protocol');
  });

  test('a sign-in page with 200, nonsense, and an event that is not JSON are protocol errors', async () => {
    const replies = [
      http(200, { 'content-type': 'text/html' }, '<html>Welcome to our hotel</html>'),
      http(200, { 'content-type': vendor.type }, vendor.type.startsWith('text') ? 'data: {"a\n\n' : '{"a\n'),
      http(200, { 'content-type': vendor.type }, ''),
      http(204, {}, ''),
    ];
    for (const reply of replies) {
      await using server = await serving(reply);
      expect(await failure(vendor.make(server.url))).toMatchObject({ code: 'protocol' });
    }
  });

  test('a page of an error with 502 is no more than its status', async () => {
    await using server = await serving(http(502, { 'content-type': 'text/html' }, '<h1>Bad gateway</h1>'));
    const error = await failure(vendor.make(server.url));
    expect(error.code).toBe('provider_down');
    expect(error.message).not.toContain('<h1>');
  });

  test('a redirect is not followed, so the key goes nowhere else', async () => {
    await using other = await serving(good);
    await using server = await serving(http(307, { location: `${other.url}/v1/messages` }, ''));
    expect(await failure(vendor.make(server.url, 'canary-key'))).toMatchObject({ code: 'network' });
    expect(other.received).toEqual([]);
  });

  test('a connection that is reset, or never made, is the network', async () => {
    await using server = await serving({ bytes: [], ending: 'reset' });
    const error = await failure(vendor.make(server.url));
    expect(error.code).toBe('network');
    expect(classifyError(error).class).toBe('transient');
    const gone = server.url;
    await server[Symbol.asyncDispose]();
    expect(await failure(vendor.make(gone))).toMatchObject({ code: 'network' });
  });

  test('a reset in the middle is the network, not an end', async () => {
    const half = vendor.stream.slice(0, vendor.stream.length / 2);
    await using server = await serving({
      bytes: [`HTTP/1.1 200 OK\r\ncontent-type: ${vendor.type}\r\ncontent-length: 99999\r\n\r\n`, half],
    });
    expect(['network', 'protocol']).toContain((await failure(vendor.make(server.url))).code);
  });

  test('more than 8 MiB is given up', async () => {
    const flood = Array.from({ length: 9 }, () => `: ${'x'.repeat(1024 * 1024)}\n`);
    const head = `HTTP/1.1 200 OK\r\ncontent-type: ${vendor.type}\r\nconnection: close\r\n\r\n`;
    await using server = await serving({ bytes: [head, ...flood] });
    expect(await failure(vendor.make(server.url))).toMatchObject({ code: 'protocol' });
  });

  test('a cancel ends the call at once, in every phase', async () => {
    const head = `HTTP/1.1 200 OK\r\ncontent-type: ${vendor.type}\r\n\r\n`;
    for (const bytes of [[], [head], [head, vendor.stream.slice(0, 60)]]) {
      await using server = await serving({ bytes, ending: 'silence' });
      const stop = new AbortController();
      const ended = failure(vendor.make(server.url), stop.signal);
      await expect.poll(() => server.received.length).toBe(1);
      stop.abort();
      expect(await ended).toMatchObject({ code: 'cancelled' });
    }
    const done = AbortSignal.abort();
    await using server = await serving(good);
    expect(await failure(vendor.make(server.url), done)).toMatchObject({ code: 'cancelled' });
    expect(server.received).toEqual([]);
  });

  test('the key is in its header and in nothing else', async () => {
    const canary = 'canary-key-7f3a';
    await using server = await serving((n) => (n === 0 ? good : http(401, {}, '{"error":{"message":"no"}}')));
    const provider = vendor.make(server.url, canary);
    await provider.complete(request);
    const error = await failure(provider);
    for (const { line, headers, body } of server.received) {
      expect(headers[vendor.keyHeader]).toContain(canary);
      expect(line + body).not.toContain(canary);
      const others = Object.entries(headers).filter(([header]) => header !== vendor.keyHeader);
      expect(JSON.stringify(others)).not.toContain(canary);
      expect(headers.cookie).toBeUndefined();
      expect(headers.referer).toBeUndefined();
    }
    expect(JSON.stringify(error) + error.message + error.stack).not.toContain(canary);
    expect(JSON.stringify(provider)).not.toContain(canary);
  });
});

describe('waiting', () => {
  const patient = (url: string, clock: ManualClock): ModelProvider =>
    ollama({ baseUrl: url, model: 'm', clock });

  test('no first byte within its time: 240 s for an address of this machine', async () => {
    await using server = await faultServer(() => ({ bytes: [], ending: 'silence' }));
    const clock = new ManualClock();
    const ended = failure(patient(server.url, clock));
    await expect.poll(() => server.received.length).toBe(1);
    clock.advance(239_000);
    clock.advance(1_000);
    const error = await ended;
    expect(error).toMatchObject({ code: 'timed_out', message: expect.stringContaining('240 s') });
    expect(classifyError(error).class).toBe('transient');
  });

  test('an answer that stands still for 30 s; one that drips on is waited for', async () => {
    await using server = await faultServer(() => ({
      bytes: [
        'HTTP/1.1 200 OK\r\ncontent-type: application/x-ndjson\r\n\r\n',
        '{"message":{"content":"a"}}\n',
      ],
      ending: 'silence',
    }));
    const clock = new ManualClock();
    let came: () => void = () => {};
    const first = new Promise<void>((resolve) => {
      came = resolve;
    });
    const ended = patient(server.url, clock)
      .complete(request, { onDelta: () => came() })
      .catch((error: unknown) => error);
    await first;
    await new Promise((resolve) => setTimeout(resolve, 20));
    clock.advance(30_000);
    expect(await ended).toMatchObject({ code: 'timed_out', message: expect.stringContaining('30 s') });
  });
});

describe('Retry-After', () => {
  const wait = async (headers: Record<string, string>, body: object = {}): Promise<number | undefined> => {
    await using server = await faultServer(() => http(429, headers, JSON.stringify(body)));
    const before = Date.now();
    const { retryAt } = await failure(ollama({ baseUrl: server.url, model: 'm' }));
    return retryAt === undefined ? undefined : (retryAt - before) / 1000;
  };

  test.each([
    [{ 'retry-after': '20' }, {}, 20],
    [{ 'retry-after': '0' }, {}, 0],
    [{ 'retry-after-ms': '1500', 'retry-after': '9' }, {}, 1.5],
    [{}, { error: { message: 'Rate limit reached. Please try again in 1m2.5s.' } }, 62.5],
    [{}, { error: { message: 'Please try again in 350ms. Visit us.' } }, 0.35],
    [{}, { error: { message: 'x', details: [{ '@type': 'RetryInfo', retryDelay: '34.5s' }] } }, 34.5],
    [{ 'retry-after': '999999999' }, {}, 24 * 60 * 60],
  ])('%j %j asks for %d s', async (headers, body, seconds) => {
    const asked = await wait(headers as Record<string, string>, body);
    expect(asked).toBeGreaterThanOrEqual(seconds);
    expect(asked).toBeLessThan(seconds + 2);
  });

  test('a date counts from now', async () => {
    const asked = await wait({ 'retry-after': new Date(Date.now() + 90_000).toUTCString() });
    expect(asked).toBeGreaterThan(88);
    expect(asked).toBeLessThan(92);
  });

  test.each(['soon', '-5', '1e9', 'Wed, 21 Oct 2015 07:28:00 GMT', '20 minutes', ''])(
    '“%s” asks for nothing',
    async (value) => {
      expect(await wait({ 'retry-after': value })).toBeUndefined();
    },
  );

  test('“after 3 tries” is no time, and no quota is no matter of time', async () => {
    expect(await wait({}, { error: { message: 'Please retry after 3 tries' } })).toBeUndefined();
    await using server = await faultServer(() =>
      http(
        429,
        { 'retry-after': '20' },
        '{"error":{"message":"You exceeded your quota","code":"insufficient_quota"}}',
      ),
    );
    const error = await failure(openaiCompatible({ baseUrl: server.url, model: 'm' }));
    expect(error.code).toBe('quota');
    expect(error.retryAt).toBeUndefined();
  });
});

describe('structured replies', () => {
  const reply = { name: 'edits', schema: { type: 'object', properties: { edits: { type: 'array' } } } };

  test('a server that knows no json_schema is asked for less, and remembered for it', async () => {
    const refusal = http(400, {}, '{"error":{"message":"response_format is not supported: json_schema"}}');
    const vendor = vendors['openai-compatible'] as (typeof vendors)[string];
    const good = http(200, { 'content-type': vendor.type }, vendor.stream);
    await using server = await faultServer(({ body }) => (body.includes('json_') ? refusal : good));
    const provider = openaiCompatible({ baseUrl: server.url, model: 'm' });
    expect((await provider.complete({ ...request, reply })).text).toBe(answer);
    expect(server.received.length).toBe(3);
    await provider.complete({ ...request, reply });
    expect(server.received.length).toBe(4);
  });

  test('another fault of the request is not taken for that', async () => {
    await using server = await faultServer(() =>
      http(400, {}, '{"error":{"message":"temperature is wrong"}}'),
    );
    const provider = openaiCompatible({ baseUrl: server.url, model: 'm' });
    await expect(provider.complete({ ...request, reply })).rejects.toMatchObject({ code: 'bad_request' });
    expect(server.received.length).toBe(1);
  });

  test('Anthropic gets a tool that it must use, and its input is the reply', async () => {
    const events = [
      { type: 'message_start', message: { usage: { input_tokens: 3 } } },
      {
        type: 'content_block_start',
        index: 0,
        content_block: { type: 'tool_use', name: 'edits', input: {} },
      },
      { type: 'content_block_delta', index: 0, delta: { type: 'input_json_delta', partial_json: '{"edi' } },
      { type: 'content_block_delta', index: 0, delta: { type: 'input_json_delta', partial_json: 'ts":[]}' } },
      { type: 'message_delta', delta: { stop_reason: 'tool_use' }, usage: { output_tokens: 2 } },
      { type: 'message_stop' },
    ];
    await using server = await faultServer(() =>
      http(200, { 'content-type': 'text/event-stream' }, eventStream(events)),
    );
    const provider = (vendors.anthropic as (typeof vendors)[string]).make(server.url);
    expect(await provider.complete({ ...request, reply })).toEqual({
      text: '{"edits":[]}',
      usage: { inputTokens: 3, outputTokens: 2 },
    });
    expect(JSON.parse(server.received[0]?.body ?? '')).toMatchObject({
      tool_choice: { type: 'tool', name: 'edits' },
      tools: [{ input_schema: reply.schema }],
    });
  });
});
