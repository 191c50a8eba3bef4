// The whole page in the order in which it is used: texts, run, result.

import { modelSide } from '../state/model_side.ts';
import { finished, phase, runs } from '../state/session.ts';
import { strings } from '../strings.ts';
import { Boundary } from './boundary.tsx';
import { Controls } from './controls.tsx';
import { HistoryPanel } from './history_panel.tsx';
import { HowItWorks } from './how_it_works.tsx';
import { KeepChoice } from './keep_choice.tsx';
import { Licences } from './licences.tsx';
import { Masthead } from './masthead.tsx';
import { OtherPage } from './other_page.tsx';
import { Problem } from './problem.tsx';
import { RankPanel } from './rank_panel.tsx';
import { Reading } from './reading.tsx';
import { Result } from './result.tsx';
import { RunProgress } from './run_progress.tsx';
import { SwapNotice } from './swap_notice.tsx';
import { TextPane } from './text_pane.tsx';
import { UpdateNotice } from './update_notice.tsx';

export function App() {
  const side = modelSide.value;
  return (
    <>
      <a class="skip" href="#texts">
        {strings.skip}
      </a>
      <Masthead />
      <main>
        <UpdateNotice />
        <section id="texts" class="texts" aria-labelledby="texts-heading" tabIndex={-1}>
          <h2 id="texts-heading" class="unseen">
            {strings.textsHeading}
          </h2>
          <TextPane side="resume" small={finished.value !== undefined} />
          <TextPane side="posting" small={finished.value !== undefined} />
          <Reading />
          <KeepChoice />
          {side && <side.Panel />}
          <Controls />
        </section>
        <RankPanel />
        <Problem />
        <RunProgress />
        <SwapNotice />
        <Boundary key={runs.value}>
          <Result />
        </Boundary>
        {phase.value.name === 'idle' && <HowItWorks />}
        <OtherPage />
        <HistoryPanel />
      </main>
      <Licences />
    </>
  );
}
