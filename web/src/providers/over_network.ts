// The providers that call a server, with all that reads and judges its answers: loaded by the first request.

export { anthropic } from './anthropic.js';
export { gemini } from './gemini.js';
export { ollama } from './ollama.js';
export { openaiCompatible } from './openai_compatible.js';
