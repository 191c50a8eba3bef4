// savile rank: one file against many, best first. Returns its exit code.
//
// Files are read as they are needed, never all at once. One that cannot be read fails alone.

import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isSavileError, type SavileError, toPlain } from '../errors.js';
import type { Ranking, RankProgress } from '../rank.js';
import { createTailor } from '../tailor.js';
import type { Command } from './arguments.js';
import { print, readBytes, say } from './files.js';
import { type Paint, paintFor, wantsColour } from './paint.js';
import { exitCode } from './usage.js';

type RankCommand = Extract<Command, { readonly name: 'rank' }>;

export async function rankFiles(command: RankCommand): Promise<number> {
  const [first = '-', ...places] = command.files;
  const files = await filesIn(places);
  await using tailor = await createTailor(command.workers === undefined ? {} : { workers: command.workers });
  const one = await readBytes(first);
  const unreadable = new Map<number, SavileError>();
  const many = contents(files, unreadable);
  const options = {
    ...(command.today === undefined ? {} : { today: command.today }),
    ...(command.json ? {} : { onProgress: nowAndThen(files.length) }),
  };
  const ranked = await (command.resumes ? tailor.rank(many, one, options) : tailor.rank(one, many, options));
  const failed = ranked.failed.map(({ index, error }) => ({ index, error: unreadable.get(index) ?? error }));
  const ranking: Ranking = { ...ranked, failed };
  const fileOf = ({ index }: { readonly index: number }): string => files[index] ?? '';
  if (command.json) {
    await print(
      `${JSON.stringify({
        ranking: ranking.ranking.map(({ index, ...rest }) => ({ file: files[index], ...rest })),
        failed: ranking.failed.map(({ index, error }) => {
          const { code, message } = toPlain(error);
          return { file: files[index], error: { code, message } };
        }),
      })}\n`,
    );
  } else {
    await print(shown(ranking, fileOf, paintFor(wantsColour(process.stdout))));
  }
  for (const failure of ranking.failed) say(`${fileOf(failure)}: ${failure.error.message}`);
  if (ranking.failed.length === 0) return exitCode.done;
  return ranking.ranking.length === 0 ? exitCode.failed : exitCode.partial;
}

/** Files as they are; of a folder those in it, by name, but no hidden ones. */
async function filesIn(places: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const place of places) {
    const folder = place !== '-' && (await stat(place).catch(() => undefined))?.isDirectory();
    if (!folder) {
      files.push(place);
      continue;
    }
    const entries = await readdir(place, { withFileTypes: true });
    const names = entries
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map(({ name }) => name);
    files.push(...names.sort().map((name) => join(place, name)));
  }
  return files;
}

/** What cannot be read comes as nothing, so that it fails in its place; why, is kept. */
async function* contents(
  files: readonly string[],
  unreadable: Map<number, SavileError>,
): AsyncGenerator<Uint8Array> {
  for (const [index, file] of files.entries()) {
    try {
      yield await readBytes(file);
    } catch (error) {
      if (!isSavileError(error)) throw error;
      unreadable.set(index, error);
      yield new Uint8Array();
    }
  }
}

/** How far a long ranking has come. */
function nowAndThen(total: number): (progress: RankProgress) => void {
  let told = performance.now();
  return ({ done }) => {
    if (performance.now() - told < 2_000) return;
    told = performance.now();
    say(`… ${done} of ${total} ranked`);
  };
}

function shown({ ranking }: Ranking, fileOf: (one: { index: number }) => string, paint: Paint): string {
  const lines = ranking.map((one) => {
    const about = [one.jobTitle, one.company].filter(Boolean).join(', ');
    return `${String(one.score).padStart(3)}  ${fileOf(one)}  ${paint.dim(about)}`.trimEnd();
  });
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}
