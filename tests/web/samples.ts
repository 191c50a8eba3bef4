// The fictional documents of tests/fixtures, and a small pair for tests that need only some text.

import { readFileSync } from 'node:fs';

const fixtures = new URL('../fixtures/', import.meta.url);

export function fixture(path: string): string {
  return readFileSync(new URL(path, fixtures), 'utf8');
}

export const resume = fixture('samples/resume.md');
export const posting = fixture('samples/posting.txt');

export const smallResume = `Ana Prado
ana.prado@example.com

Experience

Bookkeeper, Harbour Bakery, Lisbon
Mar 2019 - Present
- Responsible for keeping the accounts of 3 shops in Excel
- Paid 40 suppliers a month on time

Skills
Excel, invoicing, payroll
`;

export const smallPosting = `Accountant

Requirements
- 3 years of experience with payroll
- Excel
Nice to have
- Portuguese
`;
