// The worker that reads PDFs, built as one classic script that loads nothing: dist/reader.js.

import { toPlain } from '../../errors.js';
import { lockDown } from '../../pool/lockdown.js';
import type { Answered, Asked, Started } from './read_aside.js';

lockDown(globalThis);

globalThis.onmessage = async (event: MessageEvent): Promise<void> => {
  postMessage(await answerTo(event.data as Asked));
};

postMessage({ started: true } satisfies Started);

async function answerTo({ number, bytes, place }: Asked): Promise<Answered> {
  try {
    // In the script, too, but not run before the ways out are closed.
    const { readPdf } = await import('./read_pdf.js');
    return { number, document: await readPdf(bytes, place) };
  } catch (error) {
    return { number, error: toPlain(error) };
  }
}
