// Which items of a reordered list really moved.
//
// order[i] is the old place of the item that now stands at place i. The items on a longest rising
// run kept their order among themselves; only the others are marked, so that one bullet brought to
// the front is one mark and not a list full of them. An item that stands where it stood is never
// marked, though others moved past it.

export interface ListItem {
  readonly text: string;
  readonly from: number; // its place in the list before, from 0
  readonly to: number; // its place in the list after, from 0
  readonly moved: boolean;
}

export function movedItems(texts: readonly string[], order: readonly number[]): ListItem[] {
  const kept = longestRisingRun(order);
  return order.map((from, to) => ({
    text: texts[from] ?? '',
    from,
    to,
    moved: from !== to && !kept.has(from),
  }));
}

// Patience sorting, n log n: tails[k] is the place of the smallest value that ends a run of k + 1.
export function longestRisingRun(values: readonly number[]): Set<number> {
  const tails: number[] = [];
  const previous: number[] = [];
  values.forEach((value, place) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tails[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous[place] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = place;
  });
  const run = new Set<number>();
  for (let place = tails.at(-1) ?? -1; place >= 0; place = previous[place] ?? -1) {
    run.add(values[place] ?? 0);
  }
  return run;
}
