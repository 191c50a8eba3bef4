// `savile/test`: what a test of an application puts in the place of the real parts. No wasm, no
// workers, no clock: the same input gives the same answer, at once.

export type { Extractor } from '../extractor.js';
export { createMockExtractor, type MockExtractor, type MockExtractorOptions } from './mock_extractor.js';
