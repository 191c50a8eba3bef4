// The makers of the components that stand for themselves, and the way to what they make.

import type { Chunker, ChunkerOptions } from './chunker/chunker.js';
import type { Journal, JournalOptions } from './journal/contract.js';
import type { CircuitBreaker, CircuitBreakerOptions } from './orchestrator/circuit_breaker.js';
import type { Orchestrator } from './orchestrator/contract.js';
import type { OrchestratorOptions } from './orchestrator/options.js';
import type {
  ProgressTracker,
  ProgressTrackerOptions,
  TrackedStage,
} from './orchestrator/progress_tracker.js';

const onThisThread = (): Promise<typeof import('./on_this_thread.js')> => import('./on_this_thread.js');

/** Tasks with dependencies, retries and deadlines. Rejects with `engine_load` if the wasm does not load. */
export async function createOrchestrator<Context = unknown>(
  options: OrchestratorOptions = {},
): Promise<Orchestrator<Context>> {
  return (await onThisThread()).createOrchestrator<Context>(options);
}

/** Refuses calls to what keeps failing. Rejects with `engine_load` if the wasm does not load. */
export async function createCircuitBreaker(options: CircuitBreakerOptions = {}): Promise<CircuitBreaker> {
  return (await onThisThread()).createCircuitBreaker(options);
}

/** How far a row of stages has come, and how long it will take. Rejects with `engine_load` as the others. */
export async function createProgressTracker(
  stages: readonly (string | TrackedStage)[],
  options: ProgressTrackerOptions = {},
): Promise<ProgressTracker> {
  return (await onThisThread()).createProgressTracker(stages, options);
}

/** Cuts texts to a budget. Rejects with `engine_load` if the wasm does not load. */
export async function createChunker(options: ChunkerOptions = {}): Promise<Chunker> {
  return (await onThisThread()).createChunker(options);
}

/** A journal of models' replies. Never rejects: where nothing can be kept, it keeps nothing and warns. */
export async function openJournal(options: JournalOptions = {}): Promise<Journal> {
  return (await import('./journal/journal.js')).openJournal(options);
}
