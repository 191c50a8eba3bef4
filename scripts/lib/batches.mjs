// Which sources may be compiled as one. Errs on the side of apart.

const bare = (text) =>
  text
    .replace(/R"([^(\s]*)\([\s\S]*?\)\1"/g, '""')
    .replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\\n])*"|(?<![0-9a-fA-F])'(?:\\.|[^'\\\n])+'/g, (found) =>
      found.startsWith('/') ? ' ' : '""',
    );

/** What stands outside of all brackets, with the opening one that follows a name, up to the end of the block. */
function outermost(code, begin) {
  let depth = 0;
  let outside = '';
  for (let at = begin; at < code.length && depth >= 0; at += 1) {
    const c = code[at];
    if ('({['.includes(c) && depth++ === 0) outside += c;
    else if (')}]'.includes(c)) depth -= 1;
    else if (depth === 0) outside += c;
    if (c === '}' && depth === 0) outside += ';';
  }
  return outside;
}

function without_template_arguments(code) {
  const shorter = code.replace(/<[^<>;]*>/g, ' ');
  return shorter === code ? code : without_template_arguments(shorter);
}

/** The names that a source declares in its unnamed namespaces: functions, and all others. */
function own_names(code) {
  const functions = new Set();
  const others = new Set();
  for (const { index, 0: opening } of code.matchAll(/^namespace \{/gm)) {
    const heads = without_template_arguments(outermost(code, index + opening.length))
      .replace(/=[^,;]*/g, '=') // what a name starts with is not its name
      .replace(/(?<!:):(?!:)[^{;]*\{/g, '{'); // nor is a base
    for (const [, name, next] of heads.matchAll(/(?<!::)\b([A-Za-z_]\w*)\s*([({=[;,])/g)) {
      (next === '(' ? functions : others).add(name);
    }
  }
  // The values of a plain enumeration stand beside it.
  for (const [, values] of code.matchAll(/\benum\b(?!\s+(?:class|struct)\b)[^;{(]*\{([^}]*)\}/g)) {
    for (const [name] of values.replace(/=[^,]*/g, '').matchAll(/[A-Za-z_]\w*/g)) others.add(name);
  }
  functions.delete('operator');
  return { functions, others };
}

const apart = (a, b) => ![...a].some((name) => b.has(name));

/** Neither may see a name that the other keeps to itself; members and qualified names are safe. */
const strangers = (a, b) =>
  apart(a.functions, b.called) && apart(a.others, b.words) && apart(b.functions, a.called) && apart(b.others, a.words);

function look_at(text) {
  const code = bare(text);
  const own = own_names(code);
  const words = [...code.matchAll(/(?<!\.|->|::)\b([A-Za-z_]\w*)(\s*[(<])?/g)];
  const called = words.filter(([, , call]) => call).map(([, word]) => word);
  return { ...own, words: new Set(words.map(([, word]) => word)), called: new Set([...called, ...own.functions]) };
}

/** `sources` ({path, text}) as batches of paths, each of `most` at most, in the order given. */
export function batches_of(sources, most) {
  const batches = [];
  for (const { path, text } of sources) {
    const file = look_at(text);
    const home = batches.find(({ paths, files }) => paths.length < most && files.every((other) => strangers(file, other)));
    if (home) {
      home.paths.push(path);
      home.files.push(file);
    } else {
      batches.push({ paths: [path], files: [file] });
    }
  }
  return batches.map(({ paths }) => paths);
}
