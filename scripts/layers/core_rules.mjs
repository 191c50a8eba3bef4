// What the C++ may include. Includes point down only:
//
//   base -> {json, text} -> lexicon -> document -> requirement -> analysis -> plan -> chunk -> edit
//        -> prompt -> report -> wire -> pipeline;  orchestrator sees only base, and only pipeline and rows see it;
//   rows sees only base and orchestrator, and only wasm sees it
import { files_below, line_of, read_code } from './source.mjs';

const ladder = [
  ['base'],
  ['json', 'text'],
  ['lexicon'],
  ['document'],
  ['requirement'],
  ['analysis'],
  ['plan'],
  ['chunk'],
  ['edit'],
  ['prompt'],
  ['report'],
  ['wire'],
  ['pipeline'],
];
const beside = new Set(['orchestrator', 'rows']);
const height = new Map(ladder.flatMap((folders, rung) => folders.map((folder) => [folder, rung])));

// Clock, input and output, randomness, threads, locale: none of it belongs in the core.
const banned = new Set([
  'iostream',
  'istream',
  'ostream',
  'fstream',
  'filesystem',
  'cstdio',
  'stdio.h',
  'regex',
  'regex.h',
  'chrono',
  'ctime',
  'time.h',
  'random',
  'locale',
  'clocale',
  'locale.h',
  'thread',
  'mutex',
  'future',
  'condition_variable',
]);
const json_folders = new Set(['json', 'wire', 'pipeline']);

function refusal(folder, target, quoted) {
  if (!quoted && banned.has(target))
    return `core does not use <${target}>: no clock, I/O, randomness, threads or locale`;
  if (/^emscripten\b/.test(target)) return 'only wasm/ sees Emscripten';
  const [first] = target.split('/');
  if (first === 'nlohmann' && !json_folders.has(folder)) return 'nlohmann stays in json, wire and pipeline';
  if (!quoted || !target.includes('/') || first === folder) return undefined;
  if (first === 'rows') return 'only wasm sees rows';
  if (first === 'orchestrator')
    return folder === 'pipeline' || folder === 'rows' ? undefined : 'only pipeline and rows see orchestrator';
  if (!height.has(first)) return undefined;
  if (beside.has(folder))
    return first === 'base' ? undefined : `${folder} sees only base${folder === 'rows' ? ' and orchestrator' : ''}`;
  if (first === 'json' && !json_folders.has(folder)) return 'json is seen only by wire and pipeline';
  return height.get(first) < height.get(folder)
    ? undefined
    : `${folder} does not see ${first}: includes point down only`;
}

function includes_of(code) {
  return [...code.matchAll(/^[ \t]*#[ \t]*include[ \t]*(?:"([^"\n]+)"|<([^>\n]+)>)/gm)].map((match) => ({
    place: match.index,
    target: match[1] ?? match[2],
    quoted: match[1] !== undefined,
  }));
}

export function core_findings(root) {
  const findings = [];
  for (const path of files_below(root, 'core', ['.hpp', '.cpp', '.h', '.inc'])) {
    const folder = path.split('/')[1];
    if (!beside.has(folder) && !height.has(folder)) {
      findings.push({
        path,
        line: 1,
        rule: `core/${folder} is not in the ladder of scripts/layers/core_rules.mjs`,
      });
      continue;
    }
    const code = read_code(root, path);
    for (const { place, target, quoted } of includes_of(code)) {
      const rule = refusal(folder, target, quoted);
      if (rule) findings.push({ path, line: line_of(code, place), rule: `${target}: ${rule}` });
    }
  }
  return findings;
}

// The bindings are thin: the Engine and the Components, nothing below them.
export function wasm_findings(root) {
  const findings = [];
  for (const path of files_below(root, 'wasm', ['.hpp', '.cpp', '.h'])) {
    const code = read_code(root, path);
    for (const { place, target, quoted } of includes_of(code)) {
      const [first] = target.split('/');
      const inner = quoted && (height.has(first) || beside.has(first)) && !['pipeline', 'rows'].includes(first);
      if (inner || first === 'nlohmann') {
        findings.push({ path, line: line_of(code, place), rule: `${target}: wasm sees only pipeline and rows` });
      }
    }
  }
  return findings;
}
