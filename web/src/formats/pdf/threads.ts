// Columns that go on over pages are read one after the other, each through all its pages.
//
//   page 1  A │ B          read:  A, A', B, B'
//   page 2  A'│ B'         where page 2 has only one column, it goes on with the one it stands under

import type { Block } from './columns.js';
import type { PlacedBlock } from './lines.js';

const slack = 14; // points that a column's edge may differ by

export function inThreads(pages: readonly (readonly Block[])[]): PlacedBlock[] {
  const out: PlacedBlock[] = [];
  let open: [PlacedBlock[], PlacedBlock[]] | undefined;
  const close = (): void => {
    if (open) out.push(...open[0], ...open[1]);
    open = undefined;
  };
  for (const [page, blocks] of pages.entries()) {
    const rest = blocks.map((block) => ({ block, page }));
    if (open) {
      const taken = goOn(open, rest);
      rest.splice(0, taken);
      if (taken === 0 || rest.length > 0) close();
    }
    const pair = open ? undefined : lastPair(rest);
    if (pair) {
      out.push(...rest.slice(0, -2));
      open = pair;
    } else {
      out.push(...rest);
    }
  }
  close();
  return out;
}

function lastPair(blocks: readonly PlacedBlock[]): [PlacedBlock[], PlacedBlock[]] | undefined {
  const [a, b] = blocks.slice(-2);
  if (!a || !b || a.block.column === undefined || b.block.column === undefined) return undefined;
  return [[a], [b]];
}

/** Appends what goes on with the open columns; returns how many blocks that were. */
function goOn(open: [PlacedBlock[], PlacedBlock[]], blocks: readonly PlacedBlock[]): number {
  const [first, second] = blocks;
  if (!first) return 0;
  const [a, b] = open;
  const underA = (block: PlacedBlock): boolean => isUnder(block, a, b);
  const underB = (block: PlacedBlock): boolean => isUnder(block, b, a);
  if (second && first.block.column !== undefined && second.block.column !== undefined) {
    const order = [first, second];
    if (underA(first) && underB(second)) order.reverse();
    else if (!(underB(first) && underA(second))) return 0;
    b.push(order[0] as PlacedBlock);
    a.push(order[1] as PlacedBlock);
    return 2;
  }
  if (underA(first)) a.push(first);
  else if (underB(first)) b.push(first);
  else return 0;
  return 1;
}

/** It stands where the column does and does not reach into the other one. */
function isUnder(
  { block }: PlacedBlock,
  thread: readonly PlacedBlock[],
  other: readonly PlacedBlock[],
): boolean {
  const [own, beside] = [thread[0]?.block, other[0]?.block];
  if (!own || !beside || block.x0 < own.x0 - slack) return false;
  return block.x1 < (beside.x0 > own.x0 ? beside.x0 : own.x1 + slack);
}
