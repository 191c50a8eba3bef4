// The slope of log(times) over log(sizes), by least squares.
export function exponentOf(sizes, times) {
  const xs = sizes.map(Math.log);
  const ys = times.map(Math.log);
  const mean = (list) => list.reduce((sum, value) => sum + value, 0) / list.length;
  const [x, y] = [mean(xs), mean(ys)];
  const above = xs.reduce((sum, value, i) => sum + (value - x) * (ys[i] - y), 0);
  const below = xs.reduce((sum, value) => sum + (value - x) ** 2, 0);
  return above / below;
}
