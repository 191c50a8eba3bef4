// What only the user can say: what the posting asks for and the résumé does not show, and figures that
// would make a line stronger. An answer becomes a fact for the next run, in the user's own words.

import type { Gap, Importance, Question } from '../../src/wire/types.ts';
import { type Answer, answer, answers } from '../state/answers.ts';
import { originalPaper } from '../state/paper.ts';
import { finished, running, start } from '../state/session.ts';
import { show } from '../state/spot.ts';
import { strings } from '../strings.ts';
import { FewFirst } from './few_first.tsx';
import { Quote } from './quote.tsx';

const rank: Record<Importance, number> = { required: 0, preferred: 1 };

interface Props {
  readonly gaps: readonly Gap[];
  readonly questions: readonly Question[];
}

export function QuestionList({ gaps, questions }: Props) {
  const given = answers.value.size;
  if (gaps.length + questions.length + given === 0) return null;
  const sorted = [...gaps].sort((a, b) => rank[a.importance] - rank[b.importance]);
  return (
    <section class="gaps" aria-labelledby="gaps-heading">
      <header class="section-head">
        <h2 id="gaps-heading">{strings.gapsHeading}</h2>
      </header>
      <form
        class="card questions"
        onSubmit={(event) => {
          event.preventDefault();
          void start();
        }}
      >
        {sorted.length > 0 && (
          <>
            <p class="soft">{strings.gapsNote}</p>
            <FewFirst
              first={4}
              items={sorted.map((gap) => ({ key: gap.requirement, view: <GapQuestion gap={gap} /> }))}
            />
          </>
        )}
        {questions.length > 0 && (
          <>
            <p class="soft">{strings.figuresNote}</p>
            <FewFirst
              items={questions.map((question) => ({
                key: String(question.begin),
                view: <FigureQuestion question={question} />,
              }))}
            />
          </>
        )}
        <div class="toolbar">
          <button type="submit" class="primary" disabled={given === 0 || running.value}>
            {strings.useAnswers}
          </button>
          {given > 0 && <span class="soft">{strings.answersUsed(given)}</span>}
        </div>
      </form>
    </section>
  );
}

function GapQuestion({ gap }: { gap: Gap }) {
  const key = `gap ${gap.text}`;
  const known = answers.value.get(key);
  const jobs = originalPaper.value?.work ?? [];
  return (
    <div class="question">
      <p>
        {gap.question} <span class="tag">{strings.importance[gap.importance]}</span>
      </p>
      <div class="answer">
        <Field name={key} question={gap.question} known={known} />
        {known && jobs.length > 0 && (
          <select
            aria-label={strings.answerPlace}
            value={known.at ?? ''}
            onChange={(event) => {
              const at = event.currentTarget.value;
              give(key, at === '' ? { text: known.text } : { text: known.text, at: Number(at) });
            }}
          >
            <option value="">{strings.answerNowhere}</option>
            {jobs.map(({ title, organization, span }) => (
              <option key={span.begin} value={span.begin}>
                {[title, organization].filter(Boolean).join(', ')}
              </option>
            ))}
          </select>
        )}
      </div>
    </div>
  );
}

function FigureQuestion({ question }: { question: Question }) {
  const { begin, end, text } = question;
  const key = `figure ${begin}`;
  const done = finished.value;
  return (
    <div class="question">
      <p>{question.question}</p>
      <Quote
        source={done?.resume ?? ''}
        begin={begin}
        end={end}
        text={text}
        onClick={done && (() => show('original', done.resume, begin, end, text))}
      />
      <div class="answer">
        <Field name={key} question={question.question} known={answers.value.get(key)} at={begin} />
      </div>
    </div>
  );
}

interface FieldProps {
  readonly name: string;
  readonly question: string;
  readonly known: Answer | undefined;
  readonly at?: number;
}

function Field({ name, question, known, at = known?.at }: FieldProps) {
  return (
    <input
      type="text"
      maxLength={500}
      aria-label={strings.answerFor(question)}
      value={known?.text ?? ''}
      onInput={(event) => {
        const text = event.currentTarget.value;
        give(name, at === undefined ? { text } : { text, at });
      }}
    />
  );
}

function give(key: string, given: Answer): void {
  const done = finished.value;
  if (done) answer(key, given, done.resume);
}
