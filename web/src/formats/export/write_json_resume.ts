// The tailored résumé as a JSON Resume (schema v1.0.0). What the schema has no place for stands in
// `sections`, by its heading, as text: nothing is left out.

import type { ParsedResume } from '../../contract.js';
import type { Outline, OutlineSection } from './outline.js';

export function writeJsonResume(resume: ParsedResume, outline: Outline): string {
  const { basics, work, education, skills, certifications, languages, awards, publications } = resume;
  const of = (type: string): OutlineSection[] => outline.sections.filter((section) => section.type === type);
  const value = filled({
    $schema: 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json',
    basics: filled({
      name: basics.name,
      label: basics.headline,
      email: basics.email,
      phone: basics.phone,
      url: basics.links[0],
      summary: of('summary').map(textOf).join('\n\n'),
      location: basics.location === '' ? undefined : { address: basics.location },
      profiles: basics.links.slice(1).map((url) => ({ url })),
    }),
    work: work.map((job) =>
      filled({
        name: job.organization,
        position: job.title,
        location: job.location,
        startDate: job.start,
        endDate: job.current ? '' : job.end,
        highlights: job.bullets,
      }),
    ),
    education: education.map((degree) =>
      filled({
        institution: degree.institution,
        location: degree.location,
        area: degree.area,
        studyType: degree.studyType,
        startDate: degree.start,
        endDate: degree.end,
        score: degree.gpa,
      }),
    ),
    skills: skills.map((name) => ({ name })),
    languages: languages.map(({ language, fluency }) => filled({ language, fluency })),
    certificates: certifications.map(({ name, date }) => filled({ name, date })),
    awards: awards.map(({ name, date }) => filled({ title: name, date })),
    publications: publications.map(({ name, date }) => filled({ name, releaseDate: date })),
    projects: of('projects').flatMap(projectsOf),
    interests: of('interests').flatMap(({ blocks }) => blocks.map(({ text }) => ({ name: text }))),
    references: of('references').flatMap(({ blocks }) => blocks.map(({ text }) => ({ reference: text }))),
  });
  const sections = outline.sections
    .map((section) => ({
      name: section.heading || section.type,
      text: placed.has(section.type) ? missing(section, value) : textOf(section),
    }))
    .filter(({ text }) => text !== '');
  return `${JSON.stringify(filled({ ...value, sections }), undefined, 2)}\n`;
}

/** The lines of which a word stands in no field; dates apart, which have a form of their own there. */
function missing({ blocks }: OutlineSection, value: object): string {
  const said = JSON.stringify(value).toLowerCase();
  const lines = blocks.filter(({ text }) => {
    const words = text
      .replace(/\p{L}*\.?\s*(19|20)\d\d(\s*[–—-]\s*\p{L}+)?/gu, '')
      .toLowerCase()
      .match(/\p{L}{3,}/gu);
    return words?.some((word) => !said.includes(word)) === true;
  });
  return lines.map(({ text }) => text).join('\n');
}

/** Sections whose words stand in a field of the schema. */
const placed = new Set([
  'summary',
  'experience',
  'education',
  'skills',
  'languages',
  'certifications',
  'awards',
  'publications',
  'projects',
  'interests',
  'references',
]);

function textOf({ blocks }: OutlineSection): string {
  return blocks.map(({ kind, text }) => (kind === 'item' ? `• ${text}` : text)).join('\n');
}

function projectsOf({ blocks }: OutlineSection): object[] {
  const out: { name: string; description: string; highlights: string[] }[] = [];
  for (const { kind, text } of blocks) {
    const last = out.at(-1);
    if (kind === 'entry' || !last) out.push({ name: text, description: '', highlights: [] });
    else if (kind === 'item') last.highlights.push(text);
    else last.description += (last.description === '' ? '' : '\n') + text;
  }
  return out.map(filled);
}

/** Without what is empty. */
function filled(object: object): object {
  return Object.fromEntries(
    Object.entries(object).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
