// What the TypeScript may import, by the path of the importing file and of what it imports.
import { posix } from 'node:path';
import { files_below, line_of, read_code } from './source.mjs';

const within = (folder) => (path) => path.startsWith(`${folder}/`);
const in_library = within('web/src');
const in_demo = within('web/demo');
const in_pool = within('web/src/pool');
const in_providers = within('web/src/providers');
const in_journal = within('web/src/journal');
const in_engine = within('web/src/engine');
const in_cli = within('web/src/cli');
const is_entry = (path) => /^web\/src\/index(\.[jt]s)?$/.test(path);
const is_glue = (path) => path === 'savile-engine-glue' || path.startsWith('build/wasm/');
const is_public = (path) => is_entry(path) || /^web\/src\/wire\/types(\.[jt]s)?$/.test(path);

// Files that run in Node alone: the command line, and those that say so in their name.
const for_node = (path) => in_cli(path) || /\/(node_[^/.]*|[^/.]*_node)(\.[jt]s)?$/.test(path);

// [what the importing file is, what it imports, the rule]. An import that matches both is refused.
const rules = [
  [in_pool, in_providers, 'pool and providers do not see each other'],
  [in_providers, in_pool, 'pool and providers do not see each other'],
  [in_pool, in_journal, 'workers keep nothing: the journal is of the calling thread'],
  [in_providers, in_journal, 'a provider does not know who keeps its replies'],
  [in_library, in_demo, 'the library does not see the page'],
  [
    in_demo,
    (path) => in_library(path) && !is_public(path),
    'the page sees of the library what everyone sees: index.ts, and the types of wire/types.ts',
  ],
  [(path) => !in_engine(path), is_glue, 'only web/src/engine sees an Emscripten object'],
  [
    (path) => in_library(path) && !in_cli(path),
    is_entry,
    'index.ts is the public surface: only the command line and tests import it',
  ],
];

function imports_of(code) {
  const pattern =
    /\b(import|export)\b(\s+type\b)?[\s\w$*{},]*?(?:\bfrom\s*)?(["'])([^"'\n]+)\3|\b(typeof\s+)?import\s*\(\s*(["'])([^"'\n]+)\6/g;
  return [...code.matchAll(pattern)].map((match) => ({
    place: match.index,
    target: match[4] ?? match[7],
    dynamic: match[7] !== undefined,
    type_only: (match[2] ?? match[5]) !== undefined,
  }));
}

function node_refusal(path, { target, dynamic, type_only }, resolved) {
  if (type_only || for_node(path)) return undefined;
  if (target.startsWith('node:'))
    return 'a node: module only in files named for it (node_*.ts, *_node.ts) and in web/src/cli';
  if (!dynamic && in_library(resolved) && for_node(resolved))
    return 'a file for Node is imported dynamically, so that a page never loads it';
  return undefined;
}

function findings_in(root, path) {
  const code = read_code(root, path);
  return imports_of(code).flatMap((found) => {
    const resolved = found.target.startsWith('.')
      ? posix.join(posix.dirname(path), found.target)
      : found.target;
    const broken = rules.filter(([from, to]) => from(path) && to(resolved)).map(([, , rule]) => rule);
    const for_browser = node_refusal(path, found, resolved);
    return [...broken, ...(for_browser ? [for_browser] : [])].map((rule) => ({
      path,
      line: line_of(code, found.place),
      rule: `${found.target}: ${rule}`,
    }));
  });
}

export function web_findings(root) {
  return ['web/src', 'web/demo']
    .flatMap((folder) => files_below(root, folder, ['.ts', '.tsx']))
    .flatMap((path) => findings_in(root, path));
}
