// Importing the package does nothing, and works where there is nothing.

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

function inNode(code: string): string {
  return execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
}

test('importing adds no global, starts nothing and lets the process end', () => {
  const out = inNode(`
    const before = new Set(Object.getOwnPropertyNames(globalThis));
    const savile = await import(${JSON.stringify(`${dist}index.js`)});
    const added = Object.getOwnPropertyNames(globalThis).filter((name) => !before.has(name));
    const { getActiveResourcesInfo } = process;
    console.log(JSON.stringify({ added, exports: Object.keys(savile).sort(), active: getActiveResourcesInfo().filter((r) => r !== 'PipeWrap' && r !== 'TTYWrap') }));
  `);
  expect(JSON.parse(out)).toEqual({
    added: [],
    exports: [
      'Priority',
      'SavileError',
      'SectionType',
      'TaskError',
      'anthropic',
      'categorize',
      'classifyError',
      'createAnalyzer',
      'createChunker',
      'createCircuitBreaker',
      'createDocumentAnalyzer',
      'createExtractor',
      'createOrchestrator',
      'createProgressTracker',
      'createTailor',
      'createVerifier',
      'gemini',
      'isSavileError',
      'ollama',
      'openJournal',
      'openaiCompatible',
      'outlineOf',
      'promptApi',
      'renderReport',
      'scoreInWords',
      'version',
    ],
    active: [],
  });
});

test('it can be imported where there is no Worker, fetch, WebAssembly, location or process', () => {
  const out = inNode(`
    const index = ${JSON.stringify(`${dist}index.js`)};
    const { log } = console;
    for (const name of ['Worker', 'fetch', 'WebAssembly', 'navigator', 'MessageChannel', 'AbortSignal', 'Response', 'process']) delete globalThis[name];
    const { isSavileError } = await import(index);
    log(isSavileError(new Error('x')));
  `);
  expect(out.trim()).toBe('false');
});

test('what a page loads has no import of a Node module', () => {
  for (const name of readdirSync(dist).filter((name) => /^(index|shared-.*|worker)\.js$/.test(name))) {
    expect(readFileSync(dist + name, 'utf8')).not.toMatch(/(from|import)\s*\(?\s*["']node:/);
  }
});

test('an idle tailor does not keep a process alive; a busy one does', () => {
  const out = inNode(`
    import { createTailor } from ${JSON.stringify(`${dist}index.js`)};
    const tailor = await createTailor({ workers: 1 });
    tailor.parse('Ana Prado\\nana@example.com\\n\\nSkills\\nExcel').then(({ basics }) => console.log(basics.name));
  `);
  expect(out.trim()).toBe('Ana Prado');
});
