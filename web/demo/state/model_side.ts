// What the second page adds to a run. Undefined on the first one, which has no code that could ask a model.

import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import type { ModelChoice, RunEvent } from '../engine/engine.ts';

export type ModelEvent = Extract<
  RunEvent,
  { type: 'model-request' | 'model-retry' | 'model-fallback' | 'delta' | 'usage' }
>;

export interface ModelSide {
  /** What the page sends, for its head. */
  readonly promise: string;
  readonly Panel: ComponentType;
  readonly Progress: ComponentType;
  /** What the next run may ask and spend; throws what is missing, in words. */
  forRun(): ModelChoice;
  /** A run over this text begins. */
  began(resume: string): void;
  take(event: ModelEvent): void;
}

export const modelSide = signal<ModelSide | undefined>(undefined);
