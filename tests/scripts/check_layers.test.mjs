// scripts/check_layers on small trees made for the purpose: what it must refuse, and what it must not.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../../scripts/check_layers', import.meta.url));
const roots = [];
after(() => {
  for (const root of roots) rmSync(root, { recursive: true });
});

function check(files) {
  const root = mkdtempSync(join(tmpdir(), 'layers-'));
  roots.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const run = spawnSync(process.execPath, [script, root], { encoding: 'utf8' });
  return { status: run.status, lines: run.stderr.split('\n').filter(Boolean) };
}

function refuses(files, ...expected) {
  const { status, lines } = check(files);
  assert.equal(status, 1, 'the check should have failed');
  assert.equal(lines.length, expected.length, lines.join('\n'));
  for (const [i, part] of expected.entries())
    assert.ok(lines[i].includes(part), `${lines[i]}\nshould hold ${part}`);
}

function allows(files) {
  const { status, lines } = check(files);
  assert.deepEqual(lines, []);
  assert.equal(status, 0);
}

test('an include that points up is refused, with file and line', () => {
  refuses(
    { 'core/text/token.hpp': '// A token.\n#pragma once\n#include "document/resume.hpp"\n' },
    'core/text/token.hpp:3: document/resume.hpp: text does not see document',
  );
});

test('includes that point down, or stay in the folder, are allowed', () => {
  allows({
    'core/document/resume.hpp':
      '#include <string>\n#include "base/span.hpp"\n#include "document/date.hpp"\n#include "text/line.hpp"\n',
    'core/text/fold.cpp': '#include "fold_table.inc"\n',
    'core/wire/wire.cpp':
      '#include "json/json.hpp"\n#include <nlohmann/json.hpp>\n#include "report/report.hpp"\n',
    'core/pipeline/run.cpp': '#include "orchestrator/orchestrator.hpp"\n#include "wire/wire.hpp"\n',
  });
});

test('folders on one rung do not see each other', () => {
  refuses({ 'core/json/json.cpp': '#include "text/utf8.hpp"\n' }, 'json does not see text');
});

test('the orchestrator sees only base, and only pipeline and rows see it', () => {
  refuses(
    {
      'core/edit/edit.cpp': '#include "orchestrator/task.hpp"\n',
      'core/orchestrator/task.cpp': '#include "base/result.hpp"\n#include "text/token.hpp"\n',
    },
    'only pipeline and rows see orchestrator',
    'core/orchestrator/task.cpp:2: text/token.hpp: orchestrator sees only base',
  );
});

test('the rows see only base and orchestrator, and only wasm sees them', () => {
  refuses(
    {
      'core/pipeline/run.cpp': '#include "rows/components.hpp"\n',
      'core/rows/rows.cpp': '#include "orchestrator/task.hpp"\n#include "base/result.hpp"\n#include "json/value.hpp"\n',
    },
    'only wasm sees rows',
    'core/rows/rows.cpp:3: json/value.hpp: rows sees only base and orchestrator',
  );
  allows({ 'wasm/bindings.cpp': '#include "rows/components.hpp"\n' });
});

test('headers for clocks, streams, randomness, threads and locale are refused in core', () => {
  for (const header of ['iostream', 'regex', 'chrono', 'random', 'locale', 'thread']) {
    refuses({ 'core/base/a.cpp': `#include <${header}>\n` }, `core does not use <${header}>`);
  }
  allows({
    'core/base/a.cpp': '#include <algorithm>\n#include <cstdint>\n',
    'tests/core/base/a_test.cpp': '#include <chrono>\n',
  });
});

test('Emscripten is seen by wasm alone, and wasm sees the pipeline and the rows alone', () => {
  refuses({ 'core/base/a.cpp': '#include <emscripten/val.h>\n' }, 'only wasm/ sees Emscripten');
  refuses({ 'wasm/bindings.cpp': '#include "document/resume.hpp"\n' }, 'wasm sees only pipeline and rows');
  allows({ 'wasm/bindings.cpp': '#include <emscripten/bind.h>\n#include "pipeline/engine.hpp"\n' });
});

test('nlohmann and the json folder are seen by json, wire and pipeline alone', () => {
  refuses(
    { 'core/edit/a.cpp': '#include <nlohmann/json.hpp>\n#include "json/json.hpp"\n' },
    'nlohmann stays in json, wire and pipeline',
    'json is seen only by wire and pipeline',
  );
});

test('a folder nobody gave a place is refused', () => {
  refuses({ 'core/common/a.hpp': '' }, 'core/common is not in the ladder');
});

test('an include in a comment is no include', () => {
  allows({ 'core/base/a.hpp': '// #include <iostream>\n/*\n#include "edit/edit.hpp"\n*/\n' });
});

test('pool and providers do not see each other, in any form of import', () => {
  refuses(
    {
      'web/src/pool/pool.ts': "import type { Reply } from '../providers/contract.ts';\n",
      'web/src/providers/openai.ts':
        "export { Pool } from '../pool/pool.ts';\nawait import('../pool/protocol.ts');\n",
    },
    'web/src/pool/pool.ts:1: ../providers/contract.ts: pool and providers',
    'web/src/providers/openai.ts:1:',
    'web/src/providers/openai.ts:2:',
  );
});

test('neither a worker nor a provider sees the journal', () => {
  refuses(
    {
      'web/src/pool/pool.ts': "import { openJournal } from '../journal/journal.ts';\n",
      'web/src/providers/openai.ts': "import type { Journal } from '../journal/contract.ts';\n",
    },
    'web/src/pool/pool.ts:1: ../journal/journal.ts: workers keep nothing',
    'web/src/providers/openai.ts:1:',
  );
});

test('an import over several lines is seen where it begins', () => {
  refuses(
    { 'web/src/pool/pool.ts': "\nimport {\n  a,\n  b,\n} from '../providers/contract.ts';\n" },
    'web/src/pool/pool.ts:2:',
  );
});

test('only the engine folder sees the Emscripten glue', () => {
  for (const name of ['savile-engine-glue', '../../../build/wasm/engine.js']) {
    const glue = `import createModule from '${name}';\n`;
    refuses({ 'web/src/driver/conductor.ts': glue }, 'only web/src/engine sees an Emscripten object');
    allows({ 'web/src/engine/engine.ts': glue });
  }
});

test('the public surface is imported by the command line and the page, not from within', () => {
  refuses(
    { 'web/src/pool/pool.ts': "import { createTailor } from '../index.ts';\n" },
    'index.ts is the public surface',
  );
  allows({
    'web/src/cli/main.ts': "import { createTailor } from '../index.ts';\n",
    'web/demo/main.tsx': "import { createTailor } from '../src/index.ts';\n",
    'web/src/pool/other.ts': "import { x } from './index.ts';\n",
  });
});

test('the library does not see the page', () => {
  refuses(
    { 'web/src/run.ts': "import { strings } from '../demo/strings.ts';\n" },
    'the library does not see the page',
  );
});

test('the page sees only the public surface of the library', () => {
  refuses(
    { 'web/demo/state/session.ts': "import { Pool } from '../../src/pool/pool.ts';\n" },
    'web/demo/state/session.ts:1: ../../src/pool/pool.ts: the page sees of the library what everyone sees',
  );
  allows({
    'web/demo/state/session.ts':
      "import { createTailor } from '../../src/index.ts';\nimport type { Change } from '../../src/wire/types.ts';\n",
  });
});

test('node: modules stay in files named for Node, which a page never loads', () => {
  refuses(
    {
      'web/src/engine/load.ts': "import { readFile } from 'node:fs/promises';\n",
      'web/src/tailor.ts': "import { spawn } from './pool/node_worker.ts';\n",
    },
    'web/src/engine/load.ts:1: node:fs/promises: a node: module only',
    'web/src/tailor.ts:1: ./pool/node_worker.ts: a file for Node is imported dynamically',
  );
  allows({
    'web/src/pool/node_worker.ts': "import { Worker } from 'node:worker_threads';\n",
    'web/src/cli/main.ts': "import { readFile } from 'node:fs/promises';\n",
    'web/src/builtin.ts':
      "type Files = typeof import('node:fs/promises');\nprocess.getBuiltinModule('node:fs/promises');\n",
    'web/src/tailor.ts':
      "const { spawn } = await import('./pool/node_worker.ts');\nimport type { X } from './pool/node_worker.ts';\n",
  });
});

test('this project keeps its own rules', () => {
  const run = spawnSync(process.execPath, [script], { encoding: 'utf8' });
  assert.equal(run.stderr, '');
  assert.equal(run.status, 0);
});
