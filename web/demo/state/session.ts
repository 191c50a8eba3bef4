// One run at a time, from `Tailor` to its terminal event, as signals for the page.
//
//   idle ─ start ─▶ running ─┬─ finish ─▶ done
//                            ├─ abort ──▶ stopped
//                            └─ error ──▶ failed          every end can start again

import { batch, computed, signal } from '@preact/signals';
import type { Change, Stage, Warning } from '../../src/wire/types.ts';
import {
  type Problem,
  problemOf,
  type RunEvent,
  startRun,
  type TailoredResult,
  unlessAborted,
} from '../engine/engine.ts';
import { answersFor } from './answers.ts';
import { asDecided, forgetDecisions, standing } from './decisions.ts';
import { keptPlaces } from './kept_sections.ts';
import { modelSide } from './model_side.ts';
import { forgetSpot } from './spot.ts';
import { level, type Side, texts } from './texts.ts';

export interface Notice {
  readonly source: Side;
  readonly warning: Warning;
}

const swapCodes = new Set(['looks_like_posting', 'looks_like_resume']);

export function isSwap(warning: Warning): boolean {
  return swapCodes.has(warning.code);
}

export interface Finished {
  readonly result: TailoredResult;
  readonly resume: string; // the source that the changes' offsets point into
  readonly posting: string;
  readonly fileName: string;
  readonly kept: readonly number[]; // the places of sections that the user wanted left alone
  readonly milliseconds: number;
}

export type Phase =
  | { readonly name: 'idle' | 'running' | 'done' }
  | { readonly name: 'stopped'; readonly why: 'cancelled' | 'deadline' }
  | { readonly name: 'failed'; readonly problem: Problem };

export const phase = signal<Phase>({ name: 'idle' });
export const stages = signal<readonly Stage[]>([]);
export const ratio = signal(0);
export const eta = signal<readonly [number, number] | undefined>(undefined); // milliseconds from now
export const runs = signal(0); // how many were started
export const changes = signal<readonly Change[]>([]);
export const notices = signal<readonly Notice[]>([]);
export const finished = signal<Finished | undefined>(undefined);

// What the changes' offsets point into. While a run goes on the fields are read-only.
export const source = computed(() => finished.value?.resume ?? texts.resume.value.text);

export const running = computed(() => phase.value.name === 'running');
export const offered = computed(() => changes.value.filter((c) => c.status !== 'refused'));
export const accepted = computed(() =>
  changes.value.filter((c) => standing(c) === 'accepted').map(asDecided),
);

// The text with exactly the accepted changes.
export const tailored = computed(() => {
  const done = finished.value;
  return done ? done.result.apply(accepted.value) : '';
});

let stop: AbortController | undefined;

// The result cannot be shown.
export function giveUp(error: unknown): void {
  batch(() => {
    finished.value = undefined;
    changes.value = [];
    phase.value = { name: 'failed', problem: problemOf(error) };
  });
}

export function cancel(): void {
  stop?.abort();
}

export async function start(): Promise<void> {
  if (running.value) return;
  const controller = new AbortController();
  stop = controller;
  const resume = texts.resume.value;
  const posting = texts.posting.value.text;
  batch(() => {
    forgetDecisions();
    forgetSpot();
    forgetArriving();
    phase.value = { name: 'running' };
    runs.value += 1;
    stages.value = [];
    ratio.value = 0;
    eta.value = undefined;
    changes.value = [];
    notices.value = [];
    finished.value = undefined;
  });
  const began = performance.now();
  try {
    modelSide.value?.began(resume.text);
    const keep = await unlessAborted(keptPlaces(resume.text, resume.paper), controller.signal);
    const run = await startRun({
      resume: resume.paper ?? resume.text,
      posting,
      level: level.value,
      facts: answersFor(resume.text),
      keep,
      ...modelSide.value?.forRun(),
      signal: controller.signal,
    });
    for await (const event of run) {
      const result = take(event);
      if (!result) continue;
      batch(() => {
        finished.value = {
          result,
          resume: resume.text,
          posting,
          fileName: resume.fileName,
          kept: keep,
          milliseconds: performance.now() - began,
        };
        changes.value = result.changes;
        phase.value = { name: 'done' };
      });
    }
  } catch (error) {
    fail(problemOf(error), controller.signal.aborted);
  } finally {
    if (running.value) fail({ code: 'internal', message: '' }, controller.signal.aborted);
  }
}

function fail(problem: Problem, aborted: boolean): void {
  phase.value = aborted ? { name: 'stopped', why: 'cancelled' } : { name: 'failed', problem };
}

function take(event: RunEvent): TailoredResult | undefined {
  switch (event.type) {
    case 'stage':
      takeStage(event.stage);
      return undefined;
    case 'progress':
      ratio.value = Math.max(ratio.value, event.ratio);
      eta.value = event.etaMs;
      return undefined;
    case 'warning':
      notices.value = [...notices.value, { source: event.source, warning: event.warning }];
      return undefined;
    case 'change':
      arriving.push(event.change);
      showing ??= setTimeout(showArrived, togetherMs);
      return undefined;
    case 'finish':
      return event.result;
    case 'abort':
      phase.value = { name: 'stopped', why: event.reason };
      return undefined;
    case 'error':
      phase.value = { name: 'failed', problem: problemOf(event.error) };
      return undefined;
    case 'start':
      return undefined;
    case 'model-request':
    case 'model-retry':
    case 'model-fallback':
    case 'delta':
    case 'usage':
      modelSide.value?.take(event);
      return undefined;
  }
}

// Changes come in bursts, and each would draw the whole list anew.
const togetherMs = 50;
let arriving: Change[] = [];
let showing: ReturnType<typeof setTimeout> | undefined;

function showArrived(): void {
  if (running.value) changes.value = [...changes.value, ...arriving];
  forgetArriving();
}

function forgetArriving(): void {
  clearTimeout(showing);
  showing = undefined;
  arriving = [];
}

function takeStage(stage: Stage): void {
  const known = stages.value.some((s) => s.name === stage.name);
  stages.value = known
    ? stages.value.map((s) => (s.name === stage.name ? stage : s))
    : [...stages.value, stage];
}
