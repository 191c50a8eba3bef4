// Measures contestants beside each other: warmed up, in rounds of shuffled order, and the median of each.
// Only what one race gives is comparable; the machine may be busy, but it is so for all of them.

/** Fewer while developing: what is published has at least 7. */
export const rounds = Math.max(1, Number(process.env.SAVILE_BENCH_ROUNDS ?? 7));

/**
 * Time by the clock; on a machine that others use too, the processor's time of this process with all of its
 * threads (`SAVILE_BENCH_CLOCK=processor`), which says nothing of what waits.
 */
export const clock = process.env.SAVILE_BENCH_CLOCK === 'processor' ? 'processor' : 'wall';

export function now() {
  if (clock === 'wall') return performance.now();
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/**
 * `work` by name, each a function, or { timed }, which says itself how many ms it took. Medians in ms, by name.
 */
export async function race(contestants, { warmups = 2 } = {}) {
  const times = new Map(Object.keys(contestants).map((name) => [name, []]));
  for (let round = -Math.min(warmups, rounds); round < rounds; round += 1) {
    for (const name of shuffled(Object.keys(contestants))) {
      const took = await timeOf(contestants[name]);
      if (round >= 0) times.get(name).push(took);
    }
  }
  return new Map([...times].map(([name, all]) => [name, median(all)]));
}

/** What is too short for the clock, so many times in one. */
export function repeated(times, work) {
  return () => {
    for (let i = 0; i < times; i += 1) work(i);
  };
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

async function timeOf(contestant) {
  if (contestant.timed) return contestant.timed();
  const start = now();
  await contestant();
  return now() - start;
}

function shuffled(list) {
  const out = [...list];
  for (let i = out.length - 1; i > 0; i -= 1) {
    const other = Math.floor(Math.random() * (i + 1));
    [out[i], out[other]] = [out[other], out[i]];
  }
  return out;
}
