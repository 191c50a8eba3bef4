// The parts of a DOCX, unzipped with care: the sizes that the archive states are not believed.
//
// Refused: too many entries, names that lead out of the archive, encryption, more bytes than the cap
// (counted while they come), and anything that is no Word document.

import { Unzip, UnzipInflate } from 'fflate';
import { describe, SavileError } from '../../errors.js';

const mostEntries = 2_000;
/** Most bytes that the parts that are read may have when unzipped. */
const mostBytes = 24 * 1024 * 1024;

/** The XML parts by their name in the archive. */
export type Parts = ReadonlyMap<string, string>;

export function openDocx(bytes: Uint8Array, place: string): Parts {
  checkDirectory(bytes, place);
  const parts = new Map<string, string>();
  const decoder = new TextDecoder('utf-8');
  let total = 0;
  let failure: unknown;
  const unzip = new Unzip((file) => {
    if (!/^(word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels|\[Content_Types\]\.xml)$/.test(file.name)) return;
    const pieces: Uint8Array[] = [];
    file.ondata = (error, piece, final) => {
      if (error) failure ??= error;
      if (failure !== undefined) return;
      total += piece.length;
      if (total > mostBytes) {
        failure = bomb(place);
        file.terminate();
        throw failure;
      }
      pieces.push(piece);
      if (final) parts.set(file.name, decoder.decode(joined(pieces)));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    // In slices, so that a bomb is seen before it is whole.
    const slice = 4_096;
    for (let at = 0; at < bytes.length && failure === undefined; at += slice) {
      unzip.push(bytes.subarray(at, at + slice), at + slice >= bytes.length);
    }
  } catch (cause) {
    failure ??= cause;
  }
  if (failure instanceof SavileError) throw failure;
  if (failure !== undefined) throw damaged(place, describe(failure), failure);
  if (parts.has('word/document.xml')) return parts;
  throw new SavileError(
    'unsupported_format',
    `${place} is a zip file without a Word document in it. Give the DOCX itself, a PDF, or the text.`,
  );
}

/** Reads the names and flags of the central directory. */
function checkDirectory(bytes: Uint8Array, place: string): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = -1;
  for (let at = bytes.length - 22; at >= 0 && at > bytes.length - 22 - 65_536; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) {
      end = at;
      break;
    }
  }
  if (end < 0) throw damaged(place, 'its list of parts is missing');
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries) {
    throw new SavileError(
      'unsafe_file',
      `${place} is a DOCX with ${count} parts; the limit is ${mostEntries}.`,
    );
  }
  const decoder = new TextDecoder('utf-8');
  let at = view.getUint32(end + 16, true);
  let stated = 0;
  for (let entry = 0; entry < count; entry += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) {
      throw damaged(place, 'its list of parts is broken');
    }
    const nameSize = view.getUint16(at + 28, true);
    const name = decoder.decode(bytes.subarray(at + 46, at + 46 + nameSize));
    if (/(^|[\\/])\.\.([\\/]|$)|^[\\/]|^[a-z]:|\0/i.test(name)) {
      throw new SavileError(
        'unsafe_file',
        `${place} is a DOCX with a part named “${name.slice(0, 80)}”, which leads out of the file. It is not opened. Save it anew from a word processor.`,
      );
    }
    if ((view.getUint16(at + 8, true) & 1) !== 0) {
      throw new SavileError(
        'encrypted',
        `${place} is an encrypted file. Open it with its password, save it without one, and give that file.`,
      );
    }
    if (name.startsWith('word/') && name.endsWith('.xml')) stated += view.getUint32(at + 24, true);
    if (stated > mostBytes) throw bomb(place);
    at += 46 + nameSize + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function bomb(place: string): SavileError {
  return new SavileError(
    'unsafe_file',
    `${place} is a DOCX that unpacks to more than ${mostBytes / 1024 / 1024} MiB. It is not opened. Paste its text instead.`,
  );
}

function damaged(place: string, why: string, cause?: unknown): SavileError {
  return new SavileError(
    'damaged_file',
    `${place} is a DOCX that cannot be read: ${why}. It may be cut off. Save or download it again, or paste its text.`,
    { cause },
  );
}
