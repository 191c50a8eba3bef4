// The requirements that a change serves, as buttons that show them in the posting.

import type { Finished } from '../state/session.ts';
import { show } from '../state/spot.ts';
import { strings } from '../strings.ts';
import { FewFirst } from './few_first.tsx';

interface Props {
  readonly ids: readonly string[];
  readonly done: Finished | undefined;
}

export function Served({ ids, done }: Props) {
  if (!done || ids.length === 0) return null;
  const all = done.result.match.before.requirements;
  const served = ids.flatMap((id) => all.find((r) => r.id === id) ?? []);
  if (served.length === 0) return null;
  return (
    <div class="served">
      <h4>{strings.serves}</h4>
      <FewFirst
        items={served.map((r) => ({
          key: r.id,
          view: (
            <button
              type="button"
              class="link"
              title={strings.inPosting}
              onClick={() => show('posting', done.posting, r.begin, r.end)}
            >
              {r.text}
            </button>
          ),
        }))}
      />
    </div>
  );
}
