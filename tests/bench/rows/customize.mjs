import { createTailor } from '../../../dist/index.js';
import { Core } from '../harness/core.mjs';
import { race } from '../harness/race.mjs';
import { posting, resume, today } from '../harness/texts.mjs';

export const title = 'Customize by rules: a résumé of two pages, a posting of one';
export const what = 'None of the peers does it. Both texts are new to the engine each time.';

export async function measure(find) {
  const core = await Core.start();
  const workers = await createTailor({ workers: 2 });
  const here = await createTailor({ workers: 0 });
  const run = (tailor) => () => tailor.customize({ resume, posting, today }).result;
  const ms = await race(
    {
      'engine alone': () => {
        core.put('resume', resume);
        core.put('posting', posting);
        core.customize('resume', 'posting');
      },
      'end to end, 2 workers': run(workers),
      'end to end, on this thread': run(here),
    },
    { warmups: 10 },
  );
  for (const [name, time] of ms) find.ours(name, time, 'ms');
  find.atMost('engine alone', ms.get('engine alone'), 'ms', 6);
  find.atMost('end to end, warm', ms.get('end to end, 2 workers'), 'ms', 15);
  await workers.dispose();
  await here.dispose();
}
