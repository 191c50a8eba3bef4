// What runs the wasm on the thread that asks, in one piece that is loaded when it is first asked for: a
// page whose tailor has workers does not carry it.

export { createChunker } from './chunker/chunker.js';
export { createCircuitBreaker } from './orchestrator/circuit_breaker.js';
export { createOrchestrator } from './orchestrator/orchestrator.js';
export { createProgressTracker } from './orchestrator/progress_tracker.js';
export { startLocal } from './pool/local.js';
