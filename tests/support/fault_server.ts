// A server of raw sockets on this machine: it answers each request with exactly the bytes it is told,
// and then ends the connection well, badly, or not at all.

import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';

export interface Received {
  readonly line: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Answer {
  /** What is written, piece by piece, each a packet of its own. */
  readonly bytes: readonly (string | Uint8Array)[];
  /** Then: end of the stream, a reset, or silence. Default: end. */
  readonly ending?: 'end' | 'reset' | 'silence';
}

export interface FaultServer extends AsyncDisposable {
  readonly url: string;
  readonly received: readonly Received[];
}

/** `answer` is asked for each request, with its number from 0. */
export async function faultServer(
  answer: (request: Received, number: number) => Answer,
): Promise<FaultServer> {
  const sockets = new Set<Socket>();
  const received: Received[] = [];
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => {});
    let text = '';
    socket.setEncoding('utf8');
    socket.on('data', (piece) => {
      text += piece;
      const request = whole(text);
      if (!request) return;
      text = '';
      received.push(request);
      void reply(socket, answer(request, received.length - 1));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

/** An answer of this status; its end is the connection's, so a cut looks like an end. */
export function http(
  status: number,
  headers: Readonly<Record<string, string>>,
  body: string | Uint8Array,
): Answer {
  const fields = Object.entries({ connection: 'close', ...headers }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  return { bytes: [`HTTP/1.1 ${status} Answer\r\n${fields.join('')}\r\n`, body] };
}

/** Events, each as `data:`; strings as they are, other values as JSON. */
export function eventStream(events: readonly unknown[]): string {
  return events.map((data) => `data: ${typeof data === 'string' ? data : JSON.stringify(data)}\n\n`).join('');
}

function whole(text: string): Received | undefined {
  const end = text.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const [line = '', ...fields] = text.slice(0, end).split('\r\n');
  const headers = Object.fromEntries(
    fields.map((field) => [
      field.slice(0, field.indexOf(':')).toLowerCase(),
      field.slice(field.indexOf(':') + 1).trim(),
    ]),
  );
  const body = text.slice(end + 4);
  if (Buffer.byteLength(body) < Number(headers['content-length'] ?? 0)) return undefined;
  return { line, headers, body };
}

async function reply(socket: Socket, { bytes, ending = 'end' }: Answer): Promise<void> {
  socket.setNoDelay(true);
  for (const piece of bytes) {
    if (socket.destroyed) return;
    await new Promise<void>((resolve) => socket.write(piece, () => resolve()));
    if (bytes.length > 2) await new Promise((resolve) => setImmediate(resolve));
  }
  if (ending === 'end') socket.end();
  else if (ending === 'reset') socket.resetAndDestroy();
}
