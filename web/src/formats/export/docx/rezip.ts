// An archive with some of its parts replaced; the others come out with the same bytes, in the same order.

import { unzipSync, type Zippable, zipSync } from 'fflate';

const mostBytes = 128 * 1024 * 1024; // unzipped, with images
const stored = /\.(png|jpe?g|gif|wmf|emf|tiff?|mp4)$/i; // gains nothing from another round
const epoch = new Date(1980, 0, 1); // the same input gives the same file

/** Undefined where the archive is larger than is safe to unpack. */
export function rezip(bytes: Uint8Array, parts: ReadonlyMap<string, string>): Uint8Array | undefined {
  let total = 0;
  const files = unzipSync(bytes, {
    filter: ({ originalSize }) => {
      total += originalSize;
      return total <= mostBytes;
    },
  });
  if (total > mostBytes) return undefined;
  const encoder = new TextEncoder();
  const out: Zippable = {};
  for (const [name, content] of Object.entries(files)) {
    const part = parts.get(name);
    out[name] = [
      part === undefined ? content : encoder.encode(part),
      { level: stored.test(name) ? 0 : 6, mtime: epoch },
    ];
  }
  return zipSync(out);
}
