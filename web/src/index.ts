// The whole public surface. Importing it does nothing and works anywhere, servers too.

export type {
  CallOptions,
  CustomizeRequest,
  MatchOptions,
  ParsedResume,
  ResumeInput,
  Tailor,
  VerifyRequest,
} from './contract.js';
export type { Clock, TimerHandle } from './driver/clock.js';
export type { WasmSource } from './engine/load.js';
export {
  isSavileError,
  type PlainError,
  SavileError,
  type SavileErrorCode,
  type SavileErrorDetails,
} from './errors.js';
export {
  categorize,
  createExtractor,
  type Extractor,
  type ExtractorOptions,
  type RequirementGroup,
} from './extractor.js';
export type { TextInput } from './input.js';
export type { TailorOptions } from './options.js';
export type { WorkerFactory } from './pool/spawn.js';
export type { Run, RunEvent, RunEventType, TailoredResult } from './run.js';
export { createTailor } from './tailor.js';
export { version } from './version.js';
export type {
  Basics,
  Category,
  Change,
  ChangeEvidence,
  ChangeSource,
  ChangeStatus,
  CustomizeResult,
  Evidence,
  Factor,
  Finding,
  Gap,
  Importance,
  Issue,
  Level,
  Match,
  MatchPair,
  Mention,
  Met,
  Move,
  MovedFactor,
  ParsedEducation,
  ParsedSection,
  ParsedWork,
  Recommendation,
  Report,
  Requirement,
  RequirementMatch,
  Requirements,
  SectionAnalysis,
  SectionResult,
  SectionType,
  Stage,
  StageName,
  Usage,
  Verdict,
  Verification,
  Warning,
} from './wire/types.js';
