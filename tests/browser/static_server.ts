// Serves folders on the loopback interface with the page's Content-Security-Policy as a header,
// so that the header and the page's own meta tag are tested together.

import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.bin': 'application/octet-stream',
  '.json': 'application/json',
};

export interface StaticServer {
  readonly origin: string;
  close(): Promise<void>;
}

/** The policy as a page's source states it; everything else is compared with it. */
export function pagePolicy(name: 'index' | 'models' = 'index'): string {
  const html = readFileSync(new URL(`../../web/demo/${name}.html`, import.meta.url), 'utf8');
  const found = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html);
  if (!found?.[1]) throw new Error(`web/demo/${name}.html has no policy`);
  return found[1];
}

/** `mounts` maps a path prefix, "/" at both ends, to a folder. The root is an empty page. */
export async function serveStatic(mounts: Record<string, string>): Promise<StaticServer> {
  const policies = { index: pagePolicy(), models: pagePolicy('models') };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
    const file = fileFor(mounts, path);
    response.setHeader(
      'Content-Security-Policy',
      policies[path.endsWith('/models.html') ? 'models' : 'index'],
    );
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Cache-Control', 'no-store');
    if (path === '/') {
      response.writeHead(200, { 'Content-Type': types['.html'] }).end('<!doctype html><title>empty</title>');
      return;
    }
    if (!file) {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('not found');
      return;
    }
    response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'text/plain; charset=utf-8' });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}

function fileFor(mounts: Record<string, string>, path: string): string | undefined {
  const prefix = Object.keys(mounts).find((p) => path.startsWith(p));
  const root = prefix === undefined ? undefined : mounts[prefix];
  if (prefix === undefined || root === undefined) return undefined;
  const file = normalize(join(root, path.slice(prefix.length) || 'index.html'));
  if (!file.startsWith(normalize(root) + sep) || !existsSync(file)) return undefined;
  return statSync(file).isFile() ? file : undefined;
}
