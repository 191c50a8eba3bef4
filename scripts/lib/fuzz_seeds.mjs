#!/usr/bin/env node
// Cuts the seeds of the fuzz targets from the fixtures, so that nothing is committed twice.
//
//   node scripts/lib/fuzz_seeds.mjs OUT     writes OUT/TARGET/…; the same files give the same seeds
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const out = process.argv[2];
if (!out) throw new Error('usage: node scripts/lib/fuzz_seeds.mjs OUT');
const top = new URL('../../', import.meta.url).pathname;
const fixtures = join(top, 'tests/fixtures');
rmSync(out, { recursive: true, force: true });

let count = 0;
function seed(target, name, ...parts) {
  const folder = join(out, target);
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
  const bytes = parts.flatMap((part, i) => [...(i > 0 ? [Buffer.of(0xff)] : []), Buffer.from(part)]);
  writeFileSync(join(folder, name), Buffer.concat(bytes));
  count += 1;
}

const text = (path) => readFileSync(join(fixtures, path), 'utf8');
const texts = (folder) =>
  readdirSync(join(fixtures, folder))
    .filter((name) => /\.(txt|md)$/.test(name) && name !== 'README.md')
    .map((name) => [`${folder}_${name}`, text(`${folder}/${name}`)]);
const every = (list, n) => list.filter((_, i) => i % n === 0);

const resumes = ['parse', 'resumes', 'tailor'].flatMap(texts);
const postings = texts('postings');
for (const [name, resume] of resumes) seed('resume', name, resume);
for (const [name, resume] of every(resumes, 12)) {
  seed('resume', `looks_${name}`, resume, Buffer.from([28, 100, 40, 0, 25, 30, 20, 255]));
  seed('text', name, resume);
  seed('date', name, resume);
  seed('chunk', name, Buffer.concat([Buffer.from([40, resume.length % 256]), Buffer.from(resume)]));
  seed('edits', name, resume, Buffer.from(resume.slice(0, 120)));
  seed('layout', name, resume, resume.replace(/\n.*\n/, '\n'), 'abc');
}
// A run takes long: the shortest ones, so that many are tried.
const shortest = [...resumes].sort(([, a], [, b]) => a.length - b.length).slice(0, 12);
for (const [name, resume] of shortest) seed('tailor', name, resume.slice(0, 700));
for (const [name, posting] of every(postings, 2)) seed('posting', name, posting);

for (const name of ['dev', 'fresh', 'fourth']) {
  const lines = text(`guard/${name}.jsonl`).trim().split('\n').map((line) => JSON.parse(line));
  for (const { id, before, after, scope = before } of every(lines, 12))
    seed('verify', `${name}_${id}`, before, after, scope, '');
}

const edits = { edits: [{ id: 'l1', after: 'Led the work on Kafka for 40 services', requirements: ['r1'] }] };
const replies = {
  plain: JSON.stringify(edits),
  fenced: `Here you are:\n\`\`\`json\n${JSON.stringify(edits, null, 1)}\n\`\`\`\nDone.`,
  comma: '{"edits":[{"id":"l2","after":"Wrote Go",},]}',
  list: JSON.stringify(edits.edits),
  open: '{"edits":[{"id":"l1","after":"Wrote',
};
for (const [name, reply] of Object.entries(replies)) {
  seed('reply', name, reply);
  seed('json', name, reply);
}
const posting = text('samples/posting.txt');
const quote = posting.split('\n').find((line) => line.split(' ').length > 5);
seed('claims', 'quote', JSON.stringify({ quotes: [quote, 'no such words'] }));
seed('claims', 'own', posting, JSON.stringify([quote]));

const change = { id: 'c1', begin: 3, end: 9, after: 'other', section: 'experience', sectionIndex: 1 };
const moved = {
  ...{ id: 'c2', begin: 20, end: 30, after: '', source: 'model', status: 'needs_confirmation' },
  move: { parts: [{ begin: 20, end: 24 }, { begin: 25, end: 30 }], order: [1, 0] },
  evidence: [{ begin: 0, end: 4, source: 'user', text: 'said' }],
  findings: [{ tier: 'B', type: 'word', begin: 0, end: 1, text: 'a', why: 'new' }],
  judged: 'abc',
};
seed('changes', 'both', JSON.stringify([change, moved]));
seed('changes', 'one', JSON.stringify([change]));
seed('json', 'change', JSON.stringify([change, moved]));
seed('mentions', 'head', readFileSync(join(top, 'models/mentions.bin')).subarray(0, 4096));

console.log(`${count} seeds in ${out}`);
