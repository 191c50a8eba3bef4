import { afterEach, expect, test, vi } from 'vitest';
import { whenOnline } from '../../../web/src/models/online.js';

const provider = (origin: string) => ({ name: 'p', model: 'm', origin, complete: vi.fn() });
const cloud = provider('https://api.example');

/** As a page has it. */
function offline(): EventTarget {
  const page = new EventTarget();
  vi.stubGlobal('navigator', { onLine: false });
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  return page;
}

afterEach(() => vi.unstubAllGlobals());

async function settled(promise: Promise<unknown>): Promise<boolean> {
  const never = Symbol();
  return (
    (await Promise.race([
      promise.catch(() => {}),
      new Promise((resolve) => setTimeout(() => resolve(never), 5)),
    ])) !== never
  );
}

test('online, and where nobody says whether it is, nothing is waited for', async () => {
  await whenOnline(cloud, new AbortController().signal);
  vi.stubGlobal('navigator', { onLine: true });
  await whenOnline(cloud, new AbortController().signal);
});

test('offline, a call waits until the device is back', async () => {
  const page = offline();
  const waiting = whenOnline(cloud, new AbortController().signal);
  expect(await settled(waiting)).toBe(false);
  page.dispatchEvent(new Event('online'));
  await waiting;
});

test('offline, what needs no network does not wait', async () => {
  offline();
  for (const origin of [
    'http://localhost:11434',
    'http://127.0.0.1:1',
    'http://[::1]:8080',
    'chrome',
    'scripted',
  ])
    await whenOnline(provider(origin), new AbortController().signal);
});

test('a cancel ends the waiting', async () => {
  offline();
  const stop = new AbortController();
  const waiting = whenOnline(cloud, stop.signal);
  stop.abort(new Error('enough'));
  await expect(waiting).rejects.toThrow('enough');
  const over = new AbortController();
  over.abort(new Error('before'));
  await expect(whenOnline(cloud, over.signal)).rejects.toThrow('before');
});
