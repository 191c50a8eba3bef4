// What every consumer runs: one customization, one reader that is loaded late, one component. `library`
// is what `import * as library from 'savile'` gives; the answer is plain data.
import { posting, resume } from './samples.js';

export async function tailorOnce({ createChunker, createTailor }, options = {}) {
  const { wasm } = options;
  const tailor = await createTailor({ workers: 2, ...options });
  try {
    const result = await tailor.customize({ resume, posting, today: '2026-11' }).result;
    const paper = await tailor.parse({ basics: { name: 'Ana Prado', email: 'ana.prado@example.com' } });
    const chunker = await createChunker({ maxTokens: 200, ...(wasm ? { wasm } : {}) });
    return {
      before: result.match.before.score,
      after: result.match.after.score,
      changes: result.changes.length,
      partial: result.partial,
      name: paper.basics.name,
      chunks: chunker.chunkContent(resume, 'experience').length,
    };
  } finally {
    await tailor.dispose();
  }
}
