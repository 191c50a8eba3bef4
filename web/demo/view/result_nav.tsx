// The parts of the result as links: on a phone the document is a long way down.

import { finished, offered } from '../state/session.ts';
import { strings } from '../strings.ts';

export function ResultNav() {
  const report = finished.value?.result.report;
  const gaps = (report?.gaps.length ?? 0) + (report?.questions.length ?? 0);
  return (
    <nav class="result-nav" aria-label={strings.resultNav}>
      <a href="#changes-heading">
        {strings.changesHeading} <span class="soft">{offered.value.length}</span>
      </a>
      <a href="#requirements-heading">{strings.requirementsHeading}</a>
      {gaps > 0 && (
        <a href="#gaps-heading">
          {strings.questions} <span class="soft">{gaps}</span>
        </a>
      )}
      <a href="#scores-heading">{strings.scoresHeading}</a>
      <a href="#document-heading" class="narrow-only">
        {strings.documentHeading}
      </a>
    </nav>
  );
}
