// The same worker for node:worker_threads (Node, Deno, Bun), built as dist/node_worker.js.

import { parentPort } from 'node:worker_threads';
import { lockDown } from './lockdown.js';
import { type Scope, takeRole } from './role.js';

if (parentPort) {
  lockDown(globalThis);
  takeRole(parentPort as unknown as Scope);
}
