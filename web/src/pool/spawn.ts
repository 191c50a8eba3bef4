// Starting one worker, wherever this runs. Both kinds look alike from here on.

import type { Worker as Thread, Transferable as ThreadTransferable } from 'node:worker_threads';
import { nodeWorkerBeside, workerBeside } from '../beside.js';
import { SavileError } from '../errors.js';
import { nodeModule } from '../node.js';

/** A worker as its creator sees it. Everything sent before it listens is kept for it. */
export interface WorkerHandle {
  post(message: unknown, transfer?: readonly unknown[]): void;
  /** Set at once after spawning. `died` may be called more than once. */
  listen(message: (data: unknown) => void, died: (why: string) => void): void;
  terminate(): void;
  /** Node: whether this worker alone keeps the process alive. */
  hold(process: boolean): void;
}

/** A caller's own way to make a worker from the script at `url`. */
export type WorkerFactory = (url: URL, name: string) => Worker;

export interface SpawnOptions {
  /** Default: `worker.js` beside the module. */
  readonly workerUrl: string | URL | undefined;
  readonly workerFactory: WorkerFactory | undefined;
}

export function spawn(name: string, options: SpawnOptions): WorkerHandle {
  if (options.workerFactory) return webHandle(options.workerFactory(webUrl(options), name));
  const threads = nodeModule('node:worker_threads');
  if (threads && typeof window === 'undefined') {
    const url = options.workerUrl ?? nodeWorkerBeside();
    // The process's own options (--input-type …) are not for this script.
    return nodeHandle(new threads.Worker(new URL(url), { name, execArgv: [] }));
  }
  if (typeof Worker === 'undefined') {
    throw new SavileError('engine_load', 'There are no workers here. Pass `workers: 0` to use this thread.');
  }
  return webHandle(new Worker(trusted(webUrl(options)), { name }));
}

function webUrl({ workerUrl }: SpawnOptions): URL {
  if (workerUrl === undefined) return workerBeside();
  return new URL(workerUrl, typeof location === 'undefined' ? undefined : location.href);
}

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string };
}

let policy: { createScriptURL(url: string): string } | undefined;

/** Under `require-trusted-types-for 'script'` a worker's address must come from a policy: `savile`. */
function trusted(url: URL): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (!trustedTypes) return url.href;
  policy ??= trustedTypes.createPolicy('savile', { createScriptURL: (address) => address });
  return policy.createScriptURL(url.href);
}

/** What cannot be posted is its worker's death as any other, heard of after whatever led to it. */
function handleOf(
  worker: Worker | Thread,
  listen: WorkerHandle['listen'],
  hold: WorkerHandle['hold'],
): WorkerHandle {
  let end: (why: string) => void;
  return {
    post(message, transfer = []) {
      try {
        worker.postMessage(message, transfer as Transferable[] & ThreadTransferable[]);
      } catch (error) {
        queueMicrotask(() => end(String(error)));
      }
    },
    listen(message, died) {
      end = died;
      listen(message, died);
    },
    terminate: () => void worker.terminate(),
    hold,
  };
}

function webHandle(worker: Worker): WorkerHandle {
  return handleOf(
    worker,
    (message, died) => {
      worker.onmessage = (event) => message(event.data);
      worker.onmessageerror = () => died('a message could not be read');
      worker.onerror = (event) => {
        event.preventDefault();
        died(event.message || 'its script did not load');
      };
    },
    () => {},
  );
}

function nodeHandle(worker: Thread): WorkerHandle {
  return handleOf(
    worker,
    (message, died) => {
      worker.on('message', message);
      worker.on('messageerror', () => died('a message could not be read'));
      worker.on('error', (error) => died(String(error)));
      worker.on('exit', (code) => died(`it exited with code ${code}`));
    },
    (process) => (process ? worker.ref() : worker.unref()),
  );
}
