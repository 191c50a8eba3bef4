// What the build puts into `savile/inline` (scripts/build_js).
declare module 'savile-inline-files' {
  /** gzip in base64. */
  export const wasm: string;
  /** gzip in base64. */
  export const mentions: string;
  /** A classic script. */
  export const worker: string;
  /** An ES module. */
  export const nodeWorker: string;
}
