// The package's version, put in by the build. The wasm carries the same one; see engine/engine.ts.

declare const SAVILE_VERSION: string;

export const version: string = SAVILE_VERSION;
