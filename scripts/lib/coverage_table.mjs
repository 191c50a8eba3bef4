// coverage_table.mjs SUMMARY TOP   A table of what llvm-cov exported: lines and branches reached, by folder of TOP.
import { readFileSync } from 'node:fs';

const [, , path, top] = process.argv;
const { data } = JSON.parse(readFileSync(path, 'utf8'));
const folders = new Map();

function add(name, { lines, branches }) {
  const row = folders.get(name) ?? { lines: 0, ofLines: 0, branches: 0, ofBranches: 0 };
  row.lines += lines.covered;
  row.ofLines += lines.count;
  row.branches += branches.covered;
  row.ofBranches += branches.count;
  folders.set(name, row);
}

for (const { filename, summary } of data[0].files) {
  const folder = filename.split(`/${top}/`)[1]?.split('/')[0];
  if (folder === undefined) continue;
  add(folder, summary);
  add('all', summary);
}

const share = (part, whole) => (whole === 0 ? '-' : `${((part / whole) * 100).toFixed(1)} %`);
const line = (...cells) => console.log(cells[0].padEnd(14) + cells.slice(1).map((cell) => cell.padStart(10)).join(''));
line('folder', 'lines', 'reached', 'branches', 'reached');
for (const [name, row] of [...folders].sort(([a], [b]) => (a === 'all') - (b === 'all') || a.localeCompare(b)))
  line(name, `${row.ofLines}`, share(row.lines, row.ofLines), `${row.ofBranches}`, share(row.branches, row.ofBranches));
