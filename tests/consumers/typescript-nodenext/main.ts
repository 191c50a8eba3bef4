// Uses what the types promise; `never` marks what they must refuse.
import {
  type Change,
  createTailor,
  isSavileError,
  type RunEvent,
  type TailoredResult,
  type TailorOptions,
} from 'savile';
import type { createTailor as inline } from 'savile/inline';
import { createMockExtractor } from 'savile/test';
import { posting, resume } from './samples.js';
import { tailorOnce } from './tailor_once.js';

const same: typeof inline = createTailor;
const options: TailorOptions = { workers: 1 };
const wrong: Parameters<Awaited<ReturnType<typeof createTailor>>['customize']>[0] = {
  resume,
  posting,
  // @ts-expect-error: a level that there is not
  level: 'wild',
};

const tailor = await same(options);
const run = tailor.customize({ resume, posting, level: 'balanced', today: '2026-11' });
const seen: RunEvent['type'][] = [];
run.on('progress', ({ ratio, type }) => {
  const share: number = ratio;
  if (share >= 0) seen.push(type);
});
try {
  const result: TailoredResult = await run.result;
  const accepted: readonly Change[] = result.changes.filter(({ status }) => status === 'accept');
  const text: string = result.apply(accepted);
  if (text !== result.resume || seen.length === 0 || wrong.resume !== resume)
    throw new Error('not as promised');
} catch (error) {
  if (isSavileError(error)) console.error(error.code satisfies string);
  throw error;
} finally {
  await tailor.dispose();
}
const extractor = createMockExtractor();
await extractor.dispose();
const library = await import('savile');
console.log(JSON.stringify(await tailorOnce(library)));
