// Shows much in several turns, so that no one task holds the page up: keys and clicks come in between.

import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/** How much of `total` may show now: `first` at once, `step` more each turn. */
export function useTurns(total: number, first: number, step: number): number {
  const shown = useSignal(first);
  const now = shown.value;
  useEffect(() => {
    if (now >= total) return undefined;
    const timer = setTimeout(() => {
      shown.value = now + step;
    });
    return () => clearTimeout(timer);
  }, [now, total, step]);
  return Math.min(now, total);
}
