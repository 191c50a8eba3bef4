// Answers at once, over nothing but the thread's own messages.
import { parentPort } from 'node:worker_threads';

parentPort.on('message', ({ id, text }) => parentPort.postMessage({ id, size: text.length }));
