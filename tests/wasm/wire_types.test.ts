// core/wire/types.json against its two readers: the TypeScript generated from it, and what the core
// really writes. In both directions: nothing written that is not described, nothing described that
// is never written.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import {
  type CustomizeRequest,
  createTailor,
  type Report,
  type Run,
  type RunEvent,
  type Tailor,
} from 'savile';
import { createScriptedProvider } from 'savile/test';
import { expect, test } from 'vitest';
import { Engine } from '../../web/src/engine/engine.js';
import { readReply } from '../../web/src/wire/reply.js';
import type { Change } from '../../web/src/wire/types.js';
import { engineParts } from '../engine_parts.js';
import { fixture, smallPosting, smallResume } from '../web/samples.js';

const root = new URL('../../', import.meta.url);
type Shape = Readonly<Record<string, string>> | readonly string[];
const described: Readonly<Record<string, Shape>> = (() => {
  const { $comment: _, ...types } = JSON.parse(readFileSync(new URL('core/wire/types.json', root), 'utf8'));
  return types;
})();

test('web/src/wire/types.ts is fresh', () => {
  const printed = execFileSync(process.execPath, ['scripts/generate_types', '--print'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(readFileSync(new URL('web/src/wire/types.ts', root), 'utf8')).toBe(printed);
});

class Reader {
  readonly problems: string[] = [];
  readonly seen = new Set<string>();

  read(value: unknown, written: string, place: string): void {
    const record = /^Record<string, (.+)>$/.exec(written);
    if (written.endsWith('[]')) {
      if (!Array.isArray(value)) this.problems.push(`${place} is no list`);
      else for (const item of value) this.read(item, written.slice(0, -2), `${place}[]`);
    } else if (record) {
      for (const item of Object.values(value as object)) this.read(item, record[1] as string, `${place}{}`);
    } else if (written === 'unknown') {
      return;
    } else if (written === 'integer') {
      if (!Number.isSafeInteger(value))
        this.problems.push(`${place} is no integer: ${JSON.stringify(value)}`);
    } else if (['number', 'string', 'boolean'].includes(written)) {
      if (typeof value !== written) this.problems.push(`${place} is no ${written}: ${JSON.stringify(value)}`);
    } else {
      this.#readNamed(value, written, place);
    }
  }

  #readNamed(value: unknown, name: string, place: string): void {
    const shape = described[name];
    if (Array.isArray(shape)) {
      if (!shape.includes(value)) this.problems.push(`${place}: ${JSON.stringify(value)} is no ${name}`);
      return;
    }
    const object = value as Readonly<Record<string, unknown>>;
    for (const field of Object.keys(object)) {
      const written =
        (shape as Record<string, string>)[field] ?? (shape as Record<string, string>)[`${field}?`];
      if (written === undefined) this.problems.push(`${name}.${field} is written but not described`);
      else this.read(object[field], written, `${name}.${field}`);
      this.seen.add(`${name}.${field}`);
    }
    for (const field of Object.keys(shape as object)) {
      if (!field.endsWith('?') && !(field in object))
        this.problems.push(`${name}.${field} is missing at ${place}`);
    }
  }
}

const pairs = [
  ['samples/resume.md', 'samples/posting.txt'],
  ['samples/nurse-resume.txt', 'samples/nurse-posting.txt'],
  ['samples/sales-resume.md', 'samples/sales-posting.txt'],
].map(([a, b]) => [fixture(a as string), fixture(b as string)] as const);

/** What the samples do not show: years with an upper end, a choice, a degree, a posting that is hard to read. */
const rarePosting = `Registered Nurse

Requirements
- 3-5 years of experience in nursing
- Bachelor's degree in Nursing or equivalent experience
- Python or Java
- Excel
Nice to have
- Portuguese
`;

async function everything(): Promise<Reader> {
  const reader = new Reader();
  await using tailor = await createTailor({ workers: 0 });
  const readEvents = async (run: Run): Promise<void> => {
    for await (const event of run) readEvent(reader, event);
  };
  for (const [resume, posting] of [
    ...pairs,
    [smallResume, rarePosting] as const,
    [smallPosting, smallResume] as const,
  ]) {
    const { text: _, ...parsed } = await tailor.parse(resume);
    reader.read(parsed, 'ParsedResume', 'parse');
    reader.read(await tailor.extract(posting), 'Requirements', 'extract');
    reader.read(await tailor.match(resume, posting), 'Match', 'match');
    const after = resume.replace(/\d+/, '977').replace(/\bthe\b/, 'zephyr');
    reader.read(await tailor.verify({ before: resume, after }), 'Verification', 'verify');
    await readEvents(tailor.customize({ resume, posting, level: 'extensive' }));
  }
  await readPartialAnalysis(reader);
  await readModelRun(reader);
  await readReports(reader, tailor);
  await readWhatRunsRarelyShow(reader);
  return reader;
}

/** An analysis beside a failed one of the caller's. */
async function readPartialAnalysis(reader: Reader): Promise<void> {
  const analyze = (): never => {
    throw new Error('no dictionary');
  };
  await using tailor = await createTailor({ workers: 0, analyzers: [{ type: 'skills', analyze }] });
  const { sections } = await tailor.customize({ resume: smallResume, posting: smallPosting }).result;
  reader.read(sections, 'SectionResult[]', 'partial');
}

/** A report of factors that moved, and one whose questions the user has answered. */
async function readReports(reader: Reader, tailor: Tailor): Promise<void> {
  const read = async (request: CustomizeRequest): Promise<Report> => {
    const { report } = await tailor.customize({ ...request, today: '2026-11' }).result;
    reader.read(report, 'Report', 'report');
    return report;
  };
  const backend = fixture('postings/backend_engineer.txt');
  await read({ resume: fixture('tailor/backend_engineer.txt'), posting: backend });
  const nurse = {
    resume: fixture('samples/nurse-resume.txt'),
    posting: fixture('samples/nurse-posting.txt'),
  };
  const [question] = (await read(nurse)).questions;
  await read({ ...nurse, facts: [{ text: 'This was done 12 times a week', at: question?.begin ?? 0 }] });
  const spoken = [{ text: 'Speaks Portuguese fluently' }];
  await read({ resume: smallResume, posting: smallPosting, facts: spoken });
}

/** A run with a model that answers. */
async function readModelRun(reader: Reader): Promise<void> {
  await using tailor = await createTailor({ workers: 0 });
  const models = [createScriptedProvider({ reply: () => '{"edits":[]}' })];
  const { sections } = await tailor.customize({ resume: smallResume, posting: smallPosting, models }).result;
  reader.read(sections, 'SectionResult[]', 'model');
}

/** Chunks, and a change with findings: asked of the core itself. */
async function readWhatRunsRarelyShow(reader: Reader): Promise<void> {
  const engine = await Engine.create(engineParts);
  const ask = (operation: string, request: object): unknown =>
    readReply(engine.call(operation, JSON.stringify(request)));
  engine.put('resume', fixture('samples/resume.md'));
  for (const section of ['experience', 'other']) {
    reader.read(ask('chunk', { text: 'resume', maxTokens: 120, section }), 'Chunks', 'chunk');
  }
  engine.put('small', smallResume);
  engine.put('empty', '');
  engine.put('posting', fixture('samples/posting.txt'));
  const pairs = { resumes: ['resume', 'empty'], postings: ['posting'], today: '2026-11' };
  reader.read(ask('rank', pairs), 'RankedPairs', 'rank');
  reader.read(ask('lines', { resume: 'resume' }), 'ReworkableLines', 'lines');
  const pair = { resume: 'resume', posting: 'posting', today: '2026-11' };
  const outline = ask('outline', { resume: 'resume' }) as { sections: readonly { type: string }[] };
  const section = outline.sections.findIndex(({ type }) => type === 'experience');
  reader.read(ask('prompts', { ...pair, sections: [section] }), 'SectionPrompts', 'prompts');
  const reply = '{"edits":[{"id":"l1","after":"Led 977 zephyrs"},{"id":"l99","after":"x"}]}';
  reader.read(ask('proposals', { ...pair, section, reply }), 'Proposals', 'proposals');
  reader.read(ask('claim_prompt', { posting: 'posting' }), 'ClaimPrompt', 'claim_prompt');
  engine.put('claimed', 'Baker\n\nThe oven is fed by hand with beech wood. Flour dust flies.\n');
  const quotes = { reply: '{"quotes":["the oven is fed by hand with beech wood","Rust"]}' };
  reader.read(ask('claims', { text: 'claimed', ...quotes }), 'Claims', 'claims');
  reader.read(ask('extract', { posting: 'claimed' }), 'Requirements', 'claimed');
  const before = 'Paid 40 suppliers a month on time';
  const begin = smallResume.indexOf(before);
  const change = {
    id: 'c1',
    section: 'experience',
    sectionIndex: 0,
    begin,
    end: begin + before.length,
    before,
  };
  const rest = {
    requirements: [],
    evidence: [],
    source: 'rule',
    confidence: 90,
    status: 'accept',
    findings: [],
  };
  const changes = [{ ...change, after: 'Paid 977 zephyrs a month', reason: 'An invention.', ...rest }];
  const judged = ask('gate', { resume: 'small', changes }) as { changes: Change[] };
  expect(judged.changes.map(({ status }) => status)).toEqual(['refused']);
  reader.read(judged.changes, 'Change[]', 'gate');
  const facts = [{ text: 'Sold 30 hats a day' }];
  engine.put('after', `${before} and sold 30 hats a day`);
  engine.put('before', before);
  reader.read(
    ask('verify', { before: 'before', after: 'after', scope: 'resume', facts }),
    'Verification',
    'verify',
  );
}

function readEvent(reader: Reader, event: RunEvent): void {
  if (event.type === 'stage') reader.read(event.stage, 'Stage', 'stage');
  else if (event.type === 'warning') reader.read(event.warning, 'Warning', 'warning');
  else if (event.type === 'change') reader.read(event.change, 'Change', 'change');
  else if (event.type === 'finish') reader.read(event.result, 'CustomizeResult', 'finish');
}

test('the core writes what is described, all of it, and nothing else', async () => {
  const reader = await everything();
  expect([...new Set(reader.problems)]).toEqual([]);
  const fields = Object.entries(described).flatMap(([name, shape]) =>
    Array.isArray(shape) ? [] : Object.keys(shape).map((field) => `${name}.${field.replace('?', '')}`),
  );
  expect(fields.filter((field) => !reader.seen.has(field))).toEqual([]);
});
