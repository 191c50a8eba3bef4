import { Core } from '../harness/core.mjs';
import { posting, postingsOf, resume, resumeOf } from '../harness/texts.mjs';

export const title = 'Memory: the peak of one engine’s wasm heap';
export const what = 'The memory never shrinks, so its size is the peak. Weights and lists are in it.';

/** Bytes; no text may be longer. */
const limit = 2 * 1024 * 1024;

export async function measure(find) {
  const runs = {
    'after the start': () => {},
    'a run: a résumé of two pages, a posting of one': (core) => customize(core, resume, posting),
    'a run of the largest texts that are allowed, 2 MiB each': (core) =>
      customize(core, largest(resumeOf(Math.ceil(limit / 2_900))), largest(postingsOf(limit))),
  };
  for (const [name, run] of Object.entries(runs)) {
    const core = await Core.start();
    run(core);
    find.ours(name, core.heap / 2 ** 20, 'MiB');
  }
}

function customize(core, document, wanted) {
  core.put('resume', document);
  core.put('posting', wanted);
  core.customize('resume', 'posting');
}

/** Cut to the limit; what is cut in two becomes a sign of three bytes, so there is room for one. */
function largest(text) {
  return new TextDecoder().decode(new TextEncoder().encode(text).subarray(0, limit - 3));
}
