// The faulty workers as scripts, made anew for each test file that wants them.

import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };

export type FaultyScript = 'node_worker' | 'web_worker' | 'page_clock';

/** Where the script is. */
export async function buildFaulty(script: FaultyScript): Promise<URL> {
  const outfile = join(mkdtempSync(join(tmpdir(), 'savile-faults-')), `${script}.mjs`);
  await build({
    entryPoints: [`${root}tests/support/faults/${script}.ts`],
    outfile,
    bundle: true,
    target: 'es2022',
    charset: 'utf8',
    format: script === 'node_worker' ? 'esm' : 'iife',
    external: ['node:*'],
    define: { SAVILE_VERSION: JSON.stringify(version) },
    alias: { 'savile-engine-glue': `${root}build/wasm/engine.js` },
    logLevel: 'warning',
  });
  return pathToFileURL(outfile);
}
