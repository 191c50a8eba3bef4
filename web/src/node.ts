// Node's own modules, where there are any, without an import that a bundler would follow.
//
// process.getBuiltinModule exists in Node from 22.3, in Deno and in Bun, and nowhere else.

interface BuiltinModules {
  'node:fs/promises': typeof import('node:fs/promises');
  'node:worker_threads': typeof import('node:worker_threads');
  'node:os': typeof import('node:os');
}

export function nodeModule<Name extends keyof BuiltinModules>(name: Name): BuiltinModules[Name] | undefined {
  const found = globalThis.process as { getBuiltinModule?: (name: string) => unknown } | undefined;
  return found?.getBuiltinModule?.(name) as BuiltinModules[Name] | undefined;
}
