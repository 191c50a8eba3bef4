import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const root = fileURLToPath(new URL('../../', import.meta.url));
const list = readFileSync(`${root}core/lexicon/data/terms_packages.txt`, 'utf8');

test('the terms of packages are what the script writes', () => {
  const script = `${root}scripts/generate_terms`;
  const { status, stderr } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
  assert.equal(stderr, '');
  assert.equal(status, 0);
});

test('the list says where its names are from, by version and licence, and is small', () => {
  const { devDependencies } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  const head = list.split('\n').filter((line) => line.startsWith('#')).join('\n');
  for (const name of ['linguist-languages', 'simple-icons']) {
    const { license, version } = JSON.parse(readFileSync(`${root}node_modules/${name}/package.json`, 'utf8'));
    assert.equal(devDependencies[name], version);
    assert.ok(head.includes(`${name} ${version} (${license}`), name);
  }
  assert.ok(gzipSync(list).length < 15_000);
});

test('tools of many trades are in it, and no maker, shop or everyday word', () => {
  const names = new Set(list.split('\n').map((line) => line.split(' =')[0]));
  for (const name of ['PyCharm', 'Krita', 'TYPO3', 'Gurobi', 'Mailgun', 'FreeCAD', 'RISC-V']) assert.ok(names.has(name), name);
  for (const name of ['Audi', 'Tesco', 'Netflix', 'Clean', 'Move', 'Grace', 'Python']) assert.ok(!names.has(name), name);
  assert.ok(names.has('?Linear') && names.has('?Julia'), 'doubtful names are marked');
});
