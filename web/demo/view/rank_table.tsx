// The ranking as a table that sorts by any column; each row opens its posting beside the résumé.

import { type Column, openPosting, type Place, sorted, sortedBy } from '../state/postings.ts';
import { running } from '../state/session.ts';
import { strings } from '../strings.ts';

const columns = Object.keys(strings.rankColumns) as Column[];

export function RankTable() {
  const { column, falling } = sortedBy.value;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard
    <section class="scroll" aria-label={strings.rankTable} tabIndex={0}>
      <table class="ranking">
        <thead>
          <tr>
            {columns.map((name) => (
              <th
                key={name}
                scope="col"
                aria-sort={name !== column ? 'none' : falling ? 'descending' : 'ascending'}
              >
                <button type="button" class="quiet" onClick={() => sortBy(name)}>
                  {strings.rankColumns[name]}
                  <span aria-hidden="true">{name === column ? (falling ? ' ↓' : ' ↑') : ''}</span>
                </button>
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {sorted.value.map((place, i) => (
            <Row key={`${i} ${place.posting.name}`} place={place} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ place }: { place: Place }) {
  const { posting, score, jobTitle, company, failure } = place;
  const title = jobTitle || posting.name;
  return (
    <tr>
      <td class="figure">{score ?? '–'}</td>
      <th scope="row">{failure ? strings.rankFailed : jobTitle || unknown}</th>
      <td>{failure ? <span class="soft">{failure}</span> : company || unknown}</td>
      <td class="soft">{posting.name}</td>
      <td>
        {!failure && (
          <button
            type="button"
            disabled={running.value}
            aria-label={strings.rankOpenThis(title)}
            onClick={() => void open(place)}
          >
            {strings.rankOpen}
          </button>
        )}
      </td>
    </tr>
  );
}

const unknown = <span class="soft">{strings.rankUnknown}</span>;

async function open({ posting }: Place): Promise<void> {
  await openPosting(posting);
  document.getElementById('posting')?.focus();
}

function sortBy(column: Column): void {
  const now = sortedBy.value;
  // A score is wanted high first, a word in the order of the alphabet.
  const falling = now.column === column ? !now.falling : column === 'score';
  sortedBy.value = { column, falling };
}
