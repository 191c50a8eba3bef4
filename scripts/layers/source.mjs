// Reading source files for the layer rules. C++ and TypeScript share what matters here: comments,
// strings, and one include or import after another.
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

// The files below `folder` with one of the endings, as paths from `root` with forward slashes, sorted.
export function files_below(root, folder, endings) {
  let names;
  try {
    names = readdirSync(join(root, folder), { withFileTypes: true });
  } catch {
    return [];
  }
  return names
    .flatMap((entry) => {
      const path = posix.join(folder, entry.name);
      if (entry.isDirectory()) return files_below(root, path, endings);
      return endings.some((ending) => entry.name.endsWith(ending)) ? [path] : [];
    })
    .sort();
}

// The text with its comments blanked out, so that places stay as they are.
export function read_code(root, path) {
  const text = readFileSync(join(root, path), 'utf8');
  return text.replace(/"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (piece) =>
    piece.startsWith('/') ? piece.replace(/[^\n]/g, ' ') : piece,
  );
}

export function line_of(text, place) {
  return text.slice(0, place).split('\n').length;
}
