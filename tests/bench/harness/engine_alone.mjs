// The core's orchestrator without this package's own JavaScript: rows straight into the wasm memory.
// Answers go in as the driver sends them: those of one turn together.
import { startGlue } from './core.mjs';

const [policy, task, succeeded] = [0, 3, 5];
const widths = [4, 2, 8, 3, 3, 1, 1];
const policyRow = [policy, 1000, 5000, -1, 4, 500, 20_000, 100, 120_000, 20, 3, 1, 16];
const taskRow = [task, 0, 2, 1, 50, -1, 1, -1, -1, -1, 0, 0];

export async function engineAlone() {
  const glue = await startGlue();
  return (graph) => {
    const run = open(glue, graph);
    for (;;) {
      const answers = answerAll(glue);
      if (answers < 0) break;
      glue._scheduleStep(run, answers, 0);
    }
    glue.scheduleClose(run);
  };
}

function open(glue, graph) {
  const count = graph.reduce((sum, { length }) => sum + taskRow.length + 1 + 2 * length, policyRow.length);
  let at = glue._cells(count) / 8;
  const memory = glue.HEAPF64;
  for (const cell of policyRow) memory[at++] = cell;
  for (const dependencies of graph) {
    for (let i = 0; i < taskRow.length; i += 1) memory[at++] = taskRow[i];
    memory[at++] = dependencies.length;
    for (let i = 0; i < dependencies.length; i += 1) {
      memory[at++] = dependencies[i];
      memory[at++] = 0;
    }
  }
  return glue.scheduleOpen(count, 0, 1);
}

/** Everything that was started has succeeded: the cells of the answers, or -1 once the run has ended. */
function answerAll(glue) {
  const size = glue._outSize();
  const cells = glue._cells(size) / 8; // an answer has fewer cells than a start
  const memory = glue.HEAPF64;
  let at = glue._out() / 8;
  let to = cells;
  for (const end = at + size; at < end; at += 1 + widths[memory[at]]) {
    const kind = memory[at];
    if (kind === 6) return -1;
    if (kind !== 0) continue;
    memory[to++] = succeeded;
    memory[to++] = memory[at + 1];
    memory[to++] = memory[at + 2];
    memory[to++] = 0;
  }
  return to - cells;
}
