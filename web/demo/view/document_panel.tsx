// The tailored text, the original and the posting, each as text with its marks.

import { computed } from '@preact/signals';
import { accepted, finished, tailored } from '../state/session.ts';
import { leaveSpot, spot, type View, view } from '../state/spot.ts';
import { strings } from '../strings.ts';
import { changedMarks } from '../text/changed_marks.ts';
import type { Mark } from '../text/segments.ts';
import { MarkedText, type MarkKind } from './marked_text.tsx';
import { Paper } from './paper.tsx';
import { TakeAway } from './take_away.tsx';
import { useTurns } from './turns.ts';

const changed = computed(() => changedMarks(finished.value?.resume ?? '', tailored.value));
const views = Object.keys(strings.views) as View[];

/** Tabs at once; then the text, the marks in it, and the page for print, each in a turn of its own. */
export function DocumentPanel() {
  const turn = useTurns(4, 0, 1);
  const done = finished.value;
  if (!done) return null;
  const shown = { tailored: tailored.value, preview: '', original: done.resume, posting: done.posting };
  const marks: Mark<MarkKind>[] = turn > 2 && view.value === 'tailored' ? [...changed.value] : [];
  const asked = spot.value?.view === view.value ? spot.value : undefined;
  if (asked) marks.push({ ...asked, kind: 'spot' });
  return (
    <section class="document" aria-labelledby="document-heading">
      <h2 id="document-heading" class="unseen">
        {strings.documentHeading}
      </h2>
      <Tabs />
      <div
        id="document-text"
        class="sheet"
        role="tabpanel"
        aria-labelledby={`tab-${view.value}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard
        tabIndex={0}
      >
        {turn > 1 && view.value !== 'preview' && (
          <MarkedText text={shown[view.value]} marks={marks} asked={asked?.asked ?? 0} />
        )}
        {turn > 3 && <Paper shown={view.value === 'preview'} />}
      </div>
      {view.value === 'preview' && <p class="soft note">{strings.previewNote}</p>}
      {view.value === 'tailored' && (
        <p class="soft note">{accepted.value.length > 0 ? <Legend /> : strings.unchanged}</p>
      )}
      {turn > 3 && <TakeAway />}
    </section>
  );
}

function Legend() {
  return (
    <>
      <mark class="changed">{strings.marked.changed}</mark> <mark class="moved">{strings.marked.moved}</mark>
    </>
  );
}

function Tabs() {
  return (
    <div class="tabs">
      <div role="tablist" aria-label={strings.documentHeading} onKeyDown={onArrow}>
        {views.map((name) => (
          <button
            key={name}
            id={`tab-${name}`}
            type="button"
            role="tab"
            aria-selected={view.value === name}
            aria-controls="document-text"
            tabIndex={view.value === name ? 0 : -1}
            onClick={() => choose(name)}
          >
            {strings.views[name]}
          </button>
        ))}
      </div>
      {spot.value && (
        <button type="button" class="quiet" onClick={leaveSpot}>
          {strings.back}
        </button>
      )}
    </div>
  );
}

function choose(name: View): void {
  view.value = name;
}

function onArrow(event: KeyboardEvent): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const next = views[(views.indexOf(view.value) + step + views.length) % views.length];
  if (!next) return;
  choose(next);
  document.getElementById(`tab-${next}`)?.focus();
}
