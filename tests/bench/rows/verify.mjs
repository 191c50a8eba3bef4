import { write } from '../harness/core.mjs';
import { startParts } from '../harness/parts.mjs';
import { createTailor } from '../../../dist/index.js';
import { race, repeated } from '../harness/race.mjs';
import { resume } from '../harness/texts.mjs';

export const title = 'Verify one bullet';
export const what =
  'The scope is the bullet’s own entry, read once for all of its bullets, as a run does. The restatement in JS checks numbers and nothing else.';

const before =
  'Was responsible for maintaining the ledger service, written in Go on PostgreSQL, which posted 3.2 million transactions a month.';
const after =
  'Maintained the ledger service, written in Go on PostgreSQL, which posted 3.2 million transactions a month.';
const times = 200;

export async function measure(find) {
  const parts = await startParts();
  const begin = resume.indexOf('### Backend Engineer, Tidewater');
  const entry = resume.slice(begin, resume.indexOf('\n### ', begin + 1));
  parts.openScope(...write(parts, entry));
  parts.setBullet(...write(parts, before, after));
  const tailor = await createTailor({ workers: 1 });
  const ms = await race(
    {
      engine: () => parts.verify(times),
      whole: () => tailor.verify({ before, after, scope: entry }),
      floor: repeated(times, () => numbersHold(entry, after)),
    },
    { warmups: 5 },
  );
  const engine = (ms.get('engine') * 1_000) / times;
  find.ours('Savile, in the engine', engine, 'µs');
  find.ours('Savile, `tailor.verify`, with the way to the worker and the reading of the scope', ms.get('whole') * 1_000, 'µs');
  find.peer('number checks in JS', (ms.get('floor') * 1_000) / times, 'µs');
  find.atMost('a bullet', engine, 'µs', 50);
  await tailor.dispose();
}

function numbersHold(source, text) {
  const numbers = (from) => new Set(from.match(/\d[\d,.]*\d|\d/g) ?? []);
  const known = numbers(source);
  return [...numbers(text)].every((number) => known.has(number));
}
