// What the posting asks for, required before preferred, with the evidence in the tailored text.

import type { Evidence, Importance, RequirementMatch } from '../../src/wire/types.ts';
import { liveMatch } from '../state/live_match.ts';
import { finished } from '../state/session.ts';
import { show } from '../state/spot.ts';
import { strings } from '../strings.ts';
import { FewFirst } from './few_first.tsx';
import { Quote } from './quote.tsx';

const importances: readonly Importance[] = ['required', 'preferred'];

export function RequirementList() {
  const done = finished.value;
  if (!done) return null;
  const live = liveMatch.value ?? { match: done.result.match.after, text: done.result.resume };
  const all = live.match.requirements;
  const before = new Map(done.result.match.before.requirements.map((r) => [r.id, r]));
  return (
    <section class="requirements" aria-labelledby="requirements-heading">
      <header class="section-head">
        <h2 id="requirements-heading">{strings.requirementsHeading}</h2>
        {all.length > 0 && (
          <p class="soft">{strings.requirementsMet(all.filter((r) => r.met === 'yes').length, all.length)}</p>
        )}
      </header>
      {all.length === 0 && <p class="card empty">{strings.noRequirements}</p>}
      {importances.map((importance) => {
        const some = all.filter((r) => r.importance === importance);
        if (some.length === 0) return null;
        return (
          <div class="card" key={importance}>
            <h3>{strings.importance[importance]}</h3>
            <ul class="requirement-rows">
              {some.map((r) => (
                <Row key={r.id} now={r} before={before.get(r.id)} text={live.text} posting={done.posting} />
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

interface RowProps {
  readonly now: RequirementMatch;
  readonly before: RequirementMatch | undefined;
  readonly text: string;
  readonly posting: string;
}

function Row({ now, before, text, posting }: RowProps) {
  const was = before && before.met !== now.met ? strings.metBefore(strings.met[before.met]) : '';
  return (
    <li class="requirement">
      <span class={`met ${now.met}`}>
        <MetMark met={now.met} />
        {strings.met[now.met]}
      </span>
      <div>
        <button
          type="button"
          class="link requirement-text"
          title={strings.inPosting}
          onClick={() => show('posting', posting, now.begin, now.end)}
        >
          {now.text}
        </button>
        {was && <span class="soft"> ({was})</span>}
        {now.evidence.length > 0 && (
          <div class="evidence">
            <FewFirst
              items={now.evidence.map((e) => ({
                key: `${e.begin}-${e.end}`,
                view: (
                  <>
                    <Quote
                      source={text}
                      begin={e.begin}
                      end={e.end}
                      text={e.text}
                      onClick={() => show('tailored', text, e.begin, e.end, e.text)}
                    />{' '}
                    <span class="soft">{strength(e)}</span>
                  </>
                ),
              }))}
            />
          </div>
        )}
      </div>
    </li>
  );
}

// Said only where it is less than the thing itself, shown at work. Dates and degrees are no lists.
function strength(e: Evidence): string {
  const listed = !e.shown && !/\d{4}/.test(e.text);
  return [strings.strengths[e.strength], listed ? strings.listedOnly : ''].filter(Boolean).join(', ');
}

const marks = { yes: 'm3.5 8.5 3 3 6-7', partly: 'M3.5 8h9', no: 'm4.5 4.5 7 7m0-7-7 7' };

function MetMark({ met }: { met: keyof typeof marks }) {
  return (
    <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      <path d={marks[met]} class="stroke" />
    </svg>
  );
}
