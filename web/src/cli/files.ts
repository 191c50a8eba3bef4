// Files and standard input as bytes, and text out. Every failure names the file.

import { createReadStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { SavileError } from '../errors.js';

export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    if (file !== '-') return await readFile(file);
    const parts: Buffer[] = [];
    for await (const part of process.stdin) parts.push(part as Buffer);
    return Buffer.concat(parts);
  } catch (cause) {
    throw new SavileError('bad_input', `Cannot read ${nameOf(file)}: ${reason(cause)}`, { cause });
  }
}

/** The file's lines without their ends, each with its number. Long input is never held as a whole. */
export async function* readLines(file: string): AsyncGenerator<{ number: number; text: string }> {
  const stream = file === '-' ? process.stdin : createReadStream(file);
  const decoder = new TextDecoder();
  let number = 0;
  let parts: string[] = []; // of a line that is not complete
  try {
    for await (const bytes of stream) {
      const pieces = decoder.decode(bytes as Buffer, { stream: true }).split('\n');
      const last = pieces.pop() ?? '';
      for (const piece of pieces) {
        number += 1;
        yield { number, text: parts.join('') + piece };
        parts = [];
      }
      parts.push(last);
    }
  } catch (cause) {
    throw new SavileError('bad_input', `Cannot read ${nameOf(file)}: ${reason(cause)}`, { cause });
  }
  const rest = parts.join('') + decoder.decode();
  if (rest) yield { number: number + 1, text: rest };
}

export async function writeOut(file: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(file, content);
  } catch (cause) {
    throw new SavileError('bad_input', `Cannot write ${file}: ${reason(cause)}`, { cause });
  }
}

/** To standard output, waiting where the reader is slow. */
export function print(text: string): Promise<void> {
  return new Promise((resolve) => {
    if (process.stdout.write(text)) resolve();
    else process.stdout.once('drain', resolve);
  });
}

export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

export function nameOf(file: string): string {
  return file === '-' ? 'standard input' : file;
}

function reason(cause: unknown): string {
  const { code, message } = cause as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOENT':
      return 'there is no such file.';
    case 'EISDIR':
      return 'it is a folder.';
    case 'EACCES':
      return 'permission denied.';
    case 'ERR_FS_FILE_TOO_LARGE':
      return 'it is too large.';
    default:
      return message;
  }
}
