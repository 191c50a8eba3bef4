import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createTailor, isSavileError, type Tailor, type TailorOptions } from 'savile';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { serve } from '../loopback.js';
import { smallResume } from '../samples.js';

const wasmUrl = new URL('../../../dist/engine.wasm', import.meta.url);
const wasmBytes = readFileSync(wasmUrl);

async function failureOf(wasm: TailorOptions['wasm'], workers = 0): Promise<string> {
  try {
    const tailor = await createTailor({ ...(wasm === undefined ? {} : { wasm }), workers });
    await tailor.dispose();
  } catch (error) {
    if (isSavileError(error) && error.code === 'engine_load') return error.message;
    throw error;
  }
  throw new Error('it loaded');
}

/** The wasm as it would be in a package of another version. */
function ofVersion(other: string): Uint8Array<ArrayBuffer> {
  const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
  const bytes = new Uint8Array(wasmBytes);
  const at = wasmBytes.indexOf(`${version}\0`);
  expect(at).toBeGreaterThan(0);
  expect(other.length).toBe(version.length);
  bytes.set(new TextEncoder().encode(other), at);
  return bytes;
}

describe('the wasm is taken', () => {
  test.each([
    ['as a file URL', () => wasmUrl],
    ['as bytes', () => wasmBytes],
    ['as an ArrayBuffer', () => new Uint8Array(wasmBytes).buffer],
    ['as a Response', () => new Response(new Uint8Array(wasmBytes))],
    ['as a compiled module', () => new WebAssembly.Module(wasmBytes)],
  ] as const)('%s', async (_, wasm) => {
    await using tailor = await createTailor({ wasm: wasm(), workers: 0 });
    expect((await tailor.parse(smallResume)).basics.email).toBe('ana.prado@example.com');
  });

  test('over HTTP, whatever its content type', async () => {
    await using server = await serve((_, response) => response.end(wasmBytes));
    await using tailor = await createTailor({ wasm: server.url, workers: 1 });
    expect((await tailor.parse(smallResume)).basics.name).toBe('Ana Prado');
  });
});

describe('in a page, it is compiled while it comes', () => {
  afterEach(() => void vi.unstubAllGlobals());

  test.each(['application/wasm', 'application/wasm; charset=utf-8', 'text/plain'])(
    'and is asked for once, also as %s',
    async (type) => {
      let asked = 0;
      await using server = await serve((_, response) => {
        asked += 1;
        response.writeHead(200, { 'Content-Type': type }).end(wasmBytes);
      });
      vi.stubGlobal('location', { href: server.url.href });
      await using tailor = await createTailor({ wasm: server.url, workers: 0 });
      expect((await tailor.parse(smallResume)).basics.name).toBe('Ana Prado');
      expect(asked).toBe(1);
    },
  );

  test('but not from a fetch of the caller’s that answers with the like of a Response', async () => {
    await using server = await serve((_, response) => {
      response.writeHead(200, { 'Content-Type': 'application/wasm' }).end(wasmBytes);
    });
    vi.stubGlobal('location', { href: server.url.href });
    const like = async (...of: Parameters<typeof fetch>): Promise<Response> => {
      const response = await fetch(...of);
      return new Proxy({} as Response, {
        get: (_, name) => {
          const value: unknown = Reflect.get(response, name);
          return typeof value === 'function' ? value.bind(response) : value;
        },
      });
    };
    await using tailor = await createTailor({ wasm: server.url, workers: 0, fetch: like });
    expect((await tailor.parse(smallResume)).basics.name).toBe('Ana Prado');
  });
});

describe('a wasm that does not load is engine_load, with the address and the cure', () => {
  test('404', async () => {
    await using server = await serve((_, response) => response.writeHead(404).end('nothing here'));
    const message = await failureOf(server.url);
    expect(message).toContain(server.url.href);
    expect(message).toContain('404');
    expect(message).toContain('Serve engine.wasm there');
  });

  test('a page instead of it, with status 200', async () => {
    await using server = await serve((_, response) => response.end('<!doctype html><title>App</title>'));
    const message = await failureOf(server.url);
    expect(message).toContain(server.url.href);
    expect(message).toContain('HTML');
  });

  test('a connection that is refused', async () => {
    const { url } = await (async () => {
      await using server = await serve((_, response) => response.end());
      return server;
    })();
    const message = await failureOf(url);
    expect(message).toContain(url.href);
    expect(message).toContain('connect-src');
  });

  test('a body that breaks off', async () => {
    await using server = await serve((_, response) => {
      response.writeHead(200, { 'Content-Length': wasmBytes.length });
      response.write(wasmBytes.subarray(0, 1000), () => response.destroy());
    });
    expect(await failureOf(server.url)).toContain(server.url.href);
  });

  test('a wasm that is cut short', async () => {
    await using server = await serve((_, response) => response.end(wasmBytes.subarray(0, 5000)));
    expect(await failureOf(server.url)).toContain('cut short');
  });

  test.each([0, 1])('another version, with %d workers', async (workers) => {
    const message = await failureOf(ofVersion('9.8.7'), workers);
    expect(message).toContain('9.8.7');
    expect(message).toContain('cache');
  });

  test('a wasm of something else', async () => {
    const empty = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
    expect(await failureOf(empty)).toContain('does not start');
  });

  test('bytes that are no wasm, and an address that is none', async () => {
    expect(await failureOf(new TextEncoder().encode('hello'))).toContain('is not wasm (5 bytes)');
    expect(await failureOf('engine.wasm')).toContain('engine.wasm is no URL');
  });

  test('a file that is not there', async () => {
    const url = new URL('./no_such.wasm', import.meta.url);
    expect(await failureOf(url)).toContain('no_such.wasm');
  });
});

describe('integrity', () => {
  const sri = (algorithm: string, bytes: Uint8Array = wasmBytes): string =>
    `${algorithm}-${createHash(algorithm).update(bytes).digest('base64')}`;
  const withIntegrity = (integrity: string, wasm: TailorOptions['wasm'] = wasmUrl): Promise<Tailor> =>
    createTailor({ wasm, integrity, workers: 0 });

  test.each(['sha256', 'sha384', 'sha512'])(
    'the right %s is taken, whatever the wasm comes as',
    async (name) => {
      for (const wasm of [wasmUrl, wasmBytes, new Response(new Uint8Array(wasmBytes))]) {
        await using tailor = await withIntegrity(sri(name), wasm);
        expect((await tailor.parse(smallResume)).basics.name).toBe('Ana Prado');
      }
    },
  );

  test('one of several digests is enough, but a weaker one does not count', async () => {
    const wrong = sri('sha384', new Uint8Array([1]));
    await using tailor = await withIntegrity(`${wrong} ${sri('sha384')}`);
    expect((await tailor.parse(smallResume)).basics.name).toBe('Ana Prado');
    await expect(withIntegrity(`${wrong} ${sri('sha256')}`)).rejects.toMatchObject({ code: 'engine_load' });
  });

  test('one byte that differs is refused before anything is compiled', async () => {
    const bytes = new Uint8Array(wasmBytes);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    await expect(withIntegrity(sri('sha384'), bytes)).rejects.toMatchObject({
      code: 'engine_load',
      message: expect.stringContaining(sri('sha384', bytes)),
    });
  });

  test.each(['', 'sha384', 'md5-abc=', 'sha384-not base64', 7])('%j is no digest', async (integrity) => {
    await expect(withIntegrity(integrity as string)).rejects.toMatchObject({
      code: 'bad_argument',
      message: expect.stringContaining('integrity'),
    });
  });

  test('a compiled module cannot be checked, and is not let through', async () => {
    const wasm = new WebAssembly.Module(wasmBytes);
    await expect(withIntegrity(sri('sha384'), wasm)).rejects.toMatchObject({ code: 'bad_argument' });
  });
});

test('loading stops when its signal is aborted', async () => {
  await using server = await serve(() => {}); // never answers
  const controller = new AbortController();
  const loading = createTailor({ wasm: server.url, workers: 0, signal: controller.signal });
  controller.abort();
  await expect(loading).rejects.toMatchObject({ code: 'cancelled' });
});
