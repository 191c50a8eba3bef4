// Asks a caller's own analyzers. One that fails, takes too long or answers nonsense fails alone: what
// it was asked about is analyzed by the built-in one, and the result says why.

import type { Clock } from './driver/clock.js';
import { cancelled } from './engine/load.js';
import { describe } from './errors.js';
import { longestAnalysis, type OwnAnalyzer } from './own_analyzer.js';
import { checkFindings, type Place } from './own_findings.js';
import type { Level, Requirements, SectionAnalysis } from './wire/types.js';
import { withinTime } from './within_time.js';

export interface Asked {
  readonly text: string;
  readonly heading: string;
  readonly place: Place;
}

export interface AskOptions {
  readonly requirements: Requirements;
  readonly level: Level;
  readonly clock: Clock;
  readonly signal?: AbortSignal | undefined;
  /** Default: `longestAnalysis`. */
  readonly limitMs?: number;
  readonly context?: Readonly<Record<string, unknown>>;
}

/** As the core's run takes it: see `given` in core/pipeline/run_protocol.hpp. */
export interface GivenAnalysis {
  readonly section: number;
  readonly analysis?: SectionAnalysis;
  readonly failed?: string;
}

/** Rejects with `cancelled`, with `timed_out`, or with what the analyzer threw or got wrong. */
export async function ask(
  own: OwnAnalyzer,
  { text, heading, place }: Asked,
  options: AskOptions,
): Promise<SectionAnalysis> {
  const { requirements, level, clock, signal, limitMs = longestAnalysis, context = {} } = options;
  const findings = await withinTime(
    (end) => own.analyze(text, structuredClone(requirements), { ...context, level, heading, signal: end }),
    { clock, limitMs, signal, who: `The analyzer of ${place.type}` },
  );
  return checkFindings(findings, place);
}

/** All sections that have an analyzer of the caller's, at once. Rejects with `cancelled` alone. */
export async function askAll(
  analyzers: readonly OwnAnalyzer[],
  sections: readonly Asked[],
  options: AskOptions,
): Promise<GivenAnalysis[]> {
  const byType = new Map(analyzers.map((own) => [own.type, own]));
  const given = sections.flatMap((section): Promise<GivenAnalysis>[] => {
    const own = byType.get(section.place.type);
    if (!own) return [];
    const index = section.place.section;
    return [
      ask(own, section, options).then(
        (analysis) => ({ section: index, analysis }),
        (error: unknown) => ({ section: index, failed: describe(error) }),
      ),
    ];
  });
  const answers = await Promise.all(given);
  if (options.signal?.aborted) throw cancelled(options.signal);
  return answers;
}
