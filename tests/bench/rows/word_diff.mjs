import { createTailor } from '../../../dist/index.js';
import { openPages } from '../harness/pages.mjs';
import { race } from '../harness/race.mjs';
import { posting, resumeOf, today } from '../harness/texts.mjs';

export const title = 'Word diff of two 20 KB texts, in Chromium';
export const what =
  'The page uses `diff` itself, with its limit of 2,000 changed words. A task above 50 ms is what browsers call long.';

export async function measure(find) {
  const before = resumeOf(6).slice(0, 20_000);
  const tailor = await createTailor({ workers: 0 });
  const after = (await tailor.customize({ resume: before, posting, today, level: 'extensive' }).result).resume;
  await tailor.dispose();
  const foreign = after.split(' ').reverse().join(' ');
  const pages = await openPages();
  const page = await pages.page();
  const diff = (texts) => ({
    timed: () =>
      page.evaluate(async ([a, b]) => {
        const { diffWordsWithSpace } = await import('/peers/diff/libesm/index.js');
        const begin = performance.now();
        diffWordsWithSpace(a, b, { maxEditLength: 2000 });
        return performance.now() - begin;
      }, texts),
  });
  const ms = await race({
    'a résumé and its tailored text': diff([before, after]),
    'two texts with nothing in common': diff([before, foreign]),
  });
  for (const [name, time] of ms) find.peer(`diff, ${name}`, time, 'ms');
  find.atMost('the page stays smooth: one diff', ms.get('a résumé and its tailored text'), 'ms', 50);
  await pages.close();
}
