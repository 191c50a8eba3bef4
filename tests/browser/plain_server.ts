// The package's files and a page of somebody's own that loads it as `savile`. It has no policy: it may
// call models.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const page = `<!doctype html><title>A page</title>
<script type="module">import * as savile from '/index.js'; globalThis.savile = savile;</script>`;

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  wasm: 'application/wasm',
  bin: 'application/octet-stream',
};

export interface PlainServer {
  readonly origin: string;
  close(): Promise<void>;
}

/** `folder` ends with a slash; only files that lie right in it are served. */
export async function servePlain(folder: string): Promise<PlainServer> {
  const server = createServer(async ({ url }, response) => {
    const [, name = '', kind = ''] = /^\/([\w.-]+\.(js|wasm|bin))$/.exec(url ?? '') ?? [];
    const file = name && (await readFile(folder + name).catch(() => undefined));
    if (file) response.writeHead(200, { 'content-type': types[kind] }).end(file);
    else if (url === '/') {
      response.writeHead(200, { 'content-type': 'text/html' }).end(page);
    } else response.writeHead(404).end();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
