// The shell parts that the scripts share: how steps are counted, and what counts as changed.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const scripts = fileURLToPath(new URL('../../scripts', import.meta.url));
const folders = [];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function bash(program) {
  const folder = mkdtempSync(join(tmpdir(), 'steps-'));
  folders.push(folder);
  symlinkSync(scripts, join(folder, 'scripts'));
  const sources = ['messages', 'steps', 'freshness']
    .map((name) => `source scripts/lib/${name}.sh`)
    .join('\n');
  const run = spawnSync('bash', ['-c', `set -euo pipefail\n${sources}\n${program}`], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status: run.status, lines: run.stdout.trimEnd().split('\n'), errors: run.stderr };
}

test('the closing line sums the steps and stands alone', () => {
  const { status, lines } = bash(`
    three() { echo "3 0 1" > "$STEP_COUNTS"; }
    step "Three" three
    step "One" true
    close_steps`);
  assert.equal(lines.at(-1), '4 passed, 0 failed');
  assert.equal(status, 0);
});

test('a step that fails is a failure even if it counted none, and the next ones still run', () => {
  const { status, lines } = bash(`
    broken() { false; echo "not reached"; }
    step "Broken" broken
    step "Next" true
    close_steps`);
  assert.equal(lines.at(-1), '1 passed, 1 failed');
  assert.ok(!lines.includes('not reached'));
  assert.equal(status, 1);
});

test('a step whose tests failed is red whatever its own status', () => {
  const { status, lines } = bash(`
    counted() { echo "5 2 0" > "$STEP_COUNTS"; }
    step "Counted" counted
    close_steps`);
  assert.equal(lines.at(-1), '5 passed, 2 failed');
  assert.equal(status, 1);
});

test('a step that could not run because another failed is a failure, one that need not run is not', () => {
  const { lines } = bash(`
    miss_step "Missed" "the build failed"
    skip_step "Skipped" "no browser here"
    close_steps || true`);
  assert.equal(lines.at(-1), '0 passed, 1 failed');
});

test('a command runs again only when an input has changed, or its output is gone', () => {
  const { lines } = bash(`
    mkdir in; echo a > in/a
    make() { echo made; touch out; }
    when_changed thing out "in" make
    when_changed thing out "in" make
    echo b > in/a; when_changed thing out "in" make
    mv in/a in/b; when_changed thing out "in" make
    rm out; when_changed thing out "in" make`);
  assert.deepEqual(lines, ['made', 'thing: nothing has changed', 'made', 'made', 'made']);
});

test('a command that failed runs again', () => {
  const { lines } = bash(`
    mkdir in; echo a > in/a; touch out
    fails() { echo tried; return 1; }
    (when_changed thing out "in" fails) || true
    (when_changed thing out "in" fails) || true`);
  assert.deepEqual(lines, ['tried', 'tried']);
});
