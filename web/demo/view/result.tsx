// The result: what was found and proposed on the left, the document on the right.

import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { changes, type Finished as FinishedRun, finished, running } from '../state/session.ts';
import { strings } from '../strings.ts';
import { ChangeList } from './change_list.tsx';
import { DocumentPanel } from './document_panel.tsx';
import { MatchPanel } from './match_panel.tsx';
import { NoticeList } from './notice_list.tsx';
import { PlanList } from './plan_list.tsx';
import { QuestionList } from './question_list.tsx';
import { RequirementList } from './requirement_list.tsx';
import { ResultNav } from './result_nav.tsx';
import { SectionScores } from './section_scores.tsx';
import { useTurns } from './turns.ts';

export function Result() {
  const done = finished.value;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (done) heading.current?.focus();
  }, [done]);

  if (!done) {
    // Changes show as they come, before there is anything else.
    return running.value && changes.value.length > 0 ? (
      <div class="result">
        <div class="review">
          <ChangeList />
        </div>
      </div>
    ) : null;
  }
  return <Finished {...done} heading={heading} />;
}

interface Props extends FinishedRun {
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

/** One part a turn; the document, with what to take away, comes last. */
function Finished({ result, heading }: Props) {
  const { report, partial, sections, analyses } = result;
  const turn = useTurns(5, 1, 1);
  return (
    <section class="result beside" aria-labelledby="result-heading">
      <div class="review">
        <header class="result-head">
          <h2 id="result-heading" class="unseen" ref={heading} tabIndex={-1}>
            {strings.resultHeading}
          </h2>
          {partial && <p class="notice strong">{strings.partial}</p>}
        </header>
        <ResultNav />
        <MatchPanel summary={report.summary} />
        <ChangeList />
        {turn > 1 && <RequirementList />}
        {turn > 2 && <QuestionList gaps={report.gaps} questions={report.questions} />}
        {turn > 3 && <SectionScores sections={sections} analyses={analyses} />}
        {turn > 3 && <NoticeList />}
        {turn > 3 && <PlanList plan={report.plan} />}
      </div>
      {turn > 4 && <DocumentPanel />}
    </section>
  );
}
