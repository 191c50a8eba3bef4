// Each section's score for this posting, with what is good, what to mend, and where; then the résumé
// as a whole.

import type {
  DocumentAnalysis,
  Factor,
  Issue,
  SectionAnalysis,
  SectionResult,
} from '../../src/wire/types.ts';
import { finished } from '../state/session.ts';
import { show } from '../state/spot.ts';
import { strings } from '../strings.ts';

interface Props {
  readonly sections: readonly SectionResult[];
  readonly analyses: readonly DocumentAnalysis[];
}

export function SectionScores({ sections, analyses }: Props) {
  const scored = sections.filter(({ analysis }) => analysis);
  if (scored.length + analyses.length === 0) return null;
  return (
    <section class="section-scores" aria-labelledby="scores-heading">
      <header class="section-head">
        <h2 id="scores-heading">{strings.scoresHeading}</h2>
        <p class="soft">{strings.scoresNote}</p>
      </header>
      <div class="card">
        <ul class="scored">
          {scored.map(({ index, type, heading, analysis }) => (
            <Row key={index} name={heading || strings.sections[type]} analysis={analysis} />
          ))}
        </ul>
        {analyses.length > 0 && (
          <>
            <h3>{strings.wholeResume}</h3>
            <ul class="scored">
              {analyses.map((analysis) => (
                <Row key={analysis.aspect} name={strings.aspects[analysis.aspect]} analysis={analysis} />
              ))}
            </ul>
          </>
        )}
      </div>
    </section>
  );
}

interface RowProps {
  readonly name: string;
  readonly analysis: SectionAnalysis | DocumentAnalysis | undefined;
}

function Row({ name, analysis }: RowProps) {
  if (!analysis) return null;
  const { score, issues, strengths, factors } = analysis;
  const sorted = [...issues].sort((a, b) => b.severity - a.severity);
  return (
    <li>
      <details>
        <summary>
          <span class="score-name">{name}</span>
          <svg class="bar" width="100%" height="8" role="img" aria-label={strings.scoreLabel(name, score)}>
            <line x1="0%" x2="100%" y1="4" y2="4" class="track" />
            {score > 0 && <line x1="0%" x2={`${score}%`} y1="4" y2="4" class="span" />}
          </svg>
          <span class="score-figure" aria-hidden="true">
            {score}
          </span>
          <span class="soft score-issues">{issues.length > 0 && strings.issues(issues.length)}</span>
        </summary>
        <div class="score-more">
          {sorted.length > 0 && (
            <ul class="rows">
              {sorted.map((issue, i) => (
                <IssueRow key={i} issue={issue} />
              ))}
            </ul>
          )}
          {strengths.length > 0 && (
            <>
              <h4>{strings.strengthsHeading}</h4>
              <ul>
                {strengths.map((strength) => (
                  <li key={strength}>{strength}</li>
                ))}
              </ul>
            </>
          )}
          <FactorLines factors={factors} />
        </div>
      </details>
    </li>
  );
}

function IssueRow({ issue: { description, fix, begin, end } }: { issue: Issue }) {
  const done = finished.value;
  return (
    <li>
      <p>
        {description} <span class="soft">{fix}</span>
      </p>
      {done && end > begin && (
        <button type="button" class="link" onClick={() => show('original', done.resume, begin, end)}>
          {strings.showMe}
        </button>
      )}
    </li>
  );
}

function FactorLines({ factors }: { factors: readonly Factor[] }) {
  if (factors.length === 0) return null;
  return (
    <ul class="soft factor-lines">
      {factors.map(({ name, score, reason }) => (
        <li key={name}>
          {strings.scoreLabel(strings.factors[name] ?? sentence(name), score)}. {reason}
        </li>
      ))}
    </ul>
  );
}

function sentence(name: string): string {
  const words = name.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
