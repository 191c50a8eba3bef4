// The notices that go with the package: what is bundled, and what the data was made from.
//
// The packages are those that the bundler took, not a list that somebody keeps: a new one without a
// licence file stops the build. Lists of words say on top where they come from.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const rule = `\n\n${'-'.repeat(80)}\n\n`;

// What a package has inside of it, under a licence of its own.
const inside = {
  unpdf: { title: 'pdf.js, in unpdf', copyright: 'Copyright Mozilla Foundation', licence: 'Apache-2.0' },
};

// `inputs` are paths as the bundler names them.
export function packages_of(inputs) {
  const names = inputs.flatMap((path) => {
    const found = /^(?:.*?\/)??node_modules\/((?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//.exec(path);
    return found ? [found[1]] : [];
  });
  return [...new Set(names)].sort();
}

export function third_party(root, packages) {
  const parts = packages.flatMap((name) => {
    const own = notice_of(root, name);
    const other = inside[name];
    return other ? [own, `${other.title}\n\n${other.copyright}\n\n${licence_text(root, other.licence)}`] : [own];
  });
  const lists = foreign_lists(root);
  const data = readFileSync(join(root, 'models/LICENSES.txt'), 'utf8').trim();
  parts.push(`mentions.bin\n\n${data}`);
  if (lists.length > 0) parts.push(`Lists of words in engine.wasm that are made from the work of others\n\n${lists.join('\n\n')}`);
  return `${parts.join(rule)}\n`;
}

// `place` is its folder in node_modules, which may be another package's.
function notice_of(root, place) {
  const folder = join(root, 'node_modules', place);
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (!file) throw new Error(`${place} is bundled and has no licence file`);
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}`;
}

// The text of the Apache License 2.0 is the same for all who use it.
function licence_text(root, name) {
  const file = join(root, 'node_modules/typescript/LICENSE');
  if (name !== 'Apache-2.0' || !existsSync(file)) throw new Error(`no text of ${name} here`);
  return readFileSync(file, 'utf8').trim();
}

function foreign_lists(root) {
  const folder = join(root, 'core/lexicon/data');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => {
      const head = /^(?:#[^\n]*\n)+/.exec(readFileSync(join(folder, name), 'utf8'))?.[0] ?? '';
      const words = head.replace(/^# ?/gm, '').replace(/\s+/g, ' ').trim();
      const source = /Source: .*/.exec(words)?.[0];
      if (source === undefined) throw new Error(`core/lexicon/data/${name} does not say where it comes from`);
      return /this project's own (?:list|lists)[^.]*\. Licence: MIT\.?$/.test(source) ? [] : [`${name}: ${source}`];
    });
}
