// From a compiled module to a running instance behind Emscripten's glue.

import createGlue, { type Glue } from 'savile-engine-glue';
import { describe, SavileError } from '../errors.js';
import { version } from '../version.js';

/** Throws `engine_load` if the module cannot start or is of another version. */
export async function startGlue(module: WebAssembly.Module): Promise<Glue> {
  const glue = await instantiate(module);
  const found = glue.version();
  if (found !== version) {
    throw new SavileError(
      'engine_load',
      `The wasm is of savile ${found}, this code of ${version}. Serve the wasm of the same package; clear the cache.`,
    );
  }
  return glue;
}

async function instantiate(module: WebAssembly.Module): Promise<Glue> {
  let failed: (reason: unknown) => void = () => {};
  const failure = new Promise<never>((_, reject) => {
    failed = reject;
  });
  const ready = createGlue({
    instantiateWasm(imports, done) {
      WebAssembly.instantiate(module, imports)
        .then((instance) => done(instance, module)) // throws where the exports are not the core's
        .catch(failed);
      return {};
    },
  });
  try {
    return await Promise.race([ready, failure]);
  } catch (cause) {
    throw new SavileError(
      'engine_load',
      `The wasm does not start: ${describe(cause)}. Is it the engine.wasm of savile ${version}?`,
      { cause },
    );
  }
}
