// The parts of parts.cpp, built by scripts/bench.

import createGlue from '../../../build/wasm/bench_parts.js';
import { mentionWeights, startGlue, write } from './core.mjs';

export async function startParts() {
  const glue = await startGlue(createGlue, 'bench_parts');
  if (!glue.loadMentions(...write(glue, mentionWeights()))) throw new Error('the weights are refused');
  return glue;
}
