// The weights for mentions, which only `extract` needs: they come with the first one. Without them the core extracts
// nothing, so a result never depends on what happened to be loaded.

import type { CheckedOptions } from '../options.js';
import type { Weights } from '../pool/protocol.js';
import { type FileKind, loadBytes, startOf, wrongFile } from './bytes.js';

const file: FileKind = { file: 'mentions.bin', option: 'mentions' };

/** Rejects with `engine_load`. What is in the bytes is checked by the engine that takes them. */
export async function loadWeights(
  { mentions, fetch }: Pick<CheckedOptions, 'mentions' | 'fetch'>,
  signal: AbortSignal,
): Promise<Weights> {
  const loaded = await loadBytes(mentions(), file, { fetch, signal });
  if (!startOf(loaded.bytes).startsWith('SAVM')) throw wrongFile(loaded, file);
  return { type: 'weights', mentions: loaded.bytes };
}
