// The result: what was found and proposed on the left, the document on the right.

import { useEffect, useRef } from 'preact/hooks';
import { changes, finished, running } from '../state/session.ts';
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
  const { report, partial } = done.result;
  return (
    <section class="result" aria-labelledby="result-heading">
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
        <RequirementList />
        <QuestionList gaps={report.gaps} questions={report.questions} />
        <SectionScores sections={done.result.sections} analyses={done.result.analyses} />
        <NoticeList />
        <PlanList plan={report.plan} />
      </div>
      <DocumentPanel />
    </section>
  );
}
