// The whole public surface. Importing it does nothing and works anywhere, servers too.

export {
  type Chunker,
  type ChunkerOptions,
  createChunker,
  type Sizer,
  type TextChunk,
} from './chunker/chunker.js';
export type {
  CallOptions,
  CustomizeRequest,
  Fact,
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
export type { JsonResume, TextInput } from './input.js';
export type { TailorOptions } from './options.js';
export {
  type CircuitBreaker,
  type CircuitBreakerOptions,
  type CircuitState,
  createCircuitBreaker,
} from './orchestrator/circuit_breaker.js';
export type {
  ExecuteOptions,
  Orchestrator,
  OrchestratorCounters,
  OrchestratorEvents,
  RunOutcome,
} from './orchestrator/contract.js';
export { classifyError, type Failure, TaskError } from './orchestrator/failure.js';
export type { OrchestratorOptions, RetryOptions, StageOptions } from './orchestrator/options.js';
export { createOrchestrator } from './orchestrator/orchestrator.js';
export type { OrchestratorProgress, StageProgress, StageStatus } from './orchestrator/progress_news.js';
export {
  createProgressTracker,
  type ProgressTracker,
  type ProgressTrackerOptions,
  type TrackedStage,
} from './orchestrator/progress_tracker.js';
export {
  type Dependency,
  type DependencyKind,
  type ErrorClass,
  type Fallback,
  Priority,
  type RecoveryResult,
  type RecoveryStrategy,
  type TaskDefinition,
  type TaskEnd,
  type TaskFunction,
  type TaskId,
  type TaskResult,
  type TaskState,
  type TaskStatus,
  type TaskTools,
} from './orchestrator/task.js';
export type { WorkerFactory } from './pool/spawn.js';
export { type AnthropicOptions, anthropic } from './providers/anthropic.js';
export type {
  ApiKey,
  ModelCallOptions,
  ModelProvider,
  ModelReply,
  ModelRequest,
  ModelUsage,
  ReplySchema,
} from './providers/contract.js';
export { type GeminiOptions, gemini } from './providers/gemini.js';
export { type OllamaOptions, ollama } from './providers/ollama.js';
export { type OpenaiCompatibleOptions, openaiCompatible } from './providers/openai_compatible.js';
export { type LanguageModelLike, type PromptApiOptions, promptApi } from './providers/prompt_api.js';
export type { Many, NotRanked, Ranked, Ranking, RankOptions, RankProgress } from './rank.js';
export type { Run, RunEvent, RunEventType, TailoredResult } from './run.js';
export { createTailor } from './tailor.js';
export { createVerifier, type Verifier, type VerifierOptions, type VerifyOptions } from './verifier.js';
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
  EvidenceSource,
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
  Proof,
  ProofFrom,
  ProofSource,
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
