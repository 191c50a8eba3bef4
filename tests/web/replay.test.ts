// What a listener hears of a run that is done once more.

import { expect, test } from 'vitest';
import type { RunEventBody } from '../../web/src/events.js';
import { Replay } from '../../web/src/replay.js';
import type { Change, StageStatus } from '../../web/src/wire/types.js';

const start: RunEventBody = { type: 'start', level: 'balanced' };
const progress = (ratio: number): RunEventBody => ({ type: 'progress', ratio });
const change = (id: string): RunEventBody => ({ type: 'change', change: { id } as Change });
const stage = (status: StageStatus, ratio: number): RunEventBody => ({
  type: 'stage',
  stage: { name: 'edit', description: '', status, ratio },
});

test('what was told is not told again', () => {
  const replay = new Replay([start, change('c1')]);
  expect([start, change('c1'), change('c2')].map((event) => replay.isNews(event))).toEqual([
    false,
    false,
    true,
  ]);
});

test('progress is told from where it had come to', () => {
  const replay = new Replay([progress(0.2), progress(0.6)]);
  expect([0.1, 0.6, 0.61].map((ratio) => replay.isNews(progress(ratio)))).toEqual([false, false, true]);
});

test('a stage that was done does not run again, one that was under way goes on', () => {
  const done = new Replay([stage('running', 0.5), stage('done', 1)]);
  expect(done.isNews(stage('running', 0.7))).toBe(false);
  expect(done.isNews(stage('done', 1))).toBe(false);
  const running = new Replay([stage('running', 0.5)]);
  expect(running.isNews(stage('running', 0.5))).toBe(false);
  expect(running.isNews(stage('running', 0.7))).toBe(true);
  expect(running.isNews(stage('done', 1))).toBe(true);
});

test('its end is always news', () => {
  const replay = new Replay([start, progress(1)]);
  expect(replay.isNews({ type: 'abort', reason: 'deadline' })).toBe(true);
});
