// What a report shows, in the order in which it shows it; the same for every format. Plain data.
//
//   summary ─ match before and after ─ changes by section ─ questions ─ plan ─ requirements

import { scoreInWords } from '../score_words.js';
import type { Change, CustomizeResult, RequirementMatch, SectionResult } from '../wire/types.js';

export interface ReportView {
  readonly title: string;
  readonly summary: string;
  readonly partial: boolean;
  readonly algorithm: string;
  readonly score: { readonly before: number; readonly after: number };
  readonly factors: readonly FactorView[];
  /** How the score after comes from the factors. */
  readonly scale: string;
  readonly sections: readonly SectionView[];
  readonly questions: readonly QuestionView[];
  readonly plan: readonly PlanView[];
  readonly document: readonly {
    readonly name: string;
    readonly score: number;
    readonly reasons: readonly string[];
  }[];
  readonly requirements: readonly RequirementView[];
}

export interface FactorView {
  readonly name: string;
  readonly before: number;
  readonly after: number;
  /** In percent of the score. */
  readonly weight: number;
  readonly reason: string;
  readonly moved: boolean;
}

export interface SectionView {
  readonly type: string;
  readonly name: string;
  /** Of the text as given; undefined where the section was not analyzed. */
  readonly score: number | undefined;
  readonly outcome: string;
  readonly reasons: readonly string[];
  readonly strengths: readonly string[];
  /** Why the analysis is not all that was asked for; empty if it is. */
  readonly partial: string;
  readonly changes: readonly ChangeView[];
}

export type ChangeState = 'made' | 'waits for you' | 'refused';

export interface ChangeView {
  readonly id: string;
  readonly state: ChangeState;
  /** "stated by you", "suggested by a model"; empty for a rule's. */
  readonly source: string;
  readonly userAsserted: boolean;
  readonly reason: string;
  readonly before: string;
  readonly after: string;
  /** For a new order: the parts in it, each with the place that it had, from 1. Empty otherwise. */
  readonly order: readonly { readonly text: string; readonly was: number }[];
  readonly requirements: readonly string[];
  readonly evidence: readonly string[];
  readonly findings: readonly string[];
}

export interface QuestionView {
  readonly question: string;
  /** What it is about: the bullet or the requirement. */
  readonly about: string;
  readonly kind: 'figure' | 'requirement';
  readonly required: boolean;
  /** What the user has said already; empty where it is still to be answered. */
  readonly answered: string;
}

export interface PlanView {
  readonly what: string;
  readonly why: string;
  readonly how: string;
  readonly priority: number;
  readonly sections: string;
  readonly requirements: readonly string[];
  readonly example: { readonly before: string; readonly after: string } | undefined;
}

export interface RequirementView {
  readonly text: string;
  readonly required: boolean;
  readonly before: string;
  readonly after: string;
  readonly evidence: string;
}

/** A factor below this is told as something to improve; above it, its reason is praise. */
const wanting = 70;

const outcomes = { rules: 'changed', model: 'changed', original: 'as written' } as const;
const met = { yes: 'shown', partly: 'shown in part', no: 'not shown' } as const;
const aspects = {
  document: 'The document',
  achievements: 'Achievements',
  tone: 'Language and tone',
} as const;

export function viewOf(result: CustomizeResult, title: string): ReportView {
  const { match, report } = result;
  const texts = new Map(match.after.requirements.map(({ id, text }) => [id, text]));
  const named = (ids: readonly string[] = []): string[] =>
    [...new Set(ids)].flatMap((id) => texts.get(id) ?? []);
  const names = new Map(result.sections.map((section) => [section.index, nameOf(section)]));
  return {
    title,
    summary: report.summary,
    partial: result.partial,
    algorithm: report.algorithm,
    score: { before: match.before.score, after: match.after.score },
    factors: factorsOf(result),
    scale: scoreInWords(match.after),
    sections: result.sections.map((section) => sectionOf(section, result.changes, named)),
    questions: [
      ...report.questions.map(({ question, text, sectionIndex, answered = '' }) => ({
        question,
        answered,
        about: `${names.get(sectionIndex) ?? ''}: ${text}`,
        kind: 'figure' as const,
        required: false,
      })),
      ...report.gaps.map(({ question, text, importance, answered = '' }) => ({
        question,
        answered,
        about: question.includes(text) ? '' : text, // said once is enough
        kind: 'requirement' as const,
        required: importance === 'required',
      })),
    ],
    plan: report.plan.map(
      ({ what, why, how, priority, sections, requirements, before = '', after = '' }) => ({
        what,
        why,
        how,
        priority,
        sections:
          sections.map(({ type, heading }) => heading || label(type)).join(', ') || 'The whole résumé',
        requirements: named(requirements),
        example: before && after ? { before, after } : undefined,
      }),
    ),
    document: result.analyses.map(({ aspect, score, factors }) => ({
      name: aspects[aspect],
      score,
      reasons: factors.filter((factor) => factor.score < 100).map(({ reason }) => reason),
    })),
    requirements: match.after.requirements.map((after) => requirementOf(after, match.before.requirements)),
  };
}

function factorsOf({ match }: CustomizeResult): FactorView[] {
  const before = new Map(match.before.factors.map((factor) => [factor.name, factor.score]));
  return match.after.factors.map(({ name, score, weight, reason }) => {
    const was = before.get(name) ?? score;
    return { name, before: was, after: score, weight, reason, moved: was !== score };
  });
}

function sectionOf(
  section: SectionResult,
  changes: readonly Change[],
  named: (ids: readonly string[]) => string[],
): SectionView {
  const { index, type, analysis, origin, reason } = section;
  return {
    type,
    name: nameOf(section),
    score: analysis?.score,
    outcome: origin === 'original' ? `${outcomes[origin]}: ${lowerFirst(reason)}` : outcomes[origin],
    reasons: (analysis?.factors ?? []).filter(({ score }) => score < wanting).map(({ reason }) => reason),
    strengths: analysis?.strengths ?? [],
    partial: analysis?.partial ?? '',
    changes: changes
      .filter(({ sectionIndex }) => sectionIndex === index)
      .map((change) => changeOf(change, named)),
  };
}

const states = { accept: 'made', needs_confirmation: 'waits for you', refused: 'refused' } as const;
const sources = {
  rule: '',
  model: 'suggested by a model',
  user: 'stated by you, not proved by the résumé',
} as const;

function changeOf(change: Change, named: (ids: readonly string[]) => string[]): ChangeView {
  const { id, status, source, reason, before, after, move, begin, requirements, evidence, findings } = change;
  const order = (move?.order ?? []).map((part) => {
    const span = move?.parts[part];
    return { text: span ? before.slice(span.begin - begin, span.end - begin).trim() : '', was: part + 1 };
  });
  return {
    id,
    state: states[status],
    source: sources[source],
    userAsserted: source === 'user',
    reason,
    before,
    after,
    order,
    requirements: named(requirements),
    evidence: [...new Set(evidence.map(({ text }) => text))],
    findings: findings.map(({ why }) => why),
  };
}

function requirementOf(after: RequirementMatch, before: readonly RequirementMatch[]): RequirementView {
  const was = before.find(({ id }) => id === after.id) ?? after;
  return {
    text: after.text,
    required: after.importance === 'required',
    before: met[was.met],
    after: met[after.met],
    evidence: after.evidence[0]?.text ?? '',
  };
}

function nameOf({ heading, type }: SectionResult): string {
  return heading || label(type);
}

/** What is added without what separates it from its neighbours: ", Epic" is "Epic". */
export function addedPart(before: string, after: string): string {
  return before.trim() ? after : after.replace(/^[\s,;|·•]+|[\s,;|·•]+$/g, '');
}

export function label(type: string): string {
  return type.charAt(0).toUpperCase() + type.slice(1).replaceAll('_', ' ');
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
