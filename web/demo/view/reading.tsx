// What was read in the résumé: sections and fields, with what is doubtful marked, and what the file
// holds that a reader of the page would not see. The text is where things are corrected.

import { computed } from '@preact/signals';
import type { ParsedResume } from '../engine/engine.ts';
import { reading, readingOpen } from '../state/reading.ts';
import { texts } from '../state/texts.ts';
import { strings } from '../strings.ts';
import { ReadField } from './read_field.tsx';

const unsureBelow = 0.7;

const doubts = computed(() => {
  const read = reading.value;
  if (!read) return 0;
  const low = [read.basics, ...read.work, ...read.education].flatMap(({ fieldConfidence }) =>
    Object.values(fieldConfidence).filter((chance) => chance < unsureBelow),
  );
  return low.length + read.warnings.length;
});

export function Reading() {
  const read = reading.value;
  const given = texts.resume.value.text.trim() !== '';
  return (
    <details
      class="reading"
      hidden={!given}
      onToggle={(event) => {
        readingOpen.value = event.currentTarget.open;
      }}
    >
      <summary>
        <h3>{strings.readHeading}</h3>
        {read && (
          <span class="soft">
            {strings.readCounts(read.work.length, read.education.length, read.skills.length)}
            {doubts.value > 0 && <b class="doubt"> · {strings.readDoubts(doubts.value)}</b>}
          </span>
        )}
      </summary>
      {read ? <Read read={read} /> : <p class="soft">{strings.readWait}</p>}
    </details>
  );
}

function Read({ read }: { read: ParsedResume }) {
  const { basics } = read;
  const fields = ['name', 'email', 'phone', 'location'] as const;
  return (
    <div class="card read">
      {read.warnings.length > 0 && (
        <ul class="read-warnings">
          {read.warnings.map((warning, i) => (
            <li key={i} class="notice">
              {warning.message}
            </li>
          ))}
        </ul>
      )}
      <dl class="read-basics">
        {fields.map((name) => (
          <div key={name}>
            <dt>{strings.readFields[name]}</dt>
            <dd>
              <ReadField
                text={basics[name]}
                what={strings.readFields[name]}
                unsure={(basics.fieldConfidence[name] ?? 1) < unsureBelow}
              />
            </dd>
          </div>
        ))}
        {basics.links.length > 0 && (
          <div>
            <dt>{strings.readFields.links}</dt>
            <dd>{basics.links.join(', ')}</dd>
          </div>
        )}
      </dl>
      <Entries heading={strings.readWork} entries={read.work.map(jobOf)} />
      <Entries heading={strings.readEducation} entries={read.education.map(degreeOf)} />
      {read.skills.length > 0 && (
        <>
          <h4>{strings.readSkills}</h4>
          <p>{read.skills.join(', ')}</p>
        </>
      )}
      <h4>{strings.readSections}</h4>
      <ul class="tags">
        {read.sections.map(({ type, heading, begin }) => (
          <li key={begin} class="tag">
            {heading || strings.sections[type]}
          </li>
        ))}
      </ul>
      <p class="soft">{strings.readHelp}</p>
    </div>
  );
}

interface Entry {
  readonly key: number;
  readonly fields: readonly { readonly text: string; readonly unsure: boolean }[];
  readonly dates: string;
}

function jobOf({
  title,
  organization,
  location,
  start,
  end,
  current,
  span,
  fieldConfidence,
}: ParsedResume['work'][number]): Entry {
  const unsure = (name: string) => (fieldConfidence[name] ?? 1) < unsureBelow;
  return {
    key: span.begin,
    fields: [
      { text: title, unsure: unsure('title') },
      { text: organization, unsure: unsure('organization') },
      { text: location, unsure: unsure('location') },
    ],
    dates: [start, current ? strings.readPresent : end].filter(Boolean).join(' – '),
  };
}

function degreeOf({
  studyType,
  area,
  institution,
  start,
  end,
  span,
  fieldConfidence,
}: ParsedResume['education'][number]): Entry {
  const unsure = (name: string) => (fieldConfidence[name] ?? 1) < unsureBelow;
  return {
    key: span.begin,
    fields: [
      { text: [studyType, area].filter(Boolean).join(', '), unsure: unsure('studyType') || unsure('area') },
      { text: institution, unsure: unsure('institution') },
    ],
    dates: [start, end].filter((date, i, all) => date !== '' && all.indexOf(date) === i).join(' – '),
  };
}

function Entries({ heading, entries }: { heading: string; entries: readonly Entry[] }) {
  if (entries.length === 0) return null;
  return (
    <>
      <h4>{heading}</h4>
      <ul class="read-entries">
        {entries.map(({ key, fields, dates }) => (
          <li key={key}>
            <span>
              {fields
                .filter(({ text }) => text !== '')
                .map(({ text, unsure }, i) => (
                  <span key={text}>
                    {i > 0 && ', '}
                    <ReadField text={text} what={text} unsure={unsure} near={key} />
                  </span>
                ))}
            </span>
            <span class="soft">{dates}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
