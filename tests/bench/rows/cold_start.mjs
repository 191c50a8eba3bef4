import { openPages } from '../harness/pages.mjs';
import { race } from '../harness/race.mjs';
import { posting, resume, today } from '../harness/texts.mjs';

export const title = 'Cold start in Chromium';
export const what =
  'From the first `import()` in an empty page, over a local server, no cache; each in a context of its own.';

export async function measure(find) {
  const pages = await openPages();
  const start = async () => {
    const begin = performance.now();
    const { createTailor } = await import('/savile/index.js');
    await createTailor();
    return performance.now() - begin;
  };
  const first = async (request) => {
    const { createTailor } = await import('/savile/index.js');
    const begin = performance.now();
    const tailor = await createTailor();
    await tailor.customize(request).result;
    return performance.now() - begin;
  };
  const harper = async () => {
    const begin = performance.now();
    const { createBinaryModuleFromUrl } = await import('/peers/harper.js/dist/index.js');
    await createBinaryModuleFromUrl('/peers/harper.js/dist/harper_wasm_bg.wasm').setup();
    return performance.now() - begin;
  };
  const treeSitter = async () => {
    const begin = performance.now();
    const { Parser } = await import('/peers/web-tree-sitter/web-tree-sitter.js');
    await Parser.init({ locateFile: (name) => `/peers/web-tree-sitter/${name}` });
    new Parser();
    return performance.now() - begin;
  };
  const request = { resume, posting, today };
  const ms = await race(
    {
      'Savile: script, wasm, pool ready': { timed: () => pages.fresh(start) },
      'Savile: `createTailor` to the first result': { timed: () => pages.fresh(first, request) },
      'harper.js: script, wasm ready': { timed: () => pages.fresh(harper) },
      'web-tree-sitter: script, wasm ready': { timed: () => pages.fresh(treeSitter) },
    },
    { warmups: 1 },
  );
  for (const [name, time] of ms) {
    if (name.startsWith('Savile')) find.ours(name, time, 'ms');
    else find.peer(name, time, 'ms');
  }
  find.atMost('pool ready', ms.get('Savile: script, wasm, pool ready'), 'ms', 60);
  find.atMost('first result', ms.get('Savile: `createTailor` to the first result'), 'ms', 120);
  await pages.close();
}
