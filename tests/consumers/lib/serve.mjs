// A folder on the loopback interface, under a Content-Security-Policy.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const common = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src 'self' data:; base-uri 'none'";
const trustedTypes = "require-trusted-types-for 'script'; trusted-types savile";
/** The least that the package needs. */
export const strictPolicy = `${common}; worker-src 'self'; ${trustedTypes}`;
/** The same for pages of webpack, whose own loader makes addresses too. */
export const policyForWebpack = `${strictPolicy} webpack`;
/** The least that savile/inline needs: its worker is a blob. */
export const policyWithBlobWorkers = `${common}; worker-src blob:; ${trustedTypes}`;

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
};

export async function serve(folder, policy) {
  const root = normalize(folder);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = normalize(join(root, decodeURIComponent(pathname === '/' ? '/index.html' : pathname)));
    const found = file.startsWith(root + sep) && statSync(file, { throwIfNoEntry: false })?.isFile();
    response.setHeader('Content-Security-Policy', policy);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (pathname === '/favicon.ico') response.writeHead(204).end();
    else if (!found) response.writeHead(404).end();
    else {
      response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' });
      createReadStream(file).pipe(response);
    }
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
