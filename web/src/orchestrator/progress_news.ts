// The progress of a run for those who watch: the latest, at most about once a frame, and the last
// word always.

import type { Clock, TimerHandle } from '../driver/clock.js';
import type { StageOptions } from './options.js';
import type { stageStatuses } from './rows.js';

const frame = 16;

export type StageStatus = (typeof stageStatuses)[number];

export interface StageProgress {
  readonly name: string;
  readonly description: string;
  /** `failed`: all of it ended, and something of it without success. */
  readonly status: StageStatus;
  /** 0 to 1; never falls. */
  readonly ratio: number;
}

export interface OrchestratorProgress {
  /** 0 to 1; never falls; 1 only when everything ended by itself. */
  readonly ratio: number;
  /** The range in which the end is expected, in milliseconds from now; undefined while nothing is known. */
  readonly etaMs?: readonly [number, number];
  readonly stages: readonly StageProgress[];
}

export class ProgressNews {
  readonly #clock: Clock;
  readonly #eta: () => [number, number] | undefined;
  readonly #say: (progress: OrchestratorProgress) => void;
  readonly #stages: StageProgress[];
  #ratio = 0;
  #saidAt = Number.NEGATIVE_INFINITY;
  #timer: TimerHandle | undefined;
  #ended = false;

  constructor(
    stages: readonly StageOptions[],
    clock: Clock,
    eta: () => [number, number] | undefined,
    say: (progress: OrchestratorProgress) => void,
  ) {
    this.#stages = stages.map(({ name, description = '' }) => ({
      name,
      description,
      status: 'pending',
      ratio: 0,
    }));
    this.#clock = clock;
    this.#eta = eta;
    this.#say = say;
  }

  ratio(ratio: number): void {
    this.#ratio = ratio;
    this.#later();
  }

  stage(stage: number, status: StageStatus, ratio: number): void {
    const known = this.#stages[stage];
    if (known) this.#stages[stage] = { ...known, status, ratio };
    this.#later();
  }

  /** How it stands, said to nobody. */
  snapshot(): OrchestratorProgress {
    const etaMs = this.#ended ? undefined : this.#eta();
    return { ratio: this.#ratio, ...(etaMs ? { etaMs } : {}), stages: [...this.#stages] };
  }

  /** The last word. */
  end(): void {
    if (this.#ended) return;
    this.close();
    this.#now();
  }

  /** Nothing is said after this. */
  close(): void {
    this.#clock.clearTimer(this.#timer);
    this.#timer = undefined;
    this.#ended = true;
  }

  #later(): void {
    if (this.#timer !== undefined || this.#ended) return;
    const wait = this.#saidAt + frame - this.#clock.now();
    this.#timer = this.#clock.setTimer(
      () => {
        this.#timer = undefined;
        this.#now();
      },
      Math.max(wait, 0),
    );
  }

  #now(): void {
    this.#saidAt = this.#clock.now();
    this.#say(this.snapshot());
  }
}
