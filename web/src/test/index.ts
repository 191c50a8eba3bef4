// `savile/test`: what a test of an application puts in the place of the real parts. No wasm, no
// workers, no clock but for delays that are asked for: the same input gives the same answer, at once.

export type { Analyzer } from '../analyzer.js';
export type { Extractor } from '../extractor.js';
export { createMockAnalyzer, type MockAnalyzer, type MockAnalyzerOptions } from './mock_analyzer.js';
export { createMockExtractor, type MockExtractor, type MockExtractorOptions } from './mock_extractor.js';
export {
  createScriptedProvider,
  type ScriptedAnswer,
  type ScriptedProvider,
  type ScriptedProviderOptions,
  type ScriptedReply,
} from './scripted_provider.js';
