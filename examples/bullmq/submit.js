// Puts pairs of résumé and posting into the queue, and waits where it is full.
//
//   node submit.js RESUME POSTING…
import { readFile } from 'node:fs/promises';
import { jobIdOf, mostWaiting, openQueue } from './queue.js';

/** Adds each pair once. `pairs` may be a list or an async iterable: it is read only as fast as jobs go. */
export async function submit(queue, pairs) {
  const ids = [];
  for await (const pair of pairs) {
    while ((await queue.getWaitingCount()) >= mostWaiting) await new Promise((later) => setTimeout(later, 50));
    const data = { level: 'balanced', today: '2026-11', ...pair };
    const jobId = jobIdOf(data);
    await queue.add('tailor', data, { jobId }); // a job that is there already is left as it is
    ids.push(jobId);
  }
  return ids;
}

if (import.meta.filename === process.argv[1]) {
  const [resumeFile, ...postingFiles] = process.argv.slice(2);
  const resume = await readFile(resumeFile, 'utf8');
  const queue = openQueue();
  const pairs = async function* () {
    for (const file of postingFiles) yield { resume, posting: await readFile(file, 'utf8') };
  };
  for (const id of await submit(queue, pairs())) console.log(id);
  await queue.close();
}
