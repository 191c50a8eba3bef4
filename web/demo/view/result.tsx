// The result: what was found and proposed on the left, the document on the right.

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

  // Changes show as they come, before there is anything else; those on the screen stay where they are.
  if (!done && !(running.value && changes.value.length > 0)) return null;
  return (
    <section class="result" aria-labelledby={done ? 'result-heading' : undefined}>
      <div class="review">
        {done && (
          <>
            <header class="result-head">
              <h2 id="result-heading" class="unseen" ref={heading} tabIndex={-1}>
                {strings.resultHeading}
              </h2>
              {done.result.partial && <p class="notice strong">{strings.partial}</p>}
            </header>
            <ResultNav />
            <MatchPanel summary={done.result.report.summary} />
          </>
        )}
        <ChangeList />
        {done && <Rest {...done.result} />}
      </div>
      {done && <DocumentPanel />}
    </section>
  );
}

/** One part a turn. */
function Rest({ report, sections, analyses }: FinishedRun['result']) {
  const turn = useTurns(3, 0, 1);
  return (
    <>
      {turn > 0 && <RequirementList />}
      {turn > 1 && <QuestionList gaps={report.gaps} questions={report.questions} />}
      {turn > 2 && <SectionScores sections={sections} analyses={analyses} />}
      {turn > 2 && <NoticeList />}
      {turn > 2 && <PlanList plan={report.plan} />}
    </>
  );
}
