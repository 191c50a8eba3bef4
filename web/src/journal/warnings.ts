// The words of a journal's warnings.

import type { JournalWarning, JournalWarningCode } from './contract.js';

export function warningOf(code: JournalWarningCode, why: string): JournalWarning {
  return { code, message: `${said(code)} (${why}).` };
}

/** What a failure of the storage is called, and why it happened. */
export function failureOf(error: unknown): [JournalWarningCode, string] {
  if (!(error instanceof Error) && !(error instanceof DOMException))
    return ['journal_failed', 'no reason given'];
  if (error.name === 'QuotaExceededError') return ['journal_full', 'the storage is full'];
  return ['journal_failed', error.message === '' ? error.name : error.message];
}

function said(code: JournalWarningCode): string {
  switch (code) {
    case 'journal_unavailable':
      return 'Nothing can be kept here: if the page is closed, the calls of a run will be paid again';
    case 'journal_full':
    case 'journal_failed':
      return 'The rest of this run is not kept: if the page is closed, its calls will be paid again';
    case 'journal_lost':
      return 'This run is not kept any more: if the page is closed, its calls will be paid again';
    case 'journal_damaged':
      return 'A part of what was kept of this run cannot be used';
    case 'journal_left':
      return 'What was kept of a run could not be removed. Erase the journal, or clear the data of this site';
  }
}
