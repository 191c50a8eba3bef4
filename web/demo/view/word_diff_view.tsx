// A replaced text with the words taken out and put in; never told by colour alone.

import { strings } from '../strings.ts';
import type { Around } from '../text/around.ts';
import { wordDiff } from '../text/word_diff.ts';

interface Props {
  readonly before: string;
  readonly after: string;
  readonly around: Around;
}

export function WordDiffView({ before, after, around }: Props) {
  return (
    <p class="diff">
      <span class="around">{around.lead}</span>
      {wordDiff(before, after).map((part, i) => {
        if (part.kind === 'same') return part.text;
        const Tag = part.kind === 'removed' ? 'del' : 'ins';
        return (
          <Tag key={i}>
            <span class="unseen">[{strings[part.kind]}: </span>
            {part.text}
            <span class="unseen">]</span>
          </Tag>
        );
      })}
      <span class="around">{around.tail}</span>
    </p>
  );
}
