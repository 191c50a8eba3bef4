// What is measured with: the fixtures, repeated or joined to a size. The same in every run.

import { readdirSync, readFileSync } from 'node:fs';

const fixtures = new URL('../../fixtures/', import.meta.url);
const read = (path) => readFileSync(new URL(path, fixtures), 'utf8');
const all = (folder) =>
  readdirSync(new URL(folder, fixtures))
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => read(folder + name));

export const today = '2026-11';
/** About two pages: 690 words. */
export const resume = read('samples/resume.md');
/** About one page: 430 words. */
export const posting = read('samples/posting.txt');

const postings = all('postings/').filter((text) => !text.includes('<div'));

/** So many bytes of postings, one after the other. All is ASCII but for a few signs, so a unit is a byte. */
export function postingsOf(bytes) {
  const round = postings.join('\n\n');
  return round.repeat(Math.ceil(bytes / round.length)).slice(0, bytes);
}

/** Postings of about `words` words, all different: each begins in another of the fixtures and goes on with others. */
export function manyPostings(count, words = 300) {
  const paragraphs = postings.map((text) => text.split('\n'));
  return Array.from({ length: count }, (_, i) => {
    const lines = [];
    let size = 0;
    for (let at = i; size < words; at += 1 + (i % 7)) {
      for (const line of paragraphs[at % paragraphs.length]) {
        if (size >= words) break;
        lines.push(line);
        size += line.split(/\s+/).filter(Boolean).length;
      }
    }
    return lines.join('\n');
  });
}

/** A résumé of `times` as many jobs as the sample has, with a section for every four of them. */
export function resumeOf(times) {
  const cut = resume.indexOf('\n## ', resume.indexOf('\n## Experience') + 1);
  const begin = resume.indexOf('\n## Experience');
  const jobs = resume.slice(begin, cut);
  return resume.slice(0, begin) + jobs.repeat(times) + resume.slice(cut);
}
