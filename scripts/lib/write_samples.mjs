// The sample résumé and posting as a module, for applications outside of this folder.
//
//   node scripts/lib/write_samples.mjs FILE
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export function write_samples(file) {
  const sample = (name) =>
    JSON.stringify(readFileSync(new URL(`../../tests/fixtures/samples/${name}`, import.meta.url), 'utf8'));
  writeFileSync(file, `export const resume = ${sample('resume.md')};\nexport const posting = ${sample('posting.txt')};\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) write_samples(process.argv[2]);
