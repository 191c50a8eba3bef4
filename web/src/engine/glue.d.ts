// Emscripten's loader, as built to build/wasm/engine.js; scripts/build_js and vitest.config.ts say where.

declare module 'savile-engine-glue' {
  export interface Glue {
    /** Replaced whenever the memory grows: never keep it. */
    readonly HEAPU8: Uint8Array<ArrayBuffer>;
    version(): string;
    input(size: number): number;
    output(): number;
    outputSize(): number;
    loadMentions(size: number): void;
    put(keySize: number, textSize: number): void;
    drop(keySize: number): void;
    texts(): number;
    call(operationSize: number, requestSize: number): void;
    runOpen(requestSize: number): void;
    runStep(run: number, stepSize: number): void;
    runClose(run: number): void;
    runs(): number;
  }

  export default function createGlue(options: {
    instantiateWasm(
      imports: WebAssembly.Imports,
      done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
    ): WebAssembly.Exports;
  }): Promise<Glue>;
}
