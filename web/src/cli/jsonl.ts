// One JSON object a line in, one a line out, in the order of the input.
//
// Up to `window` rows are under way at once; the reading waits for the writing. A bad line gives
// {"id","error"} and the rest goes on.

import { SavileError, toPlain } from '../errors.js';
import { kindOf } from '../input.js';
import { print, readLines, say } from './files.js';
import { exitCode } from './usage.js';

const window = 64;

export type Row = Readonly<Record<string, unknown>>;

/** Answers every row, says how many failed, and returns the exit code. */
export async function answerRows(file: string, answer: (row: Row) => Promise<object>): Promise<number> {
  const { rows, failed } = await answerLines(file, answer);
  if (failed === 0) return exitCode.done;
  say(`savile: ${failed} of ${rows} lines failed; each has its error in the output.`);
  return failed === rows ? exitCode.failed : exitCode.partial;
}

async function answerLines(
  file: string,
  answer: (row: Row) => Promise<object>,
): Promise<{ rows: number; failed: number }> {
  const underWay: Promise<{ line: string; failed: boolean }>[] = [];
  let rows = 0;
  let failed = 0;
  const writeFirst = async (): Promise<void> => {
    const first = await underWay.shift();
    if (!first) return;
    if (first.failed) failed += 1;
    await print(first.line);
  };
  for await (const { number, text } of readLines(file)) {
    if (text.trim() === '') continue;
    rows += 1;
    underWay.push(answerLine(text, number, answer));
    if (underWay.length >= window) await writeFirst();
  }
  while (underWay.length > 0) await writeFirst();
  return { rows, failed };
}

async function answerLine(
  text: string,
  number: number,
  answer: (row: Row) => Promise<object>,
): Promise<{ line: string; failed: boolean }> {
  let id: unknown = null;
  try {
    const row = readRow(text, number);
    id = row.id ?? null;
    return { line: `${JSON.stringify({ id, ...(await answer(row)) })}\n`, failed: false };
  } catch (error) {
    const { code, message, begin, end } = toPlain(error);
    const place = begin === undefined ? {} : { begin, end };
    return { line: `${JSON.stringify({ id, error: { code, message, ...place } })}\n`, failed: true };
  }
}

function readRow(text: string, number: number): Row {
  let row: unknown;
  try {
    row = JSON.parse(text);
  } catch (cause) {
    throw new SavileError('bad_input', `Line ${number} is not JSON: ${(cause as Error).message}`, { cause });
  }
  if (typeof row !== 'object' || row === null || Array.isArray(row)) {
    throw new SavileError('bad_input', `Line ${number} must be a JSON object, not ${kindOf(row)}.`);
  }
  return row as Row;
}

/** The text in a row's field; the message names the field. */
export function textIn(row: Row, field: string): string {
  const value = Object.hasOwn(row, field) ? row[field] : undefined;
  if (typeof value === 'string') return value;
  throw new SavileError('bad_input', `"${field}" must be a string, not ${kindOf(value)}.`);
}
