// What the engine noticed in the texts, with a way to the place.

import { finished, isSwap, type Notice, notices } from '../state/session.ts';
import { show } from '../state/spot.ts';
import { strings } from '../strings.ts';

export function NoticeList() {
  const some = notices.value.filter((n) => !isSwap(n.warning));
  if (some.length === 0) return null;
  return (
    <section aria-labelledby="notices-heading">
      <header class="section-head">
        <h2 id="notices-heading">{strings.noticesHeading}</h2>
      </header>
      <ul class="card rows">
        {some.map((notice, i) => (
          <li key={i} class="notice">
            <p>
              <span class="soft">{strings.noticeIn[notice.source]}</span>
              {notice.warning.message}
            </p>
            <ShowMe notice={notice} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ShowMe({ notice: { source, warning } }: { notice: Notice }) {
  const done = finished.value;
  if (!done || warning.end <= warning.begin) return null;
  const view = source === 'resume' ? 'original' : 'posting';
  return (
    <button type="button" class="link" onClick={() => show(view, done[source], warning.begin, warning.end)}>
      {strings.showMe}
    </button>
  );
}
