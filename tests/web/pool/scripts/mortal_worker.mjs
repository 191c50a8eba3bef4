// The package's compute worker, with ways to die, told by words in a text that it is given:
//   DIE-ONCE NAME   ends the process's thread the first time (a file called NAME remembers)
//   DIE-ALWAYS      each time
//   LOOP-FOREVER    never comes back
//   TRAP            throws from within a call, as a wasm trap does
import { existsSync, writeFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';

let computes = false; // the conductor sees the texts too, and lives on
parentPort.once('message', ({ role }) => {
  computes = role === 'compute';
});

const encodeInto = TextEncoder.prototype.encodeInto;
TextEncoder.prototype.encodeInto = function (text, into) {
  if (!computes) return encodeInto.call(this, text, into);
  const once = /DIE-ONCE (\S+)/.exec(text);
  if (once && !existsSync(once[1])) {
    writeFileSync(once[1], '');
    process.exit(3);
  }
  if (text.includes('DIE-ALWAYS')) process.exit(3);
  if (text.includes('TRAP')) throw new WebAssembly.RuntimeError('unreachable');
  while (text.includes('LOOP-FOREVER'));
  return encodeInto.call(this, text, into);
};

await import('../../../../dist/node_worker.js');
