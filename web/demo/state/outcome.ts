// The result as the user decided on it: for files, and for the report.

import { renderReport } from 'savile';
import { exportAs } from '../engine/engine.ts';
import type { Format } from '../text/take_away.ts';
import { asDecided, standing } from './decisions.ts';
import { liveMatch } from './live_match.ts';
import { accepted, finished, tailored } from './session.ts';

/** The bytes of a file, and what should be said about it. */
export async function outcomeAs(format: Format): Promise<{ bytes: Uint8Array; said: string }> {
  const done = finished.value;
  if (!done) return { bytes: new Uint8Array(), said: '' };
  if (format === 'report') return { bytes: new TextEncoder().encode(report()), said: '' };
  let said = '';
  const bytes = await exportAs(done.result, format, accepted.value, (message) => {
    said = message;
  });
  return { bytes, said };
}

/** Of what the user decided, which need not be what was proposed. */
function report(): string {
  const done = finished.value;
  if (!done) return '';
  const { result } = done;
  const changes = result.changes.map((change) => {
    const now = standing(change);
    if (now === 'accepted') return { ...asDecided(change), status: 'accept' as const };
    return now === 'rejected' ? { ...change, status: 'refused' as const } : change;
  });
  const match = { before: result.match.before, after: liveMatch.value?.match ?? result.match.after };
  return renderReport({ ...result, changes, match, resume: tailored.value }, 'html');
}
