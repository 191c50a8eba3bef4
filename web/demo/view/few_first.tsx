// A list of which the first few show, the rest on request.

import type { ComponentChildren } from 'preact';
import { strings } from '../strings.ts';

interface Props {
  readonly first?: number; // default: 3
  readonly items: readonly { readonly key: string; readonly view: ComponentChildren }[];
}

export function FewFirst({ items, first = 3 }: Props) {
  // One more takes the same room as the words that announce it.
  const shown = items.length <= first + 1 ? items.length : first;
  const rows = (some: Props['items']) => some.map(({ key, view }) => <li key={key}>{view}</li>);
  return (
    <>
      <ul>{rows(items.slice(0, shown))}</ul>
      {shown < items.length && (
        <details class="more">
          <summary>{strings.andMore(items.length - shown)}</summary>
          <ul>{rows(items.slice(shown))}</ul>
        </details>
      )}
    </>
  );
}
