// The bundled fictional texts: one pair a profession.

import nursePosting from '../../tests/fixtures/samples/nurse-posting.txt?raw';
import nurseResume from '../../tests/fixtures/samples/nurse-resume.txt?raw';
import platformPosting from '../../tests/fixtures/samples/posting.txt?raw';
import platformResume from '../../tests/fixtures/samples/resume.md?raw';
import salesPosting from '../../tests/fixtures/samples/sales-posting.txt?raw';
import salesResume from '../../tests/fixtures/samples/sales-resume.md?raw';

export const samples = {
  platform: { resume: platformResume, posting: platformPosting },
  nurse: { resume: nurseResume, posting: nursePosting },
  sales: { resume: salesResume, posting: salesPosting },
} as const;

export type SampleName = keyof typeof samples;
export const sampleNames = Object.keys(samples) as SampleName[];
