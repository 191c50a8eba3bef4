// The built demo page on localhost, with the headers that a strict host would send.

import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SavileError } from '../errors.js';

const whereModelsAre = 'https: http://localhost:* http://127.0.0.1:*';
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types savile',
].join('; ');

/** The page with models, alone, may connect to where a model can be. */
function policyFor(file: string | undefined): string {
  return file?.endsWith('models.html')
    ? contentSecurityPolicy.replace("connect-src 'self'", `connect-src 'self' ${whereModelsAre}`)
    : contentSecurityPolicy;
}

const types = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json'],
  ['.webmanifest', 'application/manifest+json'],
  ['.wasm', 'application/wasm'],
  ['.bin', 'application/octet-stream'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.ico', 'image/x-icon'],
  ['.woff2', 'font/woff2'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.md', 'text/plain; charset=utf-8'],
]);

/** Resolves when the server listens; port 0 picks a free one. */
export async function serveDemo(port: number): Promise<{ server: Server; address: string }> {
  const root = fileURLToPath(new URL('./demo/', import.meta.url));
  if (!(await isFile(join(root, 'index.html')))) {
    throw new SavileError('bad_input', 'The demo page is not built. Run ./scripts/build in a checkout.');
  }
  const server = createServer((request, response) => void answer(root, request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const why = cause.code === 'EADDRINUSE' ? 'it is in use. Give another one with --port.' : cause.message;
      reject(new SavileError('bad_input', `Cannot listen on port ${port}: ${why}`, { cause }));
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  const bound = server.address();
  return { server, address: `http://localhost:${typeof bound === 'object' && bound ? bound.port : port}/` };
}

async function answer(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Cache-Control', 'no-cache');
  const file = fileFor(root, request.url ?? '/');
  response.setHeader('Content-Security-Policy', policyFor(file));
  if ((request.method !== 'GET' && request.method !== 'HEAD') || !file || !(await isFile(file))) {
    response.writeHead(file ? 404 : 400, { 'Content-Type': 'text/plain' }).end('Not found');
    return;
  }
  response.writeHead(200, { 'Content-Type': types.get(extname(file)) ?? 'application/octet-stream' });
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
}

/** Undefined for an address that is none, or leads out of `root`. */
function fileFor(root: string, url: string): string | undefined {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    const file = normalize(join(root, path.endsWith('/') ? `${path}index.html` : path));
    return file.startsWith(root.endsWith(sep) ? root : root + sep) && !file.includes('\0') ? file : undefined;
  } catch {
    return undefined;
  }
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
