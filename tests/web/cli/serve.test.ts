// `savile serve` on a folder that looks like the built package.

import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const dist = fileURLToPath(new URL('../../../dist/', import.meta.url));
const copy = mkdtempSync(join(tmpdir(), 'savile-'));
let address = '';
let child: ReturnType<typeof spawn>;

beforeAll(async () => {
  for (const name of readdirSync(dist))
    if (/\.(js|wasm|bin)$/.test(name)) copyFileSync(join(dist, name), join(copy, name));
  writeFileSync(join(copy, 'package.json'), '{"type":"module"}');
  mkdirSync(join(copy, 'demo'));
  writeFileSync(join(copy, 'demo', 'index.html'), '<!doctype html><title>Savile</title>');
  writeFileSync(join(copy, 'demo', 'engine.wasm'), 'bytes');
  child = spawn(process.execPath, [join(copy, 'cli.js'), 'serve', '--port', '0']);
  address = await new Promise<string>((resolve) =>
    child.stdout?.once('data', (out: Buffer) => resolve(`${out}`.trim())),
  );
});
afterAll(() => child.kill());

test('the page comes with a policy that keeps it from sending anything anywhere', async () => {
  const response = await fetch(address);
  expect(await response.text()).toContain('<title>Savile</title>');
  expect(response.headers.get('content-type')).toContain('text/html');
  const policy = response.headers.get('content-security-policy') ?? '';
  for (const part of [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "connect-src 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types savile',
  ]) {
    expect(policy.split('; ')).toContain(part);
  }
});

test('wasm has its own type; what is not there is 404', async () => {
  expect((await fetch(new URL('engine.wasm', address))).headers.get('content-type')).toBe('application/wasm');
  expect((await fetch(new URL('nothing.js', address))).status).toBe(404);
  expect((await fetch(address, { method: 'POST' })).status).toBe(404);
});

test.each(['/../cli.js', '/%2e%2e/cli.js', '/..%2fcli.js', '/%00', '/%', '//etc/passwd'])(
  '%s leads nowhere',
  async (path) => {
    const { hostname, port } = new URL(address);
    const status = await new Promise<number | undefined>((resolve, reject) => {
      request({ hostname, port, path }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect([400, 404]).toContain(status);
  },
);
