// One résumé against many postings.

import {
  addPostings,
  places,
  postings,
  rankAll,
  ranked,
  rankingNow,
  rankProblem,
  removePosting,
} from '../state/postings.ts';
import { running } from '../state/session.ts';
import { give, texts } from '../state/texts.ts';
import { strings } from '../strings.ts';
import { RankTable } from './rank_table.tsx';

export function RankPanel() {
  const all = postings.value;
  const ready = all.length > 1 && texts.resume.value.text.trim() !== '';
  return (
    <details class="rank" open={all.length > 0}>
      <summary>
        <h2>{strings.rankHeading}</h2>
        <span class="soft">{strings.rankIntro}</span>
      </summary>
      <div class="card">
        <div class="toolbar">
          <button
            type="button"
            disabled={texts.posting.value.text.trim() === '' || running.value}
            onClick={addFromField}
          >
            {strings.rankAdd}
          </button>
          <label class="button">
            {strings.rankFiles}
            <input
              type="file"
              class="unseen"
              multiple
              accept=".pdf,.docx,.txt,.md,.markdown,.html"
              onChange={(event) => {
                addFiles([...(event.currentTarget.files ?? [])]);
                event.currentTarget.value = '';
              }}
            />
          </label>
          <button
            type="button"
            class="primary"
            disabled={!ready || rankingNow.value}
            onClick={() => void rankAll()}
          >
            {strings.rank}
          </button>
        </div>
        {all.length > 0 && (
          <ul class="tags postings">
            {all.map((posting, i) => (
              <li key={`${i} ${posting.name}`} class="tag">
                {posting.name}
                <button
                  type="button"
                  class="link"
                  aria-label={strings.rankRemove(posting.name)}
                  onClick={() => removePosting(posting)}
                >
                  ×
                </button>
              </li>
            ))}
          </ul>
        )}
        <p class={rankProblem.value ? 'bad' : 'soft'} role="status" aria-live="polite">
          {said(ready, all.length)}
        </p>
        {places.value.length > 0 && <RankTable />}
      </div>
    </details>
  );
}

function said(ready: boolean, all: number): string {
  if (rankProblem.value) return rankProblem.value.message;
  if (rankingNow.value) return strings.ranking(ranked.value, all);
  if (places.value.length > 0) return strings.ranked(places.value.length);
  return ready ? '' : strings.rankNeeds;
}

function addFromField(): void {
  const { text, fileName } = texts.posting.value;
  const title = text.split('\n').find((line) => line.trim() !== '') ?? '';
  const name = fileName || title.trim().slice(0, 60) || strings.rankPasted(postings.value.length + 1);
  addPostings([{ name, input: text }]);
  give('posting', '');
}

export function addFiles(files: readonly File[]): void {
  addPostings(files.map((file) => ({ name: file.name, input: file })));
}
