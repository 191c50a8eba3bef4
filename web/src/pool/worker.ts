// The web worker, built as one classic script that loads nothing: dist/worker.js.

import { lockDown } from './lockdown.js';
import { takeRole } from './role.js';

lockDown(globalThis);
takeRole(globalThis as unknown as Parameters<typeof takeRole>[0]);
