// What a row finds: figures of the contestants, and whether each bar is met.
//
//   figure  { name, value, unit, ours? }     the first of ours is what the others are compared with
//   bar     { what, value, unit, most | least }

export class Findings {
  figures = [];
  bars = [];
  notes = [];

  /** Of Savile. */
  ours(name, value, unit) {
    this.figures.push({ name, value, unit, ours: true });
  }

  peer(name, value, unit) {
    this.figures.push({ name, value, unit });
  }

  atMost(what, value, unit, most) {
    this.bars.push({ what, value, unit, most });
  }

  atLeast(what, value, unit, least) {
    this.bars.push({ what, value, unit, least });
  }

  note(sentence) {
    this.notes.push(sentence);
  }
}

export function met({ value, most, least }) {
  return most === undefined ? value >= least : value <= most;
}

/** Three digits that count. */
export function round(value) {
  if (value === 0 || !Number.isFinite(value)) return String(value);
  return value >= 100
    ? Math.round(value).toLocaleString('en-GB')
    : String(Number(value.toPrecision(3)));
}
