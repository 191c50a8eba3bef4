import { expect, test } from 'vitest';
import { EventBatch } from '../../../web/src/driver/event_batch.js';
import type { WireEvent } from '../../../web/src/events.js';
import { ManualClock } from '../manual_clock.js';

function batch(): { clock: ManualClock; sent: WireEvent[][]; events: EventBatch } {
  const clock = new ManualClock();
  const sent: WireEvent[][] = [];
  return { clock, sent, events: new EventBatch(clock, 'r1', (out) => sent.push([...out])) };
}

const progress = (ratio: number) => ({ type: 'progress', ratio }) as const;
const start = { type: 'start', level: 'balanced' } as const;
const abort = { type: 'abort', reason: 'cancelled' } as const;
const ratios = (sent: WireEvent[][]): number[] =>
  sent.flat().flatMap((event) => (event.type === 'progress' ? [event.ratio] : []));

test('progress is sent at most once in 16 ms, and the latest wins', () => {
  const { clock, sent, events } = batch();
  for (let i = 1; i <= 64; i += 1) {
    events.add([progress(i / 100)]);
    clock.advance(1);
  }
  clock.advance(100);
  expect(ratios(sent)).toHaveLength(5);
  expect(ratios(sent).at(-1)).toBe(0.64);
});

test('nothing else is held back, and progress before it goes first', () => {
  const { sent, events } = batch();
  events.add([progress(0.1)]);
  events.add([progress(0.2)]);
  events.add([start]);
  expect(sent.flat().map(({ type }) => type)).toEqual(['progress', 'progress', 'start']);
  expect(ratios(sent)).toEqual([0.1, 0.2]);
});

test('events of one turn go as one message', () => {
  const { sent, events } = batch();
  events.add([start, progress(0.5), abort]);
  expect(sent).toHaveLength(1);
});

test('events are numbered from 1 without gaps, merged progress or not', () => {
  const { clock, sent, events } = batch();
  events.add([start, progress(0.1), progress(0.2)]);
  events.add([progress(0.3)]);
  clock.advance(20);
  events.add([abort]);
  expect(sent.flat().map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
  expect(sent.flat().every(({ runId }) => runId === 'r1')).toBe(true);
});

test('after the terminal event no timer is left', () => {
  const { clock, sent, events } = batch();
  events.add([progress(0.1)]);
  events.add([progress(0.2)]);
  events.add([abort]);
  expect(clock.waiting).toEqual([]);
  expect(sent.flat().at(-1)?.type).toBe('abort');
});
