// Emscripten's loader, as built to build/wasm/engine.js; scripts/build_js and vitest.config.ts say where.

declare module 'savile-engine-glue' {
  export interface Glue {
    /** Replaced whenever the memory grows: never keep it. */
    readonly HEAPU8: Uint8Array<ArrayBuffer>;
    // What has a line before its name is the wasm's own export, which costs a tenth of a bound function.
    _input(size: number): number;
    _output(): number;
    _outputSize(): number;
    _put(keySize: number, textSize: number): void;
    _drop(keySize: number): void;
    _call(operationSize: number, requestSize: number): void;
    _runStep(run: number, stepSize: number): void;
    version(): string;
    loadMentions(size: number): void;
    texts(): number;
    // The chunker: numbers, see wasm/chunk_bindings.cpp.
    _chunkText(size: number): number;
    _chunkCut(
      textSize: number,
      units: number,
      sectionSize: number,
      most: number,
      kind: number,
      seam: number,
    ): number;
    _chunkRows(): number;
    /** Called by _chunkCut. */
    measure?: (begin: number, end: number) => number;
    runOpen(requestSize: number): void;
    runClose(run: number): void;
    runs(): number;

    // The components: numbers, see wasm/component_bindings.cpp. Flags come as booleans.
    readonly HEAPF64: Float64Array<ArrayBuffer>;
    _cells(count: number): number;
    _out(): number;
    _outSize(): number;
    text(size: number): number;
    codeNumber(): number;
    codeText(code: number): number;
    scheduleOpen(count: number, now: number, seed: number): number;
    _scheduleStep(run: number, count: number, now: number): void;
    _scheduleNext(run: number): number;
    scheduleEta(run: number): boolean;
    scheduleCounters(run: number): boolean;
    scheduleClose(run: number): void;
    breakerAdd(count: number): number;
    breakerRemove(breaker: number): void;
    breakerAcquire(breaker: number, now: number): boolean;
    breakerRecord(breaker: number, ticket: number, outcome: number, tookMs: number, now: number): boolean;
    breakerCoolDown(breaker: number, until: number, now: number): boolean;
    breakerState(breaker: number, now: number): boolean;
    trackerOpen(count: number): number;
    trackerTell(tracker: number, stage: number, what: number, ratio: number, now: number): boolean;
    trackerEta(tracker: number, now: number): boolean;
    trackerClose(tracker: number): void;
    retryAfter(wallMs: number): number;
    components(): number;
  }

  export default function createGlue(options: {
    instantiateWasm(
      imports: WebAssembly.Imports,
      done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
    ): WebAssembly.Exports;
  }): Promise<Glue>;
}
