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
import { FewFirst } from './few_first.tsx';
import { Quote } from './quote.tsx';

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
          {issues.length > 0 && (
            <ul class="rows">
              {alike(issues).map((group, i) => (
                <IssueRow key={i} issues={group} />
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

/** What is to mend, once, with every place where it stands. */
function IssueRow({ issues }: { issues: readonly Issue[] }) {
  const done = finished.value;
  const [first] = issues;
  if (!done || !first) return null;
  const places = issues.filter(({ begin, end }) => end > begin);
  return (
    <li>
      <p>
        {first.description} <span class="soft">{first.fix}</span>
      </p>
      <div class="evidence">
        <FewFirst
          items={places.map(({ begin, end }) => ({
            key: `${begin}-${end}`,
            view: (
              <Quote
                source={done.resume}
                begin={begin}
                end={end}
                text={done.resume.slice(begin, end)}
                onClick={() => show('original', done.resume, begin, end)}
              />
            ),
          }))}
        />
      </div>
    </li>
  );
}

function alike(issues: readonly Issue[]): Issue[][] {
  const groups = new Map<string, Issue[]>();
  for (const issue of [...issues].sort((a, b) => b.severity - a.severity)) {
    const key = `${issue.description} ${issue.fix}`;
    groups.set(key, [...(groups.get(key) ?? []), issue]);
  }
  return [...groups.values()];
}

function FactorLines({ factors }: { factors: readonly Factor[] }) {
  if (factors.length === 0) return null;
  return (
    <ul class="soft factor-lines">
      {factors.map(({ name, score, reason }) => (
        <li key={name}>
          {strings.scoreLabel(strings.factors[name] ?? sentence(name), score)} · {reason}
        </li>
      ))}
    </ul>
  );
}

function sentence(name: string): string {
  const words = name.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
