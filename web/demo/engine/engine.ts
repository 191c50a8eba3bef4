// The page's one way to the library: one tailor for the life of the page, made when first needed.
//
// A tailor that could not be made is forgotten, so that the next press of the button tries anew.

import {
  createTailor,
  type ExportFormat,
  isSavileError,
  type ParsedResume,
  type PlainError,
  type Run,
  type Tailor,
  type TailoredResult,
} from 'savile';
import engineUrl from '../../../dist/engine.wasm?url';
import mentionsUrl from '../../../dist/mentions.bin?url';
import workerUrl from '../../../dist/worker.js?url';
import type { Change, Level, Match } from '../../src/wire/types.ts';
import { workerMaker } from './trusted.ts';

export type { ParsedResume, RunEvent, TailoredResult } from 'savile';

interface RunRequest {
  readonly resume: string | ParsedResume;
  readonly posting: string;
  readonly level: Level;
  readonly signal: AbortSignal;
}

export interface Problem {
  readonly code: string;
  readonly message: string;
}

const makeWorker = workerMaker(workerUrl);
let made: Promise<Tailor> | undefined;

function tailor(): Promise<Tailor> {
  made ??= createTailor({
    wasm: new URL(engineUrl, document.baseURI),
    mentions: new URL(mentionsUrl, document.baseURI),
    workerUrl: new URL(workerUrl, document.baseURI),
    workerFactory: makeWorker,
  }).catch((error: unknown) => {
    made = undefined;
    throw error;
  });
  return made;
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
function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
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
