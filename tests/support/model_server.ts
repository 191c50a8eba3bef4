// A server on this machine that speaks OpenAI's protocol as a stream, to pages of any origin, and answers
// with what a function makes of the request: a model of hostile_model.ts, say.

import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ModelRequest } from '../../web/src/providers/contract.js';
import { eventStream } from './fault_server.js';

export interface ServedCall {
  readonly model: string;
  readonly request: ModelRequest;
  readonly headers: IncomingHttpHeaders;
  /** The whole body as it came. */
  readonly body: string;
}

export interface ModelServer extends AsyncDisposable {
  /** For `openaiCompatible({ baseUrl })`. */
  readonly baseUrl: string;
  /** The calls in the order in which they came in, whatever came of them. */
  readonly calls: readonly ServedCall[];
}

/** `reply` may take its time: the answer begins when it is there. `number` counts from 0. */
export async function modelServer(
  reply: (request: ModelRequest, number: number) => string | Promise<string>,
): Promise<ModelServer> {
  const calls: ServedCall[] = [];

  const answer = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    outgoing.setHeader('access-control-allow-origin', '*');
    outgoing.setHeader('access-control-allow-headers', '*, authorization');
    if (incoming.method === 'GET' && incoming.url?.endsWith('/models')) {
      outgoing.writeHead(200, { 'content-type': 'application/json' });
      outgoing.end(JSON.stringify({ object: 'list', data: [{ id: 'small', object: 'model' }] }));
      return;
    }
    if (incoming.method !== 'POST') {
      outgoing.writeHead(incoming.method === 'OPTIONS' ? 204 : 404).end();
      return;
    }
    const body = await textOf(incoming);
    const call = { ...asked(body), headers: incoming.headers, body };
    calls.push(call);
    const text = await reply(call.request, calls.length - 1);
    outgoing.writeHead(200, { 'content-type': 'text/event-stream' });
    outgoing.end(eventStream(events(text, body)));
  };

  const server = createServer((incoming, outgoing) => {
    answer(incoming, outgoing).catch((error: unknown) => {
      outgoing.writeHead(500, { 'content-type': 'application/json' });
      outgoing.end(JSON.stringify({ error: { message: String(error) } }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    calls,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function textOf(incoming: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of incoming) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString('utf8');
}

function asked(body: string): { model: string; request: ModelRequest } {
  const { model, messages } = JSON.parse(body) as {
    readonly model: string;
    readonly messages: readonly { readonly role: string; readonly content: string }[];
  };
  const said = (role: string): string => messages.find((one) => one.role === role)?.content ?? '';
  return { model, request: { system: said('system'), user: said('user') } };
}

/** A token is four characters here; what counts is that the figures are the same each time. */
function events(text: string, body: string): unknown[] {
  const choice = (delta: object, finish: string | null): unknown => ({
    id: 'c1',
    choices: [{ index: 0, delta, finish_reason: finish }],
  });
  const half = Math.ceil(text.length / 2);
  return [
    choice({ role: 'assistant', content: text.slice(0, half) }, null),
    choice({ content: text.slice(half) }, null),
    choice({}, 'stop'),
    {
      id: 'c1',
      choices: [],
      usage: {
        prompt_tokens: Math.ceil(body.length / 4),
        completion_tokens: Math.ceil(text.length / 4),
      },
    },
    '[DONE]',
  ];
}
