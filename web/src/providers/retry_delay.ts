// How long a server asks to wait. Browsers hide the Retry-After of another origin unless it is exposed,
// so what the error's own words say counts too.
//
//   retry-after-ms: 1500          retry-after: 20          retry-after: Wed, 21 Oct 2026 07:28:00 GMT
//   {"details": [{"retryDelay": "34.5s"}]}                 "Please try again in 1m2.5s."

import type { Complaint } from './failure.js';

/** No server means more than a day. */
const longest = 24 * 60 * 60 * 1000;

/** Milliseconds from `wallMs` (since 1970); undefined where nothing is asked, or what is makes no sense. */
export function retryDelay(
  headers: Headers,
  { message, body }: Complaint,
  wallMs: number,
): number | undefined {
  return (
    plausible(number(headers.get('retry-after-ms'))) ??
    plausible(headerDelay(headers.get('retry-after'), wallMs)) ??
    plausible(detailDelay(body)) ??
    plausible(wordedDelay(message))
  );
}

function plausible(delay: number | undefined): number | undefined {
  if (delay === undefined || !(delay >= 0)) return undefined;
  return Math.min(Math.ceil(delay), longest);
}

function number(text: string | null): number | undefined {
  return text !== null && /^\s*\d{1,12}(\.\d{1,6})?\s*$/.test(text) ? Number(text) : undefined;
}

function headerDelay(value: string | null, wallMs: number): number | undefined {
  const seconds = number(value);
  if (seconds !== undefined) return seconds * 1000;
  if (value === null || !/^[A-Za-z]{3,9},? [\w -]+:\d\d:\d\d /.test(value)) return undefined;
  const at = Date.parse(value);
  return Number.isNaN(at) || at <= wallMs ? undefined : at - wallMs;
}

/** Google's RetryInfo. */
function detailDelay(body: unknown): number | undefined {
  const found = /"retryDelay":"(\d{1,9}(?:\.\d{1,9})?)s"/.exec(JSON.stringify(body) ?? '');
  return found ? Number(found[1]) * 1000 : undefined;
}

function wordedDelay(message: string): number | undefined {
  const found =
    /(?:try again|retry) (?:in|after) (?:(\d{1,6})m(?!s))?\s?(?:(\d{1,9}(?:\.\d{1,6})?)\s?(ms|s)?)?/i.exec(
      message.slice(0, 2000),
    );
  if (!found || (found[1] === undefined && found[2] === undefined)) return undefined;
  const [, minutes = '0', rest = '0', unit] = found;
  if (found[1] === undefined && unit === undefined) return undefined; // "after 3 tries"
  return Number(minutes) * 60_000 + Number(rest) * (unit === 'ms' ? 1 : 1000);
}
