import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { createTailor } from '../../../dist/index.js';
import { openPages } from '../harness/pages.mjs';
import { race } from '../harness/race.mjs';
import { posting, resumeOf, today } from '../harness/texts.mjs';

export const title = 'Word diff of two 20 KB texts, in Chromium';
export const what =
  'The page compares lines, and with `diff` the words of lines that changed, up to 300 changes side by side; `diff` itself has a limit of 2,000. A task above 50 ms is what browsers call long.';

export async function measure(find) {
  const before = resumeOf(6).slice(0, 20_000);
  const tailor = await createTailor({ workers: 0 });
  const after = (await tailor.customize({ resume: before, posting, today, level: 'extensive' }).result).resume;
  await tailor.dispose();
  const foreign = after.split(' ').reverse().join(' ');
  const folder = await built();
  const pages = await openPages({ '/page/': folder });
  const page = await pages.page();
  const timed = (texts, from) => ({
    timed: () =>
      page.evaluate(
        async ([[a, b], address]) => {
          const { wordDiff, diffWordsWithSpace } = await import(address);
          const begin = performance.now();
          if (diffWordsWithSpace) diffWordsWithSpace(a, b, { maxEditLength: 2000 });
          else wordDiff(a, b);
          return performance.now() - begin;
        },
        [texts, from],
      ),
  });
  const texts = { 'a résumé and its tailored text': [before, after], 'two texts with nothing in common': [before, foreign] };
  const contestants = {};
  for (const [name, pair] of Object.entries(texts)) {
    contestants[`Savile’s page, ${name}`] = timed(pair, '/page/word_diff.js');
    contestants[`diff, ${name}`] = timed(pair, '/peers/diff/libesm/index.js');
  }
  const ms = await race(contestants);
  for (const [name, time] of ms) {
    if (name.startsWith('Savile')) find.ours(name, time, 'ms');
    else find.peer(name, time, 'ms');
  }
  for (const name of Object.keys(texts)) {
    find.atMost(`the page stays smooth: ${name}`, ms.get(`Savile’s page, ${name}`), 'ms', 50);
  }
  await pages.close();
  rmSync(folder, { recursive: true });
}

/** A folder that has the page's own function as a module. */
async function built() {
  const folder = mkdtempSync(join(tmpdir(), 'savile-bench-'));
  await build({
    entryPoints: [fileURLToPath(new URL('../../../web/demo/text/word_diff.ts', import.meta.url))],
    bundle: true,
    format: 'esm',
    outdir: folder,
  });
  return folder;
}
