// A reordered list, before and after, with the items that moved marked.
//
// Bullets stand under each other, numbered; short items of one line stand side by side.

import type { Change, Move } from '../../src/wire/types.ts';
import { source } from '../state/session.ts';
import { strings } from '../strings.ts';
import { type ListItem, movedItems } from '../text/moved.ts';

export function ReorderView({ change, move }: { change: Change; move: Move }) {
  const items = move.parts.map((part) => source.value.slice(part.begin, part.end));
  const after = movedItems(items.map(withoutMarks), move.order);
  const before = [...after].sort((a, b) => a.from - b.from);
  const inline = !items.some((item) => item.includes('\n')) && !change.before.includes('\n');
  return (
    <div class={inline ? 'reorder inline' : 'reorder'}>
      <List label={strings.beforeList} items={before} when="before" />
      <List label={strings.afterList} items={after} when="after" />
    </div>
  );
}

function List(props: { label: string; items: readonly ListItem[]; when: 'before' | 'after' }) {
  const { label, items, when } = props;
  return (
    <div class="reorder-list">
      <h4>{label}</h4>
      <ol class={when} aria-label={label}>
        {items.map((item) => (
          <li key={item.from} class={item.moved ? 'moved' : ''}>
            <span class="item">{item.text}</span>
            {when === 'after' && item.moved && <Step by={item.from - item.to} />}
          </li>
        ))}
      </ol>
    </div>
  );
}

// An item may keep its place while the others move around it.
function Step({ by }: { by: number }) {
  if (by === 0) return null;
  return (
    <span class="step">
      <span aria-hidden="true">
        {by > 0 ? '↑' : '↓'} {Math.abs(by)}
      </span>
      <span class="unseen">{by > 0 ? strings.movedUp(by) : strings.movedDown(-by)}</span>
    </span>
  );
}

// The list draws its own numbers.
function withoutMarks(text: string): string {
  return text.trim().replace(/^(?:[-*+•‣▪–·]|\d{1,3}[.)])[ \t]+/, '');
}
