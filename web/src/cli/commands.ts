// The commands that read documents. Each returns its exit code.

import type { Fact, ParsedResume, Tailor } from '../contract.js';
import { SavileError } from '../errors.js';
import { kindOf } from '../input.js';
import { renderReport } from '../report/render_report.js';
import type { TailoredResult } from '../run.js';
import { createTailor } from '../tailor.js';
import type { Requirements, Warning } from '../wire/types.js';
import type { Command, DocumentCommand, OutFile } from './arguments.js';
import { nameOf, print, readBytes, say, writeOut } from './files.js';
import { answerRows, type Row, textIn } from './jsonl.js';
import { type Paint, paintFor, wantsColour } from './paint.js';
import {
  showMatch,
  showRequirements,
  showResume,
  showTailored,
  showVerification,
  showWarning,
} from './show.js';
import { exitCode } from './usage.js';

type Named<Name extends Command['name']> = Extract<Command, { readonly name: Name }>;
type Answering = Named<'parse' | 'extract' | 'match' | 'verify'>;

export async function answerDocuments(command: Answering): Promise<number> {
  await using tailor = await tailorFor(command);
  if (command.jsonl) {
    return await answerRows(command.files[0] ?? '-', (row) => answerRow(tailor, command, row));
  }
  const paint = paintFor(wantsColour(process.stdout));
  const answer = await answerFiles(tailor, command, paint);
  await print(command.json ? `${JSON.stringify(answer.value)}\n` : answer.shown);
  return exitCode.done;
}

export async function customize(command: Named<'customize'>): Promise<number> {
  await using tailor = await tailorFor(command);
  const [resumeFile = '-', postingFile = '-'] = command.files;
  const run = tailor.customize({
    resume: await readDocument(resumeFile),
    posting: await readDocument(postingFile),
    level: command.level,
    keep: command.keep,
    models: command.models,
    budget: command.budget,
    ...todayOf(command),
    ...factsOf(command),
  });
  run.on('warning', ({ source, warning }) => {
    say(showWarning(nameOf(source === 'resume' ? resumeFile : postingFile), warning));
  });
  if (!command.json) {
    const told = new Set<string>();
    run.on('stage', ({ stage }) => {
      if (stage.status !== 'running' || told.has(stage.name)) return;
      told.add(stage.name);
      say(`… ${stage.description}`);
    });
    run.on('model-request', ({ provider, model, again }) =>
      say(`… asking ${model} (${provider})${again ? ' once more' : ''}`),
    );
    run.on('model-retry', ({ provider, inMs, error }) =>
      say(`… ${provider} failed, trying again in ${Math.ceil(inMs / 1000)} s: ${error.message}`),
    );
    run.on('model-fallback', ({ to, error }) => say(`… going on with ${to}: ${error.message}`));
  }
  const result = await run.result;
  if (command.out !== undefined) await writeResult(tailor, result, command.out);
  if (command.report !== undefined) {
    await writeOut(command.report.file, renderReport(result, command.report.format));
  }
  if (command.json) await print(`${JSON.stringify(result)}\n`);
  else await print(showTailored(result, paintFor(wantsColour(process.stdout))));
  if (command.out !== undefined) say(`Written to ${command.out.file}`);
  if (command.report !== undefined) say(`Report written to ${command.report.file}`);
  return result.partial ? exitCode.partial : exitCode.done;
}

async function writeResult(tailor: Tailor, result: TailoredResult, { file, format }: OutFile): Promise<void> {
  if (format === 'as given') await writeOut(file, result.resume);
  else await writeOut(file, await tailor.export(result, format, { onWarning: say }));
}

/** Starting threads costs more than one document does: they are for many. */
function tailorFor({ workers, jsonl }: DocumentCommand): Promise<Tailor> {
  if (workers !== undefined) return createTailor({ workers });
  return createTailor(jsonl ? {} : { workers: 0 });
}

async function answerFiles(
  tailor: Tailor,
  command: Answering,
  paint: Paint,
): Promise<{ value: object; shown: string }> {
  const [first = '-', second = '-'] = command.files;
  switch (command.name) {
    case 'parse': {
      const value = await tailor.parse(await readDocument(first));
      warn(first, value);
      return { value, shown: showResume(value, paint) };
    }
    case 'extract': {
      const value = await tailor.extract(await readDocument(first));
      warn(first, value);
      return { value, shown: showRequirements(value, paint) };
    }
    case 'match': {
      const value = await tailor.match(
        await readDocument(first),
        await readDocument(second),
        todayOf(command),
      );
      return { value, shown: showMatch(value, paint) };
    }
    case 'verify': {
      const value = await tailor.verify({
        before: await readDocument(first),
        after: await readDocument(second),
        ...factsOf(command),
      });
      return { value, shown: showVerification(value, paint) };
    }
  }
}

async function answerRow(tailor: Tailor, command: Answering, row: Row): Promise<object> {
  switch (command.name) {
    case 'parse':
      return tailor.parse(textIn(row, 'text'));
    case 'extract':
      return tailor.extract(textIn(row, 'text'));
    case 'match':
      return tailor.match(textIn(row, 'resume'), textIn(row, 'posting'), todayOf(command));
    case 'verify':
      return tailor.verify({
        before: textIn(row, 'before'),
        after: textIn(row, 'after'),
        ...(row.scope === undefined ? {} : { scope: textIn(row, 'scope') }),
        ...(row.facts === undefined ? {} : { facts: factsIn(row) }),
      });
  }
}

/** Bytes, so that the library decides what they are; a failure names the file. */
function readDocument(file: string): Promise<Uint8Array> {
  return readBytes(file);
}

/** What the user says is true, as `--fact` gives it: of the whole résumé. */
function factsOf({ facts }: DocumentCommand): { facts?: Fact[] } {
  return facts.length === 0 ? {} : { facts: facts.map((text) => ({ text })) };
}

/** The facts of a row; what each must be, the library checks. */
function factsIn(row: Row): readonly Fact[] {
  if (Array.isArray(row.facts)) return row.facts;
  throw new SavileError('bad_input', `"facts" must be a list, not ${kindOf(row.facts)}.`);
}

function todayOf({ today }: DocumentCommand): { today?: string } {
  return today === undefined ? {} : { today };
}

function warn(file: string, { warnings }: ParsedResume | Requirements): void {
  for (const warning of warnings as readonly Warning[]) say(showWarning(nameOf(file), warning));
}
