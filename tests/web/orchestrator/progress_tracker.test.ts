import { createProgressTracker } from 'savile';
import { expect, test } from 'vitest';
import { ManualClock } from '../manual_clock.js';

test('stages share the whole by weight, and the last word is 1', async () => {
  const clock = new ManualClock();
  const tracker = await createProgressTracker(
    [
      { name: 'read', weight: 1 },
      { name: 'edit', weight: 3 },
    ],
    { clock },
  );
  const heard: number[] = [];
  tracker.on('progress', ({ ratio }) => heard.push(ratio));
  tracker.start('read');
  clock.advance(1_000);
  tracker.complete('read');
  expect(tracker.snapshot()).toEqual({
    ratio: 0.25,
    stages: [
      { name: 'read', description: '', status: 'done', ratio: 1 },
      { name: 'edit', description: '', status: 'pending', ratio: 0 },
    ],
  });
  clock.advance(1_000);
  tracker.update('edit', 1 / 3);
  expect(tracker.snapshot().etaMs).toEqual([2_000, 2_000]);
  clock.advance(1_000);
  expect(tracker.snapshot().etaMs).toEqual([1_000, 1_000]);
  tracker.complete('edit');
  expect(heard.at(-1)).toBe(1);
  expect(heard).toEqual([...heard].sort((a, b) => a - b));
  tracker.dispose();
});

test('nothing is taken back: not a ratio, not an end', async () => {
  const tracker = await createProgressTracker(['a', 'b'], { clock: new ManualClock() });
  tracker.update('a', 0.5);
  tracker.update('a', 0.2);
  tracker.update('a', Number.NaN);
  expect(tracker.snapshot().stages[0]?.ratio).toBe(0.5);
  tracker.fail('a');
  tracker.complete('a');
  expect(tracker.snapshot().stages[0]).toMatchObject({ status: 'failed', ratio: 0.5 });
  expect(tracker.snapshot().ratio).toBe(0.5);
  tracker.dispose();
  tracker.update('b', 1);
  expect(tracker.snapshot().ratio).toBe(0.5);
});

test('news come at most about once a frame', async () => {
  const clock = new ManualClock();
  const tracker = await createProgressTracker(['a'], { clock });
  let heard = 0;
  tracker.on('progress', () => {
    heard += 1;
  });
  for (let i = 1; i <= 1_000; i += 1) {
    tracker.update('a', i / 1_001);
    clock.advance(1);
  }
  expect(heard).toBeGreaterThan(30);
  expect(heard).toBeLessThan(70);
  tracker.dispose();
});

test('stages without a name, of one name, or of no weight are refused, unknown ones too', async () => {
  await expect(createProgressTracker([])).rejects.toThrow(/one stage or more/);
  await expect(createProgressTracker(['a', 'a'])).rejects.toThrow(/share a name/);
  await expect(createProgressTracker([{ name: 'a', weight: -1 }])).rejects.toThrow(/weight/);
  const tracker = await createProgressTracker(['__proto__']);
  expect(() => tracker.start('b')).toThrow(/no stage "b"/);
  tracker.complete('__proto__');
  expect(tracker.snapshot().ratio).toBe(1);
  tracker.dispose();
});
