// All proposed changes, with what can be done to them together.

import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Change } from '../../src/wire/types.ts';
import { acceptAll, canRedo, canUndo, decide, redo, standing, undo } from '../state/decisions.ts';
import { accepted, changes, finished, offered } from '../state/session.ts';
import { strings } from '../strings.ts';
import { ChangeCard } from './change_card.tsx';
import { RefusedList } from './refused_list.tsx';
import { useTurns } from './turns.ts';

export function ChangeList() {
  const all = offered.value;
  const refused = changes.value.filter((c) => c.status === 'refused');
  const open = all.filter((c) => standing(c) === 'open').length;
  return (
    <section class="changes" aria-labelledby="changes-heading">
      <header class="section-head">
        <h2 id="changes-heading">{strings.changesHeading}</h2>
        {all.length > 0 && (
          <p class="soft" role="status" aria-live="polite">
            {strings.acceptedOf(accepted.value.length, all.length)}
            {open > 0 && ` · ${strings.stillOpen(open)}`}
          </p>
        )}
        {all.length > 0 && finished.value && <Toolbar />}
      </header>
      {all.length === 0 && finished.value && <p class="card empty">{strings.noChanges}</p>}
      <ol class="cards" onKeyDown={onKey}>
        <Cards all={all} />
      </ol>
      <Kept />
      {all.length > 1 && finished.value && <p class="soft keys">{strings.keys}</p>}
      {refused.length > 0 && <RefusedList changes={refused} />}
    </section>
  );
}

const cardsATurn = 6;

/** When the run ends, every card has more to show: each is drawn anew in its turn, and stands as it was till then. */
function Cards({ all }: { all: readonly Change[] }) {
  const done = finished.value;
  const shown = useTurns(all.length, cardsATurn, cardsATurn);
  const settled = useTurns(done ? all.length : 0, 0, cardsATurn);
  const drawn = useRef(new Map<string, JSX.Element>()).current;
  const card = (change: Change, i: number): JSX.Element => {
    const last = drawn.get(change.id);
    if (done && i >= settled && last) return last;
    const now = (
      <ChangeCard key={change.id} change={change} number={i + 1} of={done && all.length} done={done} />
    );
    drawn.set(change.id, now);
    return now;
  };
  return <>{all.slice(0, shown).map(card)}</>;
}

/** The run says what it left alone, so that a missing change is no riddle. */
function Kept() {
  const done = finished.value;
  if (!done || done.kept.length === 0) return null;
  const names = done.result.sections
    .filter(({ index }) => done.kept.includes(index))
    .map(({ heading, type }) => heading || strings.sections[type]);
  return <p class="soft">{strings.keptAlone(names.join(', '))}</p>;
}

function Toolbar() {
  return (
    <div class="toolbar">
      <button type="button" class="quiet" disabled={!canUndo.value} onClick={undo}>
        {strings.undo}
      </button>
      <button type="button" class="quiet" disabled={!canRedo.value} onClick={redo}>
        {strings.redo}
      </button>
      <button type="button" onClick={() => acceptAll(offered.value)}>
        {strings.acceptAll}
      </button>
    </div>
  );
}

// Single keys work only while the focus is inside a change, so they cannot surprise anyone.
function onKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof Element)) return;
  if (event.target instanceof HTMLTextAreaElement) return;
  const card = event.target.closest<HTMLElement>('[data-change]');
  if (!card) return;
  const change = offered.value.find((c) => c.id === card.dataset.change);
  if (!change) return;
  switch (event.key) {
    case 'a':
    case 'A':
      decide(change, 'accepted');
      break;
    case 'r':
    case 'R':
      decide(change, 'rejected');
      break;
    case 'ArrowDown':
      focusIn(card.nextElementSibling);
      break;
    case 'ArrowUp':
      focusIn(card.previousElementSibling);
      break;
    default:
      return;
  }
  event.preventDefault();
}

function focusIn(card: Element | null): void {
  card?.querySelector<HTMLElement>('button[aria-pressed]')?.focus();
}
