// The options of createTailor, with their defaults, and the check of each.

import { mentionsBeside, wasmBeside } from './beside.js';
import { type Clock, systemClock } from './driver/clock.js';
import { checkIntegrity } from './engine/integrity.js';
import type { MentionsSource, WasmSource } from './engine/load.js';
import { SavileError } from './errors.js';
import { kindOf } from './input.js';
import { checkModels } from './models/check_models.js';
import { nodeModule } from './node.js';
import { checkAnalyzers, type OwnAnalyzer } from './own_analyzer.js';
import { checkRules, type OwnRule } from './own_rule.js';
import { checkTerms, type OwnTerm } from './own_terms.js';
import { checkLimits, type WorkerLimits } from './pool/limits.js';
import type { WorkerFactory } from './pool/spawn.js';
import type { ModelProvider } from './providers/contract.js';

export interface TailorOptions {
  /** Default: `engine.wasm` beside the module. */
  readonly wasm?: WasmSource;
  /** The weights that mentions are found with, loaded by the first `extract`. Default: `mentions.bin` beside the module. */
  readonly mentions?: MentionsSource;
  /**
   * What the wasm must be, as subresource integrity writes it: "sha384-…" (also sha256, sha512; one of several,
   * parted by blanks, is enough). Checked before it is compiled. Default: none.
   */
  readonly integrity?: string;
  /** Compute workers; 0 uses this thread. Default: one less than the processors, at most 4, at least 1. */
  readonly workers?: number;
  /** Where the worker script is. Default: `worker.js` beside the module. */
  readonly workerUrl?: string | URL;
  /**
   * Where the script is that reads PDFs beside the page's thread. Default: `reader.js` beside the module. Where it
   * does not start, they are read on this thread.
   */
  readonly readerUrl?: string | URL;
  /** Makes the web workers, for pages with rules of their own. Default: `new Worker(url)`. */
  readonly workerFactory?: WorkerFactory;
  /** When a worker is given up and replaced. Default: see there. */
  readonly workerLimits?: Partial<WorkerLimits>;
  /** Fetches the wasm and the weights. Default: the global one. */
  readonly fetch?: typeof globalThis.fetch;
  /** Rules of yours: their changes go through the gate with those of the built-in ones. Default: none. */
  readonly rules?: readonly OwnRule[];
  /** Analyzers of yours; each stands for the built-in one of its section type. Default: none. */
  readonly analyzers?: readonly OwnAnalyzer[];
  /** Skills, products and licences beside those of the built-in lists. Default: none. */
  readonly terms?: readonly OwnTerm[];
  /** What a run may ask, in order of preference. Default: none; the rules do all. */
  readonly models?: readonly ModelProvider[];
  /** Time on this thread (workers have their own). Default: the system's. */
  readonly clock?: Clock;
  /** Aborts the loading, and later disposes the tailor. */
  readonly signal?: AbortSignal;
}

export interface CheckedOptions {
  readonly wasm: WasmSource;
  readonly mentions: () => MentionsSource;
  readonly integrity: string | undefined;
  readonly workers: number;
  readonly workerUrl: string | URL | undefined;
  readonly readerUrl: string | URL | undefined;
  readonly workerFactory: WorkerFactory | undefined;
  readonly workerLimits: WorkerLimits;
  readonly fetch: typeof globalThis.fetch | undefined;
  readonly analyzers: readonly OwnAnalyzer[];
  readonly rules: readonly OwnRule[];
  /** As JSON for the core. */
  readonly terms: string | undefined;
  readonly models: readonly ModelProvider[];
  readonly clock: Clock;
  readonly signal: AbortSignal | undefined;
}

export function checkOptions(options: TailorOptions): CheckedOptions {
  if (typeof options !== 'object' || options === null) {
    throw new SavileError('bad_argument', `createTailor: options must be an object, not ${kindOf(options)}.`);
  }
  const { workers = defaultWorkers(), signal } = options;
  if (!Number.isInteger(workers) || workers < 0 || workers > 64) {
    throw new SavileError(
      'bad_argument',
      `createTailor: workers must be a whole number from 0 to 64, not ${String(workers)}.`,
    );
  }
  if (signal !== undefined && !(signal instanceof AbortSignal)) {
    throw new SavileError(
      'bad_argument',
      `createTailor: signal must be an AbortSignal, not ${kindOf(signal)}.`,
    );
  }
  return {
    wasm: options.wasm ?? wasmBeside(),
    mentions: () => options.mentions ?? mentionsBeside(),
    integrity: checkIntegrity(options.integrity),
    workers,
    workerUrl: options.workerUrl,
    readerUrl: options.readerUrl,
    workerFactory: options.workerFactory,
    workerLimits: checkLimits(options.workerLimits),
    fetch: options.fetch ?? globalThis.fetch?.bind(globalThis),
    analyzers: checkAnalyzers(options.analyzers, 'createTailor'),
    rules: checkRules(options.rules, 'createTailor'),
    terms: checkTerms(options.terms, 'createTailor'),
    models: checkModels(options.models, 'createTailor'),
    clock: options.clock ?? systemClock,
    signal,
  };
}

function defaultWorkers(): number {
  const processors =
    nodeModule('node:os')?.availableParallelism() ?? globalThis.navigator?.hardwareConcurrency ?? 2;
  return Math.max(1, Math.min(processors - 1, 4));
}
