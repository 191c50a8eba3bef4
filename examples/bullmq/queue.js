// The queue that submitters and workers share: its name, its settings, and what makes two jobs the same.
import { createHash } from 'node:crypto';
import { Queue } from 'bullmq';

export const queueName = process.env.QUEUE ?? 'savile';

export const connection = {
  host: process.env.REDIS_HOST ?? '127.0.0.1',
  port: Number(process.env.REDIS_PORT ?? 6379),
  maxRetriesPerRequest: null, // workers wait for Redis, however long it is away
};

/** More waiting jobs than this, and a submitter waits (backpressure). */
export const mostWaiting = Number(process.env.MOST_WAITING ?? 100);

export function openQueue() {
  return new Queue(queueName, {
    connection,
    defaultJobOptions: {
      attempts: 5,
      backoff: { type: 'exponential', delay: 200, jitter: 0.5 },
      removeOnComplete: false, // a result stays until somebody has taken it
      removeOnFail: false,
    },
  });
}

/** The same pair at the same level is the same job, whoever submits it, however often. */
export function jobIdOf({ resume, posting, level, today }) {
  return createHash('sha256').update(JSON.stringify([resume, posting, level, today])).digest('hex');
}
