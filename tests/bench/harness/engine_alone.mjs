// The core's orchestrator without this package's own JavaScript: rows straight into the wasm memory.
// Answers go in as the driver sends them: those of one turn together.
import { startGlue } from './core.mjs';

const [policy, task, succeeded] = [0, 3, 5];
const widths = [4, 2, 8, 3, 3, 1, 1];

export async function engineAlone() {
  const glue = await startGlue();
  const write = (cells) => {
    const at = glue._cells(cells.length) / 8;
    const memory = glue.HEAPF64;
    for (let i = 0; i < cells.length; i += 1) memory[at + i] = cells[i];
  };
  return (graph) => {
    const rows = [policy, 1000, 5000, -1, 4, 500, 20_000, 100, 120_000, 20, 3, 1, 16];
    for (const dependencies of graph) {
      rows.push(task, 0, 2, 1, 50, -1, 1, -1, -1, -1, 0, 0, dependencies.length);
      for (const on of dependencies) rows.push(on, 0);
    }
    write(rows);
    const run = glue.scheduleOpen(rows.length, 0, 1);
    const answers = [];
    for (let ended = false; !ended; ) {
      const first = glue._out() / 8;
      const end = first + glue._outSize();
      const out = glue.HEAPF64;
      answers.length = 0;
      for (let at = first; at < end; at += 1 + widths[out[at]]) {
        if (out[at] === 0) answers.push(succeeded, out[at + 1], out[at + 2], 0);
        ended ||= out[at] === 6;
      }
      if (ended) break;
      write(answers);
      glue._scheduleStep(run, answers.length, 0);
    }
    glue.scheduleClose(run);
  };
}
