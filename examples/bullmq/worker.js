// Takes jobs from the queue and tailors them: one tailor a process, a few jobs at a time.
//
// A job that was under way in a process that died is given to another one when its lock runs out; what it
// writes is a function of its input, so doing it twice has the effect of doing it once. SIGTERM finishes
// what is under way and takes nothing new.
import { UnrecoverableError, Worker } from 'bullmq';
import { createTailor, isSavileError } from 'savile';
import { connection, queueName } from './queue.js';

const tailor = await createTailor({ workers: 1 });

/** Trying again does not help against these: it is the input that is wrong. */
const ofTheInput = /^(bad_|too_large|unsupported_|no_text|encrypted|damaged_|unsafe_)/;

async function tailorOne(job) {
  const { resume, posting, level, today } = job.data;
  const run = tailor.customize({ resume, posting, level, today, deadlineMs: 60_000 });
  let told = 0;
  run.on('progress', ({ ratio }) => {
    if (ratio < told + 0.25) return; // four messages to Redis a job, not four hundred
    told = ratio;
    job.updateProgress(Math.round(ratio * 100)).catch(() => {});
  });
  try {
    const result = await run.result;
    if (result.partial) throw new Error('The time was over before it was done.');
    return {
      resume: result.resume,
      before: result.match.before.score,
      after: result.match.after.score,
      changes: result.changes.filter(({ status }) => status === 'accept').length,
    };
  } catch (error) {
    if (isSavileError(error) && ofTheInput.test(error.code)) throw new UnrecoverableError(`${error.code}: ${error.message}`);
    throw error;
  }
}

const worker = new Worker(queueName, tailorOne, {
  connection,
  concurrency: 2,
  lockDuration: Number(process.env.LOCK_MS ?? 30_000), // how long a dead process keeps a job
  stalledInterval: Number(process.env.STALLED_MS ?? 30_000),
  maxStalledCount: 3,
});
worker.on('error', (error) => console.error(error.message));
await worker.waitUntilReady();
process.send?.('ready');
console.log(`worker ${process.pid} is ready`);

for (const signal of ['SIGTERM', 'SIGINT']) {
  process.once(signal, async () => {
    await worker.close(); // waits for the jobs under way
    await tailor.dispose();
    process.exit(0);
  });
}
