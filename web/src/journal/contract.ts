// What a journal is to its caller: calls of models that survive a closed page.
//
// Kept, until a run ends or `erase()`: a hash of what the run was asked, a hash of each call, the names of
// providers and models, the replies. Never kept: keys, headers, prompts. The texts of a run are kept with
// `keepTexts` alone, so that a page can go on without being given them again.

import type { Clock } from '../driver/clock.js';
import type { ModelCallOptions, ModelProvider, ModelReply, ModelRequest } from '../providers/contract.js';

export interface JournalOptions {
  /** The name of its database. Default: "savile-journal". */
  readonly name?: string;
  /** Stores what the run was asked as it was given, contact details and all. Default: false. */
  readonly keepTexts?: boolean;
  /** A run that nobody went on with is removed after so many milliseconds. Default: 30 days. */
  readonly keepMs?: number;
  /** Hears once of each way in which a journal cannot do its work; the runs go on. Default: nobody. */
  readonly onWarning?: (warning: JournalWarning) => void;
  /** Default: the global one; none is a warning. */
  readonly indexedDB?: IDBFactory;
  /** Sees to it that a run has one owner among the tabs. Default: the browser's; see `Journal.run`. */
  readonly locks?: LockManager;
  /** Milliseconds since 1970. Default: `Date.now`. */
  readonly now?: () => number;
  /** For the time that storage is given to answer. Default: the system's. */
  readonly clock?: Clock;
}

export type JournalWarningCode =
  /** There is no storage here (a private window, an insecure page): nothing is kept. */
  | 'journal_unavailable'
  /** The storage is full: what comes from now on is not kept. */
  | 'journal_full'
  /** The storage failed: what comes from now on is not kept. */
  | 'journal_failed'
  /** A part of a run's records could not be read; what stands before it is used. */
  | 'journal_damaged'
  /** The run's records were erased, or are written by another tab: this one keeps nothing from now on. */
  | 'journal_lost'
  /** The records of a run that ended could not be removed. */
  | 'journal_left';

export interface JournalWarning {
  readonly code: JournalWarningCode;
  readonly message: string;
}

/** What a run is asked, as JSON: texts, level, facts, month … all that its prompts depend on. */
export type JournalRequest = Readonly<Record<string, unknown>>;

export interface UnfinishedRun {
  readonly runId: string;
  /** What it was asked; undefined without `keepTexts`: then the same request given again goes on. */
  readonly request: JournalRequest | undefined;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** The version of this package that began it. Replies to calls of another version are not used. */
  readonly version: string;
  /** Calls whose replies are stored. */
  readonly replies: number;
  /** Calls that were under way when the page was closed. */
  readonly interrupted: number;
  /** It runs now, here or in another tab. */
  readonly inUse: boolean;
}

/** A call that had begun when the page was closed: it may have been paid for, its answer is lost. */
export interface InterruptedCall {
  readonly runId: string;
  readonly provider: string;
  readonly model: string;
  readonly origin: string;
  /** When it began, in milliseconds since 1970. */
  readonly startedAt: number;
}

export interface JournalRunOptions {
  /**
   * Asked about each interrupted call before it is made again. Default: "skip"; the call then fails with
   * `interrupted`, and nothing is paid twice without a word of the user.
   */
  readonly onInterrupted?: (call: InterruptedCall) => 'repeat' | 'skip' | Promise<'repeat' | 'skip'>;
  readonly signal?: AbortSignal;
}

export interface JournalledReply extends ModelReply {
  /** True: it was in the journal, no call was made, and `usage` was paid before. */
  readonly stored: boolean;
}

export interface JournalRun extends AsyncDisposable {
  /** The hash of what it was asked; empty where nothing can be kept. */
  readonly runId: string;
  /**
   * Gives the stored reply to the same call of an earlier page, else calls: the intent is on disk before
   * the call, the reply before it is returned. The n-th call with the same words gets the n-th reply.
   */
  complete(
    provider: ModelProvider,
    request: ModelRequest,
    options?: ModelCallOptions,
  ): Promise<JournalledReply>;
  /** The run is over: all that is kept of it is removed. A second call is harmless. */
  end(): Promise<void>;
  /** Lets go of the run and keeps its records, to be gone on with. A second call is harmless. */
  close(): Promise<void>;
}

export interface Journal extends AsyncDisposable {
  /**
   * Begins a run, or goes on with the one that was asked the same. Rejects with `journal_in_use` while it
   * runs elsewhere. Where there are no Web Locks, two tabs can begin the same run; the second to write
   * then stops keeping, with a warning.
   */
  run(request: JournalRequest, options?: JournalRunOptions): Promise<JournalRun>;
  /** Newest first. */
  unfinished(): Promise<readonly UnfinishedRun[]>;
  /** Removes one unfinished run. */
  forget(runId: string): Promise<void>;
  /** Removes everything of all runs; those under way go on unkept. Rejects with `storage` if it cannot. */
  erase(): Promise<void>;
  /** Lets go of all runs. A second call is harmless. */
  close(): Promise<void>;
}
