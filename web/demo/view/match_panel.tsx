// The match before and now, and the factors that make it up.

import { scoreInWords } from 'savile';
import type { Factor } from '../../src/wire/types.ts';
import { liveMatch } from '../state/live_match.ts';
import { finished, tailored } from '../state/session.ts';
import { strings } from '../strings.ts';

export function MatchPanel({ summary }: { summary: string }) {
  const done = finished.value;
  if (!done) return null;
  const before = done.result.match.before;
  const now = liveMatch.value?.match ?? done.result.match.after;
  // The summary speaks of the proposed text; after a decision it would be about another one.
  const whole = tailored.value === done.result.resume;
  return (
    <section class="card match" aria-labelledby="match-heading">
      <h2 id="match-heading">{strings.matchHeading}</h2>
      <div class="scores" aria-hidden="true">
        <p class="score">
          <span class="soft">{strings.before}</span>
          <b>{before.score}</b>
        </p>
        <svg class="arrow" viewBox="0 0 48 12" width="48" height="12" aria-hidden="true">
          <path d="M1 6h43" class="stitch" />
          <path d="m40 2 5 4-5 4" class="stroke" />
        </svg>
        <p class="score now">
          <span class="soft">{strings.now}</span>
          <b>{now.score}</b>
        </p>
        <p class="soft out-of">{strings.outOf}</p>
      </div>
      <meter
        class="unseen"
        min={0}
        max={100}
        value={now.score}
        aria-label={strings.matchHeading}
        aria-valuetext={strings.matchLabel(before.score, now.score)}
      />
      <svg class="whole" width="100%" height="10" aria-hidden="true">
        <line x1="0%" x2="100%" y1="5" y2="5" class="track" />
        <line x1="0%" x2={`${now.score}%`} y1="5" y2="5" class="span" />
        <circle cx={`${before.score}%`} cy="5" r="3" class="was" />
      </svg>
      {summary && whole && <p class="summary">{summary}</p>}
      <ul class="factors">
        {now.factors.map((factor) => (
          <FactorRow
            key={factor.name}
            factor={factor}
            before={before.factors.find((f) => f.name === factor.name)?.score ?? factor.score}
          />
        ))}
      </ul>
      <p class="soft note">{scoreInWords(now)}</p>
      <p class="soft note">{strings.matchNote}</p>
    </section>
  );
}

// A dumbbell: a ring where the factor was, a disc where it is.
function FactorRow({ factor, before }: { factor: Factor; before: number }) {
  const change = strings.factorChange(before, factor.score);
  const x = (score: number) => `${score}%`;
  return (
    <li class="factor">
      <span class="factor-name">{strings.factors[factor.name] ?? factor.name}</span>
      <svg width="100%" height="12" role="img" aria-label={change}>
        <line x1={x(0)} x2={x(100)} y1="6" y2="6" class="track" />
        <line x1={x(before)} x2={x(factor.score)} y1="6" y2="6" class="span" />
        <circle cx={x(before)} cy="6" r="4" class="was" />
        <circle cx={x(factor.score)} cy="6" r="5" class="is" />
      </svg>
      <span class="factor-score" aria-hidden="true">
        {before !== factor.score && <span class="soft">{before} → </span>}
        {factor.score}
      </span>
      <span class="factor-reason soft">
        {factor.reason} · {strings.factorWeight(factor.weight)}
      </span>
    </li>
  );
}
