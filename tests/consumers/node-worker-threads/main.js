// The application itself lives in a worker thread; the library starts its own from there.
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import * as library from 'savile';
import { tailorOnce } from './tailor_once.js';

if (isMainThread) {
  const worker = new Worker(new URL(import.meta.url));
  worker.on('message', (outcome) => console.log(JSON.stringify(outcome)));
} else {
  parentPort.postMessage(await tailorOnce(library));
}
