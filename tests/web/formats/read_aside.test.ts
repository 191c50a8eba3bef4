// A reader of PDFs that is silent: how long it is waited for, and what comes of it.

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readPdfAside } from '../../../web/src/formats/pdf/read_aside.js';

const silentMs = 60_000;

/** Says what it is told to. */
class SilentReader {
  static readonly made: SilentReader[] = [];
  onmessage: ((event: { data: unknown }) => void) | undefined;
  readonly posted: { readonly number: number }[] = [];
  terminated = false;

  constructor() {
    SilentReader.made.push(this);
  }
  postMessage(message: { readonly number: number }): void {
    this.posted.push(message);
  }
  terminate(): void {
    this.terminated = true;
  }
  say(data: unknown): void {
    this.onmessage?.({ data });
  }
}

let address = 0;
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', {});
  vi.stubGlobal('Worker', SilentReader);
  SilentReader.made.length = 0;
  address += 1; // what a page has learnt of an address, it keeps
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function read() {
  const outcome: { document?: unknown; error?: unknown } = {};
  const aside = {
    readerUrl: `https://example.com/reader${address}.js`,
    workerFactory: () => new SilentReader() as unknown as Worker,
  };
  const reading = readPdfAside(new Uint8Array([1]), 'parse: resume', aside).then(
    (document) => {
      outcome.document = document;
    },
    (error: unknown) => {
      outcome.error = error;
    },
  );
  return { outcome, reading };
}

test('one that runs is waited for a minute; then the file is to blame, and the next has a new reader', async () => {
  const { outcome } = read();
  const [reader] = SilentReader.made;
  reader?.say({ started: true });
  await vi.advanceTimersByTimeAsync(silentMs - 1);
  expect([outcome, reader?.terminated]).toEqual([{}, false]);
  await vi.advanceTimersByTimeAsync(1);
  expect(outcome.error).toMatchObject({
    code: 'damaged_file',
    message: expect.stringMatching(/parse: resume/),
  });
  expect(reader?.terminated).toBe(true);
  read();
  expect(SilentReader.made).toHaveLength(2);
});

test('each answer is a sign of life: the minute of the others begins anew', async () => {
  const [first, second] = [read(), read()];
  const [reader] = SilentReader.made;
  reader?.say({ started: true });
  await vi.advanceTimersByTimeAsync(silentMs - 1);
  reader?.say({ number: reader.posted[0]?.number, document: { text: 'A', warnings: [] } });
  await vi.advanceTimersByTimeAsync(silentMs - 1);
  expect(first.outcome.document).toMatchObject({ text: 'A' });
  expect(second.outcome).toEqual({});
  await vi.advanceTimersByTimeAsync(1);
  expect(second.outcome.error).toMatchObject({ code: 'damaged_file' });
});

test('one that never ran is not tried again: the file is read here', async () => {
  const { outcome, reading } = read();
  await vi.advanceTimersByTimeAsync(silentMs);
  vi.useRealTimers();
  await reading;
  expect(outcome.error).toMatchObject({ code: 'damaged_file' }); // by the reader here: it is no PDF
  expect(SilentReader.made).toHaveLength(1);
  await read().reading;
  expect(SilentReader.made).toHaveLength(1);
});
