// savile chunk: where to cut a text. Returns its exit code.

import type { TextChunk } from '../chunker/chunker.js';
import { SavileError } from '../errors.js';
import { kindOf, readText } from '../input.js';
import { createChunker } from '../lazy.js';
import type { SectionType } from '../wire/types.js';
import type { Command } from './arguments.js';
import { oneLine } from './diff.js';
import { print, readBytes } from './files.js';
import { answerRows, type Row, textIn } from './jsonl.js';
import { exitCode } from './usage.js';

type ChunkCommand = Extract<Command, { readonly name: 'chunk' }>;

export async function chunk(command: ChunkCommand): Promise<number> {
  const [file = '-'] = command.files;
  if (command.jsonl) {
    return answerRows(file, async (row) => {
      const maxTokens = budgetIn(row) ?? command.maxTokens;
      const section = row.section === undefined ? command.section : textIn(row, 'section');
      return { chunks: places(await cut(textIn(row, 'text'), maxTokens, section)) };
    });
  }
  const text = await readText(await readBytes(file), file);
  const chunks = await cut(text, command.maxTokens, command.section);
  await print(command.json ? `${JSON.stringify({ chunks: places(chunks) })}\n` : shown(chunks));
  return exitCode.done;
}

async function cut(text: string, maxTokens: number | undefined, section = 'other'): Promise<TextChunk[]> {
  const chunker = await createChunker(maxTokens === undefined ? {} : { maxTokens });
  return chunker.chunkContent(text, section as SectionType); // checked there
}

function budgetIn(row: Row): number | undefined {
  const value = row.maxTokens;
  if (value === undefined || typeof value === 'number') return value;
  throw new SavileError('bad_input', `"maxTokens" must be a number, not ${kindOf(value)}.`);
}

/** Without the texts: whoever gave them has them. */
function places(chunks: readonly TextChunk[]): Omit<TextChunk, 'text'>[] {
  return chunks.map(({ text: _, ...place }) => place);
}

function shown(chunks: readonly TextChunk[]): string {
  const lines = chunks.map(({ begin, end, tokens, text, context }) => {
    const head = context === undefined ? '' : `[${oneLine(context)}] `;
    return `${String(begin).padStart(7)} – ${String(end).padEnd(7)} ${String(tokens).padStart(6)}  ${head}${oneLine(text)}`;
  });
  return `${lines.join('\n')}\n`;
}
