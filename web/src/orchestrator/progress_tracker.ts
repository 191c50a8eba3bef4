// Progress through a caller's own stages: counts, estimates, tells. Runs nothing.

import { type Clock, SteadyTime, systemClock } from '../driver/clock.js';
import { type ComponentEngine, componentEngine } from '../engine/component_engine.js';
import type { ThreadOptions } from '../engine/thread_options.js';
import { SavileError } from '../errors.js';
import { Listeners } from '../listeners.js';
import { type OrchestratorProgress, ProgressNews } from './progress_news.js';
import { stageStatuses } from './rows.js';

export interface TrackedStage {
  readonly name: string;
  readonly description?: string;
  /** Its part of the whole, relative to the others; a whole number. Default: 1. */
  readonly weight?: number;
}

export interface ProgressTrackerOptions extends ThreadOptions {
  /** Default: the system's. */
  readonly clock?: Clock;
}

/** A stage that has ended stays so, a ratio never falls: calls that say otherwise change nothing. */
export interface ProgressTracker {
  start(stage: string): void;
  /** 0 to 1. Starts the stage if need be. */
  update(stage: string, ratio: number): void;
  complete(stage: string): void;
  fail(stage: string): void;
  /** How it stands now. */
  snapshot(): OrchestratorProgress;
  /** At most about once a frame, and when all stages have ended. Until the returned function is called. */
  on(type: 'progress', listener: (progress: OrchestratorProgress) => void): () => void;
  /** Frees it. A second call is harmless; calls after it change nothing. */
  dispose(): void;
  [Symbol.dispose](): void;
}

export async function createProgressTracker(
  stages: readonly (string | TrackedStage)[],
  options: ProgressTrackerOptions = {},
): Promise<ProgressTracker> {
  const named = Array.isArray(stages)
    ? stages.map((stage) => (typeof stage === 'string' ? { name: stage } : stage))
    : [];
  if (named.length === 0 || named.some((stage) => typeof stage?.name !== 'string' || stage.name === ''))
    throw new SavileError('bad_argument', 'createProgressTracker: give one stage or more, each with a name.');
  if (new Set(named.map(({ name }) => name)).size < named.length)
    throw new SavileError('duplicate_id', 'createProgressTracker: two stages share a name.');
  for (const { name, weight = 1 } of named) {
    if (Number.isInteger(weight) && weight >= 0 && weight < 2 ** 32) continue;
    throw new SavileError(
      'bad_argument',
      `createProgressTracker: the weight of "${name}" must be a whole number from 0 to 2^32 - 1.`,
    );
  }
  const engine = await componentEngine(options);
  const tracker = engine.openTracker(named.map(({ weight = 1 }) => weight));
  return new WorkingTracker(engine, tracker, named, options.clock ?? systemClock);
}

const began = 0;
const advanced = 1;
const endedWell = 2;
const endedBadly = 3;

class WorkingTracker implements ProgressTracker {
  readonly #engine: ComponentEngine;
  readonly #time: SteadyTime;
  readonly #places: ReadonlyMap<string, number>;
  readonly #listeners = new Listeners<{ readonly progress: OrchestratorProgress }>();
  readonly #news: ProgressNews;
  #tracker: number;
  #latest: OrchestratorProgress;
  #open: number;

  constructor(engine: ComponentEngine, tracker: number, stages: readonly TrackedStage[], clock: Clock) {
    this.#engine = engine;
    this.#tracker = tracker;
    this.#time = new SteadyTime(clock);
    this.#places = new Map(stages.map(({ name }, place) => [name, place]));
    this.#open = stages.length;
    this.#news = new ProgressNews(
      stages,
      clock,
      () => this.#eta(),
      (progress) => this.#listeners.tell('progress', progress),
    );
    this.#latest = this.#news.snapshot();
  }

  start(stage: string): void {
    this.#tell(stage, began, 0);
  }

  update(stage: string, ratio: number): void {
    this.#tell(stage, advanced, ratio);
  }

  complete(stage: string): void {
    this.#tell(stage, endedWell, 0);
  }

  fail(stage: string): void {
    this.#tell(stage, endedBadly, 0);
  }

  snapshot(): OrchestratorProgress {
    if (this.#tracker !== 0) this.#latest = this.#news.snapshot();
    return this.#latest;
  }

  on(type: 'progress', listener: (progress: OrchestratorProgress) => void): () => void {
    return this.#listeners.add(type, listener);
  }

  dispose(): void {
    if (this.#tracker === 0) return;
    this.#latest = this.#news.snapshot();
    this.#news.close();
    this.#engine.closeTracker(this.#tracker);
    this.#tracker = 0;
  }

  [Symbol.dispose](): void {
    this.dispose();
  }

  #tell(name: string, what: number, given: number): void {
    const place = this.#places.get(name);
    if (place === undefined) throw new SavileError('bad_argument', `There is no stage "${String(name)}".`);
    if (this.#tracker === 0) return;
    const [whole, status, ratio] = this.#engine.tellTracker(
      this.#tracker,
      place,
      what,
      given,
      this.#time.now(),
    );
    if (whole === undefined || status === undefined || ratio === undefined) return;
    this.#news.stage(place, stageStatuses[status] ?? 'pending', ratio);
    this.#news.ratio(whole);
    if (what === endedWell || what === endedBadly) this.#open -= 1;
    if (this.#open === 0) this.#news.end();
  }

  #eta(): [number, number] | undefined {
    const [low, high] = this.#tracker === 0 ? [] : this.#engine.trackerEta(this.#tracker, this.#time.now());
    return low === undefined || high === undefined ? undefined : [low, high];
  }
}
