// The page's one way to the library: one tailor for the life of the page, made when first needed.
//
// A tailor that could not be made is forgotten, so that the next press of the button tries anew.

import {
  type CustomizeRequest,
  createTailor,
  type ExportFormat,
  type Fact,
  isSavileError,
  type KeptSection,
  type ParsedResume,
  type PlainError,
  type Ranking,
  type Run,
  type Tailor,
  type TailoredResult,
} from 'savile';
import type { Change, Level, Match, Verification } from '../../src/wire/types.ts';
import { engineFiles, readerAddress, workerAddress } from './parts.ts';
import { makeWorker } from './trusted.ts';

export type { ParsedResume, RunEvent, TailoredResult } from 'savile';

interface RunRequest extends ModelChoice {
  readonly resume: string | ParsedResume;
  readonly posting: string;
  readonly level: Level;
  readonly facts: readonly Fact[];
  readonly keep: readonly KeptSection[];
  readonly signal: AbortSignal;
}

/** What a run may ask and spend beside the rules. */
export type ModelChoice = Pick<CustomizeRequest, 'models' | 'budget'>;

export interface Problem {
  readonly code: string;
  readonly message: string;
}

let made: Promise<Tailor> | undefined;

function tailor(): Promise<Tailor> {
  made ??= create().catch((error: unknown) => {
    made = undefined;
    throw error;
  });
  return made;
}

async function create(): Promise<Tailor> {
  return createTailor({
    ...(await engineFiles()),
    workerUrl: new URL(workerAddress),
    ...(readerAddress === undefined ? {} : { readerUrl: readerAddress }),
    workerFactory: makeWorker,
  });
}

// Lets the engine come while the user still reads; what goes wrong is said by the run that needs it.
export function prepare(): void {
  tailor().catch(() => undefined);
}

export async function startRun(request: RunRequest): Promise<Run> {
  const ready = await unlessAborted(tailor(), request.signal);
  return ready.customize(request);
}

// The engine goes on loading for the next run; only this run stops waiting for it.
export function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

export async function matchTexts(resume: string, posting: string, signal: AbortSignal): Promise<Match> {
  return (await tailor()).match(resume, posting, { signal });
}

export async function exportAs(
  result: TailoredResult,
  format: ExportFormat,
  changes: readonly Change[],
  onWarning: (message: string) => void,
): Promise<Uint8Array> {
  return (await tailor()).export(result, format, { changes, onWarning });
}

export async function readText(text: string): Promise<ParsedResume> {
  return (await tailor()).parse(text);
}

/** Is every claim of the edited résumé covered by the other? */
export async function verifyEdit(before: string, after: string, signal: AbortSignal): Promise<Verification> {
  return (await tailor()).verify({ before, after }, { signal });
}

export async function rankPostings(
  resume: string | ParsedResume,
  postings: readonly (string | File)[],
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<Ranking> {
  return (await tailor()).rank(resume, postings, {
    onProgress: ({ done }) => onProgress(done),
    signal,
  });
}

/** Reads a PDF, a DOCX or a JSON Resume. */
export async function readWithLibrary(file: File): Promise<ParsedResume> {
  return (await tailor()).parse(file);
}

export function problemOf(error: unknown): Problem {
  if (isSavileError(error)) return { code: error.code, message: error.message };
  if (isPlain(error)) return { code: error.code, message: error.message };
  return { code: 'internal', message: error instanceof Error ? error.message : String(error) };
}

function isPlain(error: unknown): error is PlainError {
  return typeof error === 'object' && error !== null && 'code' in error && 'message' in error;
}
