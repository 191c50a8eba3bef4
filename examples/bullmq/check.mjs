// The example on a real redis-server: three workers, one killed in the middle of its jobs, pairs submitted
// twice. Prints the figures; throws if a job was lost or done to another effect.
import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { QueueEvents } from 'bullmq';
import { createTailor } from 'savile';
import { connection, openQueue, queueName } from './queue.js';
import { posting, resume } from './samples.js';
import { submit } from './submit.js';

const jobs = Number(process.env.JOBS ?? 60);
const pairs = Array.from({ length: jobs }, (_, i) => ({
  resume: resume.replace(/^# .*$/m, `# Ana Prado ${i + 1}`),
  posting,
}));
const bad = { resume: '', posting };

const workers = await Promise.all([0, 1, 2].map(startWorker));
const queue = openQueue();
const events = new QueueEvents(queueName, { connection });
await events.waitUntilReady();
const completions = new Map();
let progress = 0;
let stalled = 0;
events.on('completed', ({ jobId }) => completions.set(jobId, (completions.get(jobId) ?? 0) + 1));
events.on('progress', () => { progress += 1; });
events.on('stalled', () => { stalled += 1; });

const began = Date.now();
// Two submitters with the same pairs, at once.
const [ids, same] = await Promise.all([submit(queue, [...pairs, bad]), submit(queue, [...pairs, bad])]);
assert.deepEqual(same, ids);
const badId = ids.pop();

// One dies while it has jobs.
await until(() => completions.size >= jobs / 6);
workers[0].kill('SIGKILL');
const lostWith = completions.size;

await until(async () => (await queue.getJobCounts('completed', 'failed')).completed + (await queue.getJobCounts('failed')).failed >= jobs + 1);
const seconds = (Date.now() - began) / 1000;

// Every job has one result, the one that the library gives here.
await using tailor = await createTailor({ workers: 1 });
let lost = 0;
for (const [i, id] of ids.entries()) {
  const job = await queue.getJob(id);
  if ((await job?.getState()) !== 'completed') lost += 1;
  else if (i % 20 === 0) {
    const { resume: expected } = await tailor.customize({ ...pairs[i], level: 'balanced', today: '2026-11' }).result;
    assert.equal(job.returnvalue.resume, expected);
  }
}
const failed = await queue.getJob(badId);
assert.equal(await failed.getState(), 'failed');
assert.equal(failed.attemptsMade, 1); // nothing was tried again
const twice = [...completions.values()].filter((times) => times > 1).length;
assert.equal(new Set(ids).size, jobs);
assert.equal(lost, 0);
assert.equal(twice, 0);
assert.ok(progress >= jobs);
assert.ok(stalled > 0, 'the one that was killed had no job');

// A graceful stop: the others end by themselves, with status 0.
const codes = await Promise.all(workers.slice(1).map(stopped));
assert.deepEqual(codes, [0, 0]);
console.log(
  `${jobs} jobs submitted twice, ${completions.size} done in ${seconds.toFixed(1)} s; 1 of 3 workers killed after ${lostWith}; ` +
    `${stalled} taken up again, ${twice} done twice, ${lost} lost, 1 refused for its input; ${progress} messages of progress`,
);
await events.close();
await queue.close();

function startWorker() {
  const worker = fork('worker.js', { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  return new Promise((resolve, reject) => {
    worker.once('message', () => resolve(worker));
    worker.once('exit', (code) => reject(new Error(`a worker ended with ${code}`)));
  });
}

function stopped(worker) {
  const code = new Promise((resolve) => worker.once('exit', resolve));
  worker.kill('SIGTERM');
  return code;
}

async function until(done) {
  const end = Date.now() + 240_000;
  while (!(await done())) {
    if (Date.now() > end) throw new Error('it takes too long');
    await new Promise((later) => setTimeout(later, 100));
  }
}
