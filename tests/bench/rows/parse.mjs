import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ResumeParser from 'simple-resume-parser';
import { Core } from '../harness/core.mjs';
import { race, repeated } from '../harness/race.mjs';
import { resume } from '../harness/texts.mjs';

export const title = 'Parse a résumé of two pages';
export const what =
  '`simple-resume-parser` is the one of npm that runs; it only takes files, and its reading of a text file is in its time.';

const times = 10;

export async function measure(find) {
  const core = await Core.start();
  const folder = mkdtempSync(join(tmpdir(), 'savile-bench-'));
  const file = join(folder, 'resume.txt');
  writeFileSync(file, resume);
  const log = console.log;
  console.log = () => {}; // it tells what it does
  const ms = await race(
    {
      savile: repeated(times, () => {
        core.put('resume', resume);
        core.call('parse', { resume: 'resume' });
      }),
      peer: () => new ResumeParser(file).parseToJSON(),
    },
    { warmups: 5 },
  );
  console.log = log;
  rmSync(folder, { recursive: true });
  find.ours('Savile, in wasm', ms.get('savile') / times, 'ms');
  find.peer('simple-resume-parser', ms.get('peer'), 'ms');
  find.atMost('a résumé', ms.get('savile') / times, 'ms', 1);
}
