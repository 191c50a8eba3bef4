// Affine matrices and boxes on the page, in points, y downwards.

export type Matrix = readonly [number, number, number, number, number, number];

export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** `a` after `b`: what `b` maps is then mapped by `a`. */
export function times(a: Matrix, b: ArrayLike<number>): Matrix {
  const [p, q, r, s, t, u] = [b[0] ?? 1, b[1] ?? 0, b[2] ?? 0, b[3] ?? 1, b[4] ?? 0, b[5] ?? 0];
  return [
    a[0] * p + a[2] * q,
    a[1] * p + a[3] * q,
    a[0] * r + a[2] * s,
    a[1] * r + a[3] * s,
    a[0] * t + a[2] * u + a[4],
    a[1] * t + a[3] * u + a[5],
  ];
}

export function at(m: Matrix, x: number, y: number): readonly [number, number] {
  return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];
}

/** The box around a box that was mapped. */
export function boxAt(m: Matrix, box: ArrayLike<number>): Box {
  const [a = 0, b = 0, c = 0, d = 0] = [box[0], box[1], box[2], box[3]];
  const corners = [at(m, a, b), at(m, c, b), at(m, a, d), at(m, c, d)];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}

export function holds(box: Box, x: number, y: number): boolean {
  return x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1;
}
