// Asking a caller's own analyzers and rules, in one piece that is loaded when there are any.

export { askRules } from './ask_rules.js';
export { ask, askAll } from './consult.js';
