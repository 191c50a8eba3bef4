// savile rank: one file against many, best first. Returns its exit code.

import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { toPlain } from '../errors.js';
import type { Ranking } from '../rank.js';
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
  const many = contents(files);
  const options = command.today === undefined ? {} : { today: command.today };
  const ranking = await (command.resumes ? tailor.rank(many, one, options) : tailor.rank(one, many, options));
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

async function* contents(files: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const file of files) yield await readBytes(file);
}

function shown({ ranking }: Ranking, fileOf: (one: { index: number }) => string, paint: Paint): string {
  const lines = ranking.map((one) => {
    const about = [one.jobTitle, one.company].filter(Boolean).join(', ');
    return `${String(one.score).padStart(3)}  ${fileOf(one)}  ${paint.dim(about)}`.trimEnd();
  });
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}
