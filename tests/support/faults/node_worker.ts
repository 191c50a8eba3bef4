// For node:worker_threads.

import { parentPort } from 'node:worker_threads';
import type { Scope } from '../../../web/src/pool/role.js';
import { runFaultyWorker } from './worker.js';

runFaultyWorker(parentPort as unknown as Scope, () => process.exit(3));
