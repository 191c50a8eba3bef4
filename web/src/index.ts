// The whole public surface. Importing it does nothing and works anywhere, servers too.

export {
  type AnalysisContext,
  type Analyzer,
  type AnalyzerOptions,
  createAnalyzer,
  createDocumentAnalyzer,
  type DocumentAnalyzer,
} from './analyzer.js';
export type { Chunker, ChunkerOptions, Sizer, TextChunk } from './chunker/chunker.js';
export type {
  CallOptions,
  CustomizeRequest,
  DocumentRequest,
  Fact,
  KeptSection,
  MatchOptions,
  ParsedResume,
  ResumeInput,
  SectionRequest,
  Tailor,
  VerifyRequest,
  Wanted,
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
export type { ModelFailure } from './events.js';
export {
  categorize,
  createExtractor,
  type Extractor,
  type ExtractorOptions,
  type RequirementGroup,
} from './extractor.js';
export type { ExportFormat, ExportOptions } from './formats/export/export_result.js';
export {
  type Outline,
  type OutlineBlock,
  type OutlineSection,
  outlineOf,
} from './formats/export/outline.js';
export type { JsonResume, TextInput } from './input.js';
export type {
  InterruptedCall,
  Journal,
  JournalledReply,
  JournalOptions,
  JournalRequest,
  JournalRun,
  JournalRunOptions,
  JournalWarning,
  JournalWarningCode,
  UnfinishedRun,
} from './journal/contract.js';
export {
  createChunker,
  createCircuitBreaker,
  createOrchestrator,
  createProgressTracker,
  openJournal,
} from './lazy.js';
export type { ModelBudget } from './models/check_models.js';
export type { TailorOptions } from './options.js';
export type { CircuitBreaker, CircuitBreakerOptions, CircuitState } from './orchestrator/circuit_breaker.js';
export type {
  ExecuteOptions,
  Orchestrator,
  OrchestratorCounters,
  OrchestratorEvents,
  RunOutcome,
} from './orchestrator/contract.js';
export { classifyError, type Failure, TaskError } from './orchestrator/failure.js';
export type { OrchestratorOptions, RetryOptions, StageOptions } from './orchestrator/options.js';
export type { OrchestratorProgress, StageProgress, StageStatus } from './orchestrator/progress_news.js';
export type {
  ProgressTracker,
  ProgressTrackerOptions,
  TrackedStage,
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
export type { OwnAnalyzer, OwnAnalyzerContext, OwnFindings } from './own_analyzer.js';
export type { OwnEdit, OwnRule, OwnRuleContext } from './own_rule.js';
export type { OwnTerm, TermKind } from './own_terms.js';
export type { WorkerLimits } from './pool/limits.js';
export type { WorkerFactory } from './pool/spawn.js';
export type { AnthropicOptions } from './providers/anthropic.js';
export type {
  ApiKey,
  ModelCallOptions,
  ModelProvider,
  ModelReply,
  ModelRequest,
  ModelUsage,
  ReplySchema,
} from './providers/contract.js';
export type { GeminiOptions } from './providers/gemini.js';
export { anthropic, gemini, ollama, openaiCompatible } from './providers/makers.js';
export type { OllamaOptions } from './providers/ollama.js';
export type { OpenaiCompatibleOptions } from './providers/openai_compatible.js';
export { type LanguageModelLike, type PromptApiOptions, promptApi } from './providers/prompt_api.js';
export type { Many, NotRanked, Ranked, Ranking, RankOptions, RankProgress } from './rank.js';
export { type ReportFormat, type ReportOptions, renderReport } from './report/render_report.js';
export type { Run, RunEvent, RunEventType, TailoredResult } from './run.js';
export { scoreInWords } from './score_words.js';
export { SectionType } from './section_type.js';
export { createTailor } from './tailor.js';
export { createVerifier, type Verifier, type VerifierOptions, type VerifyOptions } from './verifier.js';
export { version } from './version.js';
export type {
  Aspect,
  Author,
  Basics,
  Category,
  Change,
  ChangeEvidence,
  ChangeSource,
  ChangeStatus,
  CustomizeResult,
  DocumentAnalysis,
  Evidence,
  EvidenceSource,
  Factor,
  Finding,
  Gap,
  Importance,
  Improvement,
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
  Question,
  Recommendation,
  Report,
  Requirement,
  RequirementMatch,
  Requirements,
  SectionAnalysis,
  SectionName,
  SectionResult,
  Stage,
  StageName,
  Usage,
  Verdict,
  Verification,
  Warning,
} from './wire/types.js';
