import { createTailor } from '../../../dist/index.js';
import { race } from '../harness/race.mjs';
import { manyPostings, resume, today } from '../harness/texts.mjs';
import { overlap } from './match.mjs';

export const title = 'Rank one résumé and 1,000 postings of 300 words';

export const what = 'The floor is plain keyword overlap.';

export async function measure(find) {
  const postings = manyPostings(1_000);
  const tailors = [
    ['Savile, 2 workers', await createTailor({ workers: 2 })],
    ['Savile, on this thread', await createTailor({ workers: 0 })],
  ];
  const contestants = { 'keyword overlap in JS, on this thread': () => postings.map((text) => overlap(resume, text)) };
  for (const [name, tailor] of tailors) {
    contestants[name] = async () => {
      const { failed } = await tailor.rank(resume, postings, { today });
      if (failed.length > 0) throw failed[0].error;
    };
  }
  const ms = await race(contestants, { warmups: 1 });
  for (const [name] of tailors) find.ours(name, ms.get(name) / 1_000, 's');
  find.peer('keyword overlap in JS, on this thread', ms.get('keyword overlap in JS, on this thread') / 1_000, 's');
  find.atMost('on 2 cores', ms.get('Savile, 2 workers') / 1_000, 's', 0.4);
  for (const [, tailor] of tailors) await tailor.dispose();
}
