// The tailored résumé as it prints: real text in reading order. On paper it is all that there is of
// the page; on the screen it shows in its tab.

import type { OutlineBlock } from 'savile';
import { paper } from '../state/paper.ts';
import { itemsOf } from '../text/items.ts';

export function Paper({ shown }: { shown: boolean }) {
  const outline = paper.value;
  if (!outline) return null;
  return (
    <article class={shown ? 'paper' : 'paper unshown'}>
      {outline.name !== '' && <h3 class="paper-name">{outline.name}</h3>}
      {outline.contact.map((line) => (
        <p key={line} class="paper-contact">
          {line}
        </p>
      ))}
      {outline.sections.map(({ type, heading, blocks }, i) => (
        <div key={i}>
          {heading !== '' && <h4>{heading}</h4>}
          {grouped(blocks).map((group, j) =>
            Array.isArray(group) ? (
              <Items key={j} items={group} list={type === 'skills'} />
            ) : (
              <Line key={j} block={group} list={type === 'skills'} />
            ),
          )}
        </div>
      ))}
    </article>
  );
}

function Line({ block: { kind, text }, list }: { block: OutlineBlock; list: boolean }) {
  return (
    <p class={`paper-${kind}`}>
      {text.split(/\s*\t\s*/).map((part, i) => (
        <span key={i}>
          {i > 0 && ' '}
          <Words text={part} list={list} />
        </span>
      ))}
    </p>
  );
}

/** A skill is not broken into two lines, where a reader of the page would take it for two. */
function Words({ text, list }: { text: string; list: boolean }) {
  if (!list) return <>{text}</>;
  return (
    <>
      {itemsOf(text).map((item, i) => (
        <span key={i} class="unbroken">
          {item}
        </span>
      ))}
    </>
  );
}

function Items({ items, list }: { items: readonly OutlineBlock[]; list: boolean }) {
  return (
    <ul>
      {items.map(({ text, depth }, i) => (
        <li key={i} class={`depth-${depth}`}>
          <Words text={text} list={list} />
        </li>
      ))}
    </ul>
  );
}

/** Items that follow one another are one list. */
function grouped(blocks: readonly OutlineBlock[]): (OutlineBlock | OutlineBlock[])[] {
  const out: (OutlineBlock | OutlineBlock[])[] = [];
  for (const block of blocks) {
    const last = out.at(-1);
    if (block.kind !== 'item') out.push(block);
    else if (Array.isArray(last)) last.push(block);
    else out.push([block]);
  }
  return out;
}
