// A JSON Resume as the text of a résumé, section by section, so that reading the text gives its
// fields back. Every field is written: those that the schema does not know stand under the part that
// they belong to, as "name: value".

import type { ReadDocument } from '../document.js';
import { checkedResume, type Json, type JsonPart, resumeShape, type Shape } from './schema.js';

/** Throws `bad_input`, naming the place, for what is no JSON Resume. */
export function readJsonResume(value: unknown, place: string): ReadDocument {
  const resume = checkedResume(value, place);
  const basics = partOf(resume.basics);
  const blocks = [
    head(basics),
    section('SUMMARY', [textOf(basics.summary)]),
    section('EXPERIENCE', partsOf(resume.work).map(job)),
    section('PROJECTS', partsOf(resume.projects).map(project)),
    section('VOLUNTEER EXPERIENCE', partsOf(resume.volunteer).map(job)),
    section('EDUCATION', partsOf(resume.education).map(degree)),
    section('SKILLS', [partsOf(resume.skills).map(skill).join('\n')]),
    section('CERTIFICATIONS', [partsOf(resume.certificates).map(certificate).join('\n')]),
    section('AWARDS', partsOf(resume.awards).map(award)),
    section('PUBLICATIONS', partsOf(resume.publications).map(publication)),
    section('LANGUAGES', [partsOf(resume.languages).map(language).join('\n')]),
    section('INTERESTS', [partsOf(resume.interests).map(skill).join('\n')]),
    section('REFERENCES', partsOf(resume.references).map(reference)),
    section('ADDITIONAL INFORMATION', [additional(resume, basics)]),
  ];
  return { text: blocks.filter((block) => block !== '').join('\n\n'), warnings: [] };
}

function head(basics: JsonPart): string {
  const place = partOf(basics.location);
  const details = [
    textOf(basics.email),
    textOf(basics.phone),
    join(', ', place.address, join(' ', place.postalCode, place.city), place.region, place.countryCode),
    textOf(basics.url),
  ];
  const profiles = partsOf(basics.profiles).map((profile) => {
    const { network, username, url } = profile;
    return lines(
      join(': ', network, textOf(url) || textOf(username)),
      url && username && !textOf(url).includes(textOf(username)) ? textOf(username) : '',
      rest(profile, shapeOf('basics', 'profiles')),
    );
  });
  return lines(
    textOf(basics.name),
    textOf(basics.label),
    details.filter((detail) => detail !== '').join(' | '),
    ...profiles,
    rest(place, shapeOf('basics', 'location'), 'location.'),
  );
}

function job(entry: JsonPart): string {
  const { position, name, organization, location, description, url, summary, highlights } = entry;
  const employer = join(' ', textOf(name) || textOf(organization));
  return lines(
    join(' | ', position, employer, location, dates(entry, true)),
    textOf(description),
    textOf(url),
    textOf(summary),
    bullets(highlights),
    rest(entry, { ...shapeOf('work'), ...shapeOf('volunteer') }),
  );
}

function project(entry: JsonPart): string {
  const { name, description, url, summary, highlights, keywords, roles, entity, type } = entry;
  return lines(
    join(' | ', name, entity, dates(entry, true)),
    textsOf(roles).join(', '),
    textOf(type),
    textOf(description),
    textOf(summary),
    textOf(url),
    bullets(highlights),
    labelled('Keywords', textsOf(keywords).join(', ')),
    rest(entry, shapeOf('projects')),
  );
}

function degree(entry: JsonPart): string {
  const { institution, studyType, area, score, url, courses } = entry;
  return lines(
    join(' | ', join(', ', studyType, area), institution, dates(entry, false)),
    labelled('Grade', textOf(score)),
    labelled('Courses', textsOf(courses).join(', ')),
    textOf(url),
    rest(entry, shapeOf('education')),
  );
}

function skill(entry: JsonPart): string {
  const { name, level, keywords } = entry;
  const items = textsOf(keywords);
  const own = textOf(level) === '' ? textOf(name) : `${textOf(name)} (${textOf(level)})`;
  return lines(items.length > 0 ? `${own}: ${items.join(', ')}` : own, rest(entry, shapeOf('skills')));
}

function certificate(entry: JsonPart): string {
  const { name, issuer, date, url } = entry;
  return lines(`• ${join(', ', name, issuer, date)}`, textOf(url), rest(entry, shapeOf('certificates')));
}

function award(entry: JsonPart): string {
  const { title, awarder, date, summary } = entry;
  return lines(join(' | ', title, awarder, date), textOf(summary), rest(entry, shapeOf('awards')));
}

function publication(entry: JsonPart): string {
  const { name, publisher, releaseDate, url, summary } = entry;
  return lines(
    join(' | ', name, publisher, releaseDate),
    textOf(url),
    textOf(summary),
    rest(entry, shapeOf('publications')),
  );
}

function language(entry: JsonPart): string {
  const { language: name, fluency } = entry;
  const own = textOf(fluency) === '' ? textOf(name) : `${textOf(name)} (${textOf(fluency)})`;
  return lines(own, rest(entry, shapeOf('languages')));
}

function reference(entry: JsonPart): string {
  return lines(textOf(entry.name), textOf(entry.reference), rest(entry, shapeOf('references')));
}

/** What the schema's parts do not have: meta, images, fields of the user's own. */
function additional(resume: JsonPart, basics: JsonPart): string {
  const image = textOf(basics.image);
  return lines(
    image.startsWith('data:') ? '' : labelled('image', image),
    rest(basics, shapeOf('basics')),
    rest(resume, resumeShape),
  );
}

/** "2019-01 – 2021-05"; what has begun and not ended goes on. */
function dates({ startDate, endDate }: JsonPart, goesOn: boolean): string {
  const [start, end] = [textOf(startDate), textOf(endDate)];
  if (start === '' || (end === '' && !goesOn)) return start || end;
  return `${start} – ${end || 'Present'}`;
}

function bullets(value: Json | undefined): string {
  return textsOf(value)
    .map((item) => `• ${item.replace(/\s*\n\s*/g, '\n  ')}`)
    .join('\n');
}

function section(heading: string, entries: readonly string[]): string {
  const kept = entries.filter((entry) => entry.trim() !== '');
  return kept.length === 0 ? '' : `${heading}\n\n${kept.join('\n\n')}`;
}

/** Fields that the schema does not know, nested ones by their path. */
function rest(part: JsonPart, shape: Shape, prefix = ''): string {
  const out: string[] = [];
  const stack: { readonly path: string; readonly value: Json }[] = [];
  const push = (entries: readonly (readonly [string, Json])[]): void => {
    for (const [path, value] of [...entries].reverse()) stack.push({ path, value });
  };
  push(
    Object.entries(part)
      .filter(([name]) => !Object.hasOwn(shape, name))
      .map(([name, value]) => [prefix + name, value] as const),
  );
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { path, value } = next;
    if (value === null || value === '') continue;
    if (Array.isArray(value) && value.every((item) => typeof item !== 'object' || item === null)) {
      if (value.length > 0) out.push(`${path}: ${value.map(String).join(', ')}`);
    } else if (Array.isArray(value)) {
      push(value.map((item: Json, i) => [`${path}[${i + 1}]`, item] as const));
    } else if (typeof value === 'object') {
      push(Object.entries(value).map(([name, inner]) => [`${path}.${name}`, inner] as const));
    } else {
      out.push(`${path}: ${String(value)}`);
    }
  }
  return out.join('\n');
}

function shapeOf(first: string, second?: string): Shape {
  const own = resumeShape[first]?.of ?? {};
  return second === undefined ? own : (own[second]?.of ?? {});
}

function labelled(label: string, value: string): string {
  return value === '' ? '' : `${label}: ${value}`;
}

function join(mark: string, ...values: readonly (Json | undefined)[]): string {
  return values
    .map(textOf)
    .filter((value) => value !== '')
    .join(mark);
}

function lines(...values: readonly string[]): string {
  return values.filter((value) => value !== '').join('\n');
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}

function textsOf(value: Json | undefined): string[] {
  return Array.isArray(value) ? value.map(textOf).filter((item) => item !== '') : [];
}

function partOf(value: Json | undefined): JsonPart {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonPart) : {};
}

function partsOf(value: Json | undefined): JsonPart[] {
  return Array.isArray(value) ? value.map(partOf) : [];
}
