import { Core } from '../harness/core.mjs';
import { race, repeated } from '../harness/race.mjs';
import { posting, resume, today } from '../harness/texts.mjs';

export const title = 'Match one résumé and one posting, from text';
export const what =
  'OfflineCV is no package; the floor is its idea in JS: words of the posting, without the most common, that the résumé has.';

const times = 10;

export async function measure(find) {
  const core = await Core.start();
  const ms = await race(
    {
      'Savile, in wasm': repeated(times, () => {
        core.put('resume', resume);
        core.put('posting', posting);
        core.call('match', { resume: 'resume', posting: 'posting', today });
      }),
      'keyword overlap in JS': repeated(times, () => overlap(resume, posting)),
    },
    { warmups: 5 },
  );
  find.ours('Savile, in wasm', ms.get('Savile, in wasm') / times, 'ms');
  find.peer('keyword overlap in JS', ms.get('keyword overlap in JS') / times, 'ms');
  find.atMost('a pair', ms.get('Savile, in wasm') / times, 'ms', 0.6);
}

const common = new Set('a an and are as at be by for from have in is it of on or our that the their they this to we who will with you your'.split(' '));

export function overlap(document, wanted) {
  const words = (text) => text.toLowerCase().match(/[a-z][a-z0-9+#.]*/g) ?? [];
  const has = new Set(words(document));
  const counts = new Map();
  for (const word of words(wanted)) {
    if (word.length > 1 && !common.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  let met = 0;
  let all = 0;
  for (const [word, count] of counts) {
    all += count;
    if (has.has(word)) met += count;
  }
  return all === 0 ? 0 : (100 * met) / all;
}
