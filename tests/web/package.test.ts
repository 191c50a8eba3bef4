// What is published: how large it is, what is in it, and that its addresses lead somewhere.
//
// Sizes are in bytes, compressed by gzip at its best. A budget that is too small is raised by a person,
// with a reason, never by a test.

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const dist = `${root}dist/`;
const description = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const kB = 1000;

const compressed = (file: string): number => gzipSync(readFileSync(dist + file), { level: 9 }).length;

/** What a browser loads before `file` runs: the file and its static imports. */
function loadedWith(file: string, found = new Set<string>()): Set<string> {
  found.add(file);
  const code = readFileSync(dist + file, 'utf8');
  for (const [, target] of code.matchAll(/(?:\bfrom|\bimport)\s*"\.\/([^"]+)"/g)) {
    if (target !== undefined && !found.has(target)) loadedWith(target, found);
  }
  return found;
}

describe('what it weighs', () => {
  test('a page loads two files of at most 25 kB together, and no reader or provider with them', () => {
    const files = [...loadedWith('index.js')];
    expect(files).toHaveLength(2);
    expect(files.reduce((sum, file) => sum + compressed(file), 0)).toBeLessThanOrEqual(25 * kB);
    const code = files.map((file) => readFileSync(dist + file, 'utf8')).join('');
    for (const foreign of ['word/document.xml', 'EventSource', 'choices', 'getDocument', 'HEAPU8']) {
      expect(code).not.toContain(foreign);
    }
  });

  test('a worker is one script of at most 12 kB', () => {
    expect([...loadedWith('worker.js')]).toEqual(['worker.js']);
    expect(compressed('worker.js')).toBeLessThanOrEqual(12 * kB);
  });

  // The aim is 400 kB; this keeps it from growing meanwhile: 1,016 kB now.
  test('the engine is at most 1,016 kB', () => {
    expect(compressed('engine.wasm')).toBeLessThanOrEqual(1_016 * kB);
  });

  test('the weights for mentions are at most 892 kB', () => {
    expect(compressed('mentions.bin')).toBeLessThanOrEqual(892 * kB);
  });
});

describe('what is packed', () => {
  let files: string[];
  let size: number;
  beforeAll(() => {
    const [packed] = JSON.parse(
      execFileSync('npm', ['pack', '--dry-run', '--json'], { cwd: root, encoding: 'utf8', stdio: 'pipe' }),
    );
    files = packed.files.map(({ path }: { path: string }) => path);
    size = packed.size;
  }, 120_000);

  test('is the build, its description, licence and papers, and nothing else', () => {
    const others = files.filter((path) => !path.startsWith('dist/')).sort();
    expect(others).toEqual(['LICENSE', 'README.md', 'package.json']);
    const kinds = new Set(
      files.filter((path) => path.startsWith('dist/')).map((path) => posix.extname(path)),
    );
    expect([...kinds].sort()).toEqual([
      '.bin',
      '.css',
      '.html',
      '.js',
      '.map',
      '.svg',
      '.ts',
      '.txt',
      '.wasm',
      '.webmanifest',
    ]);
    expect(files.filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))).toEqual([]);
    expect(size).toBeLessThan(9 * 1000 * kB);
  });

  test('holds every file that the description names', () => {
    const named = [
      ...Object.values(description.exports).flatMap((target) =>
        typeof target === 'string' ? [target] : Object.values(target as object),
      ),
      ...Object.values(description.bin),
      description.types,
    ].map((path: string) => path.replace(/^\.\//, ''));
    expect(named.filter((path) => !files.includes(path))).toEqual([]);
  });

  test('each address of a source map leads to one, and no map tells where it was built', () => {
    const scripts = readdirSync(dist).filter((name) => name.endsWith('.js'));
    const mapped = scripts.filter((name) =>
      /sourceMappingURL/.test(readFileSync(dist + name, 'utf8').slice(-200)),
    );
    expect(mapped).toContain('index.js');
    for (const name of mapped) {
      const map = JSON.parse(readFileSync(`${dist}${name}.map`, 'utf8'));
      expect(map.sources.filter((source: string) => !source.startsWith('../'))).toEqual([]);
    }
    for (const name of readdirSync(dist).filter((name) => /\.(js|map|d\.ts|wasm)$/.test(name))) {
      expect(readFileSync(dist + name).includes(root.slice(0, -1)), name).toBe(false);
    }
  });

  test('the library needs no package', () => {
    expect(description.dependencies ?? {}).toEqual({});
    for (const name of readdirSync(dist).filter((name) => name.endsWith('.js'))) {
      const code = readFileSync(dist + name, 'utf8');
      const imports = [...code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*"((?:node:)?[@a-z][^"$]*)"/g)].map(
        ([, target]) => target,
      );
      expect(imports.filter((target) => !target?.startsWith('node:'))).toEqual([]);
    }
  });
});

// A name that goes missing breaks somebody's build, also where it is a type.
test('the types that are exported are those of the list', async () => {
  const declared = readFileSync(`${dist}index.d.ts`, 'utf8');
  const names = [...declared.matchAll(/export (?:type )?\{([^}]*)\}/g)].flatMap(([, list]) =>
    (list ?? '')
      .split(',')
      .map((name) => name.trim().replace(/^type /, ''))
      .filter(Boolean),
  );
  await expect(`${names.sort().join('\n')}\n`).toMatchFileSnapshot('exports.txt');
});

test('the licence notices name what is in the build', () => {
  const notices = readFileSync(`${dist}THIRD_PARTY.txt`, 'utf8');
  for (const name of [
    'unpdf',
    'pdf.js',
    'fflate',
    'eventsource-parser',
    'preact',
    'mentions.bin',
    'WordNet',
  ]) {
    expect(notices).toContain(name);
  }
});
