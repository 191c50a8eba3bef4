// What the user decided about each change, with undo and redo.
//
// A change that the gate passed is on until rejected; one that asks for confirmation is off until
// accepted; one that the gate refused can never be on. `Accept all` leaves those that ask alone:
// each of them is a statement that only the user can make.

import { computed, signal } from '@preact/signals';
import type { Change } from '../../src/wire/types.ts';

export type Decision = 'accepted' | 'rejected';
export type Standing = Decision | 'open';

/** What the user said of a change; `text` is their own wording of it. */
interface Word {
  readonly decision: Decision;
  readonly text?: string;
}
type Decisions = ReadonlyMap<string, Word>;

interface History {
  readonly past: readonly Decisions[];
  readonly present: Decisions;
  readonly future: readonly Decisions[];
}

const fresh: History = { past: [], present: new Map(), future: [] };
const history = signal(fresh);

export const canUndo = computed(() => history.value.past.length > 0);
export const canRedo = computed(() => history.value.future.length > 0);

export function standing(change: Change): Standing {
  if (change.status === 'refused') return 'rejected';
  const decided = history.value.present.get(change.id)?.decision;
  return decided ?? (change.status === 'accept' ? 'accepted' : 'open');
}

export function decide(change: Change, decision: Decision): void {
  if (change.status === 'refused' || standing(change) === decision) return;
  record(saying(change, { decision }));
}

/** The user's own words in place of those proposed. */
export function reword(change: Change, text: string): void {
  record(saying(change, { decision: 'accepted', text }));
}

/** The change as the user wants it. */
export function asDecided(change: Change): Change {
  const text = history.value.present.get(change.id)?.text;
  if (text === undefined) return change;
  return { ...change, after: text, source: 'user', status: 'accept' };
}

function saying(change: Change, word: Word): Decisions {
  const known = history.value.present.get(change.id);
  return new Map(history.value.present).set(change.id, { ...known, ...word });
}

export function acceptAll(changes: readonly Change[]): void {
  const wanted = changes.filter((c) => c.status === 'accept' && standing(c) !== 'accepted');
  if (wanted.length === 0) return;
  const next = new Map(history.value.present);
  for (const change of wanted) next.set(change.id, { ...next.get(change.id), decision: 'accepted' });
  record(next);
}

export function undo(): void {
  const { past, present, future } = history.value;
  const last = past.at(-1);
  if (last) history.value = { past: past.slice(0, -1), present: last, future: [present, ...future] };
}

export function redo(): void {
  const { past, present, future } = history.value;
  const next = future[0];
  if (next) history.value = { past: [...past, present], present: next, future: future.slice(1) };
}

export function forgetDecisions(): void {
  history.value = fresh;
}

function record(present: Decisions): void {
  history.value = { past: [...history.value.past, history.value.present], present, future: [] };
}
