// Two modules of one function each that really break: by a trap, and by never coming back.

function bodyOf(...code: number[]): () => void {
  const bytes = [
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...[1, 4, 1, 0x60, 0, 0], // one type: () -> ()
    ...[3, 2, 1, 0], // one function of it
    ...[7, 5, 1, 1, 0x66, 0, 0], // exported as f
    ...[10, code.length + 4, 1, code.length + 2, 0, ...code, 0x0b],
  ];
  return () => {
    const instance = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(bytes)));
    (instance.exports.f as () => void)();
  };
}

/** unreachable */
export const trap = bodyOf(0x00);

/** loop br 0 end */
export const endlessLoop = bodyOf(0x03, 0x40, 0x0c, 0, 0x0b);
