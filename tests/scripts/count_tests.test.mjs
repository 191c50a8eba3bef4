// scripts/count_tests on the closing lines that the test tools write.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../../scripts/count_tests', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'counts-'));
after(() => rmSync(folder, { recursive: true }));

function count(kind, text) {
  const file = join(folder, 'log');
  writeFileSync(file, text);
  const run = spawnSync(process.execPath, [script, kind, file], { encoding: 'utf8' });
  assert.equal(run.status, 0, run.stderr);
  return run.stdout.trim();
}

test('green Catch2 programs add up', () => {
  assert.equal(
    count(
      'catch2',
      'All tests passed (9 assertions in 1 test case)\nTest Passed.\nAll tests passed (20 assertions in 4 test cases)\n',
    ),
    '5 0 0',
  );
});

test('failed Catch2 cases are counted once, though CTest reports their program too', () => {
  assert.equal(
    count(
      'catch2',
      'test cases: 7 | 5 passed | 2 failed\nassertions: 30 | 28 passed | 2 failed\nTest Failed.\n',
    ),
    '5 2 0',
  );
});

test('a Catch2 program that died without a closing line is one failure', () => {
  assert.equal(
    count(
      'catch2',
      'ERROR: AddressSanitizer: heap-use-after-free\nTest Failed.\nAll tests passed (2 assertions in 2 test cases)\n',
    ),
    '2 1 0',
  );
});

test('a vitest file that did not load is one failure', () => {
  const run = {
    numPassedTests: 4,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 0,
    testResults: [
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
      { status: 'failed', assertionResults: [] },
    ],
  };
  assert.equal(count('vitest', JSON.stringify(run)), '4 2 2');
});

test('the totals of node --test are taken from its closing lines', () => {
  assert.equal(
    count('tap', 'TAP version 13\nok 1 - a\n# tests 3\n# pass 2\n# fail 1\n# cancelled 0\n# skipped 0\n'),
    '2 1 0',
  );
});

test('an unknown kind is wrong usage', () => {
  assert.equal(spawnSync(process.execPath, [script, 'junit', 'x']).status, 2);
});
