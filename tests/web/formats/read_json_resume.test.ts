import { expect, test } from 'vitest';
import { readJsonResume } from '../../../web/src/formats/json_resume/read_json_resume.ts';

const read = (value: unknown) => readJsonResume(value, 'parse: resume');

const resume = {
  basics: {
    name: 'Mara Lind',
    label: 'Ward Nurse',
    email: 'mara@example.org',
    phone: '+1 312 555 0123',
    location: { city: 'Springfield', region: 'IL', floor: 'third' },
    profiles: [{ network: 'LinkedIn', username: 'mara', url: 'https://linkedin.com/in/mara' }],
    summary: 'Twelve years on wards.',
    pronouns: 'she/her',
  },
  work: [
    {
      name: 'Harbour Clinic',
      position: 'Ward Nurse',
      startDate: '2019-03',
      summary: 'A ward of thirty beds.',
      highlights: ['Ran the night shift', 'Trained eleven nurses'],
      shift: { kind: 'night', hours: [8, 12] },
    },
  ],
  education: [
    { institution: 'Hill College', studyType: 'BSc', area: 'Nursing', endDate: '2011', courses: ['Anatomy'] },
  ],
  skills: [{ name: 'Care', level: 'Master', keywords: ['Triage', 'Phlebotomy'] }],
  languages: [{ language: 'Swedish', fluency: 'Native' }],
  meta: { version: '1' },
};

/** Every text and number in it. */
function leaves(value: unknown): string[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(leaves);
  return [String(value)];
}

test('every value is in the text, those that the schema does not know too', () => {
  const { text } = read(resume);
  expect(leaves(resume).filter((leaf) => !text.includes(leaf))).toEqual([]);
  expect(text).toContain('pronouns: she/her');
  expect(text).toContain('shift.hours: 8, 12');
});

test('what has begun and not ended goes on', () => {
  expect(read(resume).text).toContain('Ward Nurse | Harbour Clinic | 2019-03 – Present');
});

test('a wrong type is named by its place', () => {
  const wrong = (value: unknown) => expect(() => read(value));
  wrong({ basics: { name: ['Mara'] } }).toThrow('basics.name must be a text, not a list');
  wrong({ basics: {}, work: [{ highlights: 'x' }] }).toThrow(
    'work[0].highlights must be a list, not a string',
  );
  wrong({ basics: {}, skills: [{ keywords: [{}] }] }).toThrow(
    'skills[0].keywords[0] must be a text, not an object',
  );
  wrong({ basics: 'Mara' }).toThrow('basics must be an object');
  expect(() => read({ basics: { name: null }, work: null })).not.toThrow();
});

test('names that change what an object is are refused by their place', () => {
  const value: unknown = JSON.parse('{"basics":{"name":"Mara","__proto__":{"admin":true}}}');
  expect(() => read(value)).toThrow('basics.__proto__');
  expect(({} as { admin?: boolean }).admin).toBeUndefined();
});

test('nesting is capped', () => {
  let value: unknown = 'x';
  for (let i = 0; i < 10_000; i += 1) value = [value];
  expect(() => read({ basics: {}, odd: value })).toThrow('nested too deep');
});
