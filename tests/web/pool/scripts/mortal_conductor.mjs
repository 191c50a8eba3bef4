// The package's worker; the conductor dies when a run begins. It is the one that gets `run`.
import { parentPort } from 'node:worker_threads';

await import('../../../../dist/node_worker.js');
parentPort.on('message', (message) => {
  if (message?.type === 'run') process.exit(4);
});
