// The command line as typed data. Everything wrong with it is a UsageError that says what.

import { parseArgs } from 'node:util';
import type { KeptSection } from '../contract.js';
import type { ExportFormat } from '../formats/export/export_result.js';
import type { ModelProvider } from '../providers/contract.js';
import type { ReportFormat } from '../report/render_report.js';
import { isSectionType, SectionType } from '../section_type.js';
import type { Level } from '../wire/types.js';
import { modelsOf } from './models.js';
import { UsageError } from './usage.js';

export type Command =
  | { readonly name: 'help' | 'version' }
  | { readonly name: 'serve'; readonly port: number }
  | (DocumentCommand & { readonly name: 'parse' | 'extract' | 'match' | 'verify' })
  | (DocumentCommand & {
      readonly name: 'customize';
      readonly level: Level;
      readonly keep: readonly KeptSection[];
      readonly out: OutFile | undefined;
      readonly report: ReportFile | undefined;
      readonly models: readonly ModelProvider[];
      readonly budget: { readonly calls?: number; readonly tokens?: number };
    })
  | (DocumentCommand & {
      readonly name: 'rank';
      /** The first file is a posting, the others are résumés. */
      readonly resumes: boolean;
    })
  | (DocumentCommand & {
      readonly name: 'chunk';
      /** Undefined only with --jsonl, where each row says it. */
      readonly maxTokens: number | undefined;
      readonly section: string | undefined;
    });

/** Where the tailored résumé goes, in the format that its name says; as text where it says none. */
export interface OutFile {
  readonly file: string;
  readonly format: ExportFormat | 'as given';
}

/** Where a report goes, in the format that its name says. */
export interface ReportFile {
  readonly file: string;
  readonly format: ReportFormat;
}

export interface DocumentCommand {
  readonly files: readonly string[];
  readonly json: boolean;
  readonly jsonl: boolean;
  readonly today: string | undefined;
  readonly facts: readonly string[];
  readonly workers: number | undefined;
}

const outFormats: ReadonlyMap<string, ExportFormat> = new Map([
  ['docx', 'docx'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['txt', 'text'],
  ['html', 'html'],
  ['htm', 'html'],
  ['json', 'json-resume'],
]);

const reportFormats: ReadonlyMap<string, ReportFormat> = new Map([
  ['md', 'markdown'],
  ['html', 'html'],
  ['json', 'json'],
]);

const options = {
  json: { type: 'boolean' },
  jsonl: { type: 'boolean' },
  level: { type: 'string' },
  out: { type: 'string' },
  'max-tokens': { type: 'string' },
  section: { type: 'string' },
  resumes: { type: 'boolean' },
  report: { type: 'string' },
  today: { type: 'string' },
  fact: { type: 'string', multiple: true },
  keep: { type: 'string', multiple: true },
  model: { type: 'string', multiple: true },
  'model-calls': { type: 'string' },
  'model-tokens': { type: 'string' },
  port: { type: 'string' },
  workers: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

/** For each command: the files it takes, and the options beside --json and --workers. */
const commands = {
  parse: { files: ['RESUME'], options: ['jsonl'] },
  extract: { files: ['POSTING'], options: ['jsonl'] },
  match: { files: ['RESUME', 'POSTING'], options: ['jsonl', 'today'] },
  verify: { files: ['ORIGINAL', 'EDITED'], options: ['jsonl', 'fact'] },
  chunk: { files: ['FILE'], options: ['jsonl', 'max-tokens', 'section'] },
  rank: { files: ['RESUME', 'POSTING…'], options: ['resumes', 'today'] },
  customize: {
    files: ['RESUME', 'POSTING'],
    options: ['level', 'keep', 'out', 'report', 'today', 'fact', 'model', 'model-calls', 'model-tokens'],
  },
  serve: { files: [], options: ['port'] },
} as const;

export function readArguments(argv: readonly string[]): Command {
  const { values, positionals } = parsed(argv);
  if (values.help) return { name: 'help' };
  if (values.version) return { name: 'version' };
  const [name, ...files] = positionals;
  if (name === undefined) throw new UsageError('Which command? See savile --help.');
  if (!isCommand(name)) throw new UsageError(`Unknown command "${name}". See savile --help.`);
  const { files: wanted, options: allowed } = commands[name];
  for (const option of Object.keys(values)) {
    const common = name !== 'serve' && (option === 'json' || option === 'workers');
    if (!common && !(allowed as readonly string[]).includes(option)) {
      throw new UsageError(`savile ${name} has no option --${option}.`);
    }
  }
  checkFiles(name, files, wanted, values.jsonl === true);
  if (name === 'serve') return { name, port: wholeNumber('port', values.port, 65_535) ?? 4173 };
  const common: DocumentCommand = {
    files,
    json: values.json === true,
    jsonl: values.jsonl === true,
    today: month(values.today),
    facts: values.fact ?? [],
    workers: wholeNumber('workers', values.workers, 64),
  };
  if (name === 'rank') return { ...common, name, resumes: values.resumes === true };
  if (name === 'chunk') {
    const maxTokens = wholeNumber('max-tokens', values['max-tokens'], 999_999);
    if (maxTokens === undefined && !common.jsonl) throw new UsageError('savile chunk needs --max-tokens N.');
    return { ...common, name, maxTokens, section: values.section };
  }
  if (name === 'customize') {
    return {
      ...common,
      name,
      level: level(values.level),
      keep: (values.keep ?? []).map(keptSection),
      out: outFile(values.out),
      report: reportFile(values.report),
      models: modelsOf(values.model ?? [], process.env),
      budget: {
        ...limit('calls', 'model-calls', values['model-calls']),
        ...limit('tokens', 'model-tokens', values['model-tokens']),
      },
    };
  }
  return { ...common, name };
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    const [first] = (error as Error).message.split('. ');
    throw new UsageError(`${first}. See savile --help.`);
  }
}

function isCommand(name: string): name is keyof typeof commands {
  return Object.hasOwn(commands, name);
}

function checkFiles(name: string, files: readonly string[], wanted: readonly string[], jsonl: boolean): void {
  if (jsonl) {
    if (files.length > 1) throw new UsageError(`savile ${name} --jsonl reads one file, or standard input.`);
    return;
  }
  const any = wanted.at(-1)?.endsWith('…') === true;
  if (any ? files.length < wanted.length : files.length !== wanted.length) {
    throw new UsageError(
      `Usage: savile ${[name, ...wanted].join(' ')}${wanted.length > 0 ? ` (${files.length} given)` : ''}`,
    );
  }
  if (files.filter((file) => file === '-').length > 1) {
    throw new UsageError('Only one of the files can be - (standard input).');
  }
}

function wholeNumber(option: string, text: string | undefined, most: number): number | undefined {
  if (text === undefined) return undefined;
  const number = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  if (number <= most) return number;
  throw new UsageError(`--${option} takes a whole number from 0 to ${most}, not "${text}".`);
}

function limit(field: string, option: string, text: string | undefined): Record<string, number> {
  const most = wholeNumber(option, text, 999_999);
  return most === undefined ? {} : { [field]: most };
}

function month(text: string | undefined): string | undefined {
  if (text === undefined || /^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return text;
  throw new UsageError(`--today takes a month as YYYY-MM, not "${text}".`);
}

function outFile(file: string | undefined): OutFile | undefined {
  if (file === undefined) return undefined;
  const ending = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '';
  if (/^(pdf|doc|odt|rtf|pages)$/.test(ending)) {
    throw new UsageError(
      `--out writes .docx, .md, .txt, .html or .json, not .${ending}${ending === 'pdf' ? ': write .html and print it, or .docx' : ''}.`,
    );
  }
  return { file, format: outFormats.get(ending) ?? 'as given' };
}

function reportFile(file: string | undefined): ReportFile | undefined {
  if (file === undefined) return undefined;
  const format = reportFormats.get(/\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '');
  if (format) return { file, format };
  throw new UsageError(`--report takes a file that ends in .md, .html or .json, not "${file}".`);
}

function keptSection(text: string): KeptSection {
  if (isSectionType(text)) return text;
  if (/^\d{1,4}$/.test(text)) return Number(text);
  throw new UsageError(
    `--keep takes a kind of section (${Object.values(SectionType).join(', ')}) or its place (0, 1 …), not "${text}".`,
  );
}

function level(text: string | undefined): Level {
  if (text === undefined) return 'balanced';
  if (text === 'conservative' || text === 'balanced' || text === 'extensive') return text;
  throw new UsageError(`--level takes conservative, balanced or extensive, not "${text}".`);
}
