// The answers on record (tests/golden/README.md) through the wasm: the native build wrote them.

import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { Engine } from '../../web/src/engine/engine.js';
import { engineParts } from '../engine_parts.js';
import { fixture } from '../web/samples.js';

interface Case {
  readonly name: string;
  readonly resume: string;
  readonly posting: string;
  readonly level: string;
  readonly replies?: string;
}

interface Start {
  readonly type: 'start';
  readonly task: number;
  readonly attempt: number;
  readonly operation: string;
  readonly request: unknown;
}
type Action =
  | Start
  | { readonly type: 'abort'; readonly task: number; readonly attempt: number }
  | { readonly type: 'event'; readonly event: { readonly type: string; readonly result?: unknown } };

const golden = new URL('../golden/', import.meta.url);
const cases: readonly Case[] = JSON.parse(readFileSync(new URL('cases.json', golden), 'utf8'));
const recorded = (name: string, file: string): string =>
  readFileSync(new URL(`${name}/${file}`, golden), 'utf8');

function okOf(answer: string): string {
  expect(answer.startsWith('{"ok":')).toBe(true);
  return answer.slice('{"ok":'.length, -1);
}

/** 64-bit FNV-1a over UTF-8, as the native test has it. */
function hash(value: unknown): string {
  let sum = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(JSON.stringify(value)))
    sum = BigInt.asUintN(64, (sum ^ BigInt(byte)) * 0x100000001b3n);
  return sum.toString(16).padStart(16, '0');
}

const models = ['first', 'second'].map((provider, i) => ({
  provider,
  model: `m${i + 1}`,
  origin: `https://${provider}.example`,
}));
const noEdits = { ok: { text: '{"edits":[]}' } };

/** The driver of tests/golden/README.md. */
function drive(
  engine: Engine,
  level: string,
  replies?: readonly unknown[],
): { transcript: string[]; result: unknown; asked: unknown[] } {
  const transcript: string[] = [];
  const asked: unknown[] = [];
  let next: number | null = null;
  const started: Start[] = [];
  let result: unknown;
  const take = (answer: string): void => {
    const step = JSON.parse(okOf(answer)) as { actions: Action[]; next: number | null };
    for (const action of step.actions) {
      if (action.type === 'start') {
        started.push(action);
        transcript.push(`start ${action.task} ${action.attempt} ${action.operation} ${hash(action.request)}`);
      } else if (action.type === 'abort') {
        transcript.push(`abort ${action.task} ${action.attempt}`);
        for (let i = started.length - 1; i >= 0; i -= 1)
          if (started[i]?.task === action.task) started.splice(i, 1);
      } else {
        if (action.event.type === 'finish') result = action.event.result;
        transcript.push(`event ${action.event.type} ${hash(action.event)}`);
      }
    }
    next = step.next;
    transcript.push(`next ${JSON.stringify(next)}`);
  };
  const open = {
    resume: 'resume',
    posting: 'posting',
    level,
    today: '2026-11',
    now: 0,
    seed: 1,
    compute: 2,
    ...(replies ? { models } : {}),
  };
  const answerTo = ({ operation, request }: Start): string => {
    if (operation !== 'model') return engine.call(operation, JSON.stringify(request));
    asked.push(request);
    return JSON.stringify(replies?.[asked.length - 1] ?? noEdits);
  };
  const { run } = JSON.parse(okOf(engine.runOpen(JSON.stringify(open)))) as { run: number };
  let now = 0;
  take(engine.runStep(run, '{"now":0,"events":[]}'));
  while (started.length > 0 || next !== null) {
    const start = started.shift();
    now = start ? now + 1 : Math.max(now, next ?? 0);
    const event = start
      ? `{"type":"answered","task":${start.task},"attempt":${start.attempt},"reply":${answerTo(start)}}`
      : '';
    take(engine.runStep(run, `{"now":${now},"events":[${event}]}`));
  }
  engine.runClose(run);
  return { transcript, result, asked };
}

describe.each(cases)('$name', ({ name, resume, posting, level, replies: repliesFile }) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await Engine.create(engineParts);
    engine.put('resume', fixture(resume));
    engine.put('posting', fixture(posting));
  });

  test.skipIf(repliesFile)('parse, extract and match', () => {
    for (const operation of ['parse', 'extract', 'match']) {
      const answer = okOf(
        engine.call(operation, '{"resume":"resume","posting":"posting","today":"2026-11"}'),
      );
      expect(`${answer}\n`).toBe(recorded(name, `${operation}.json`));
    }
  });

  test('customize, with everything that the run said and asked on the way', () => {
    const replies = repliesFile === undefined ? undefined : JSON.parse(recorded(name, repliesFile));
    const { transcript, result, asked } = drive(engine, level, replies);
    expect(`${JSON.stringify(result)}\n`).toBe(recorded(name, 'customize.json'));
    expect(`${transcript.join('\n')}\n`).toBe(recorded(name, 'transcript.txt'));
    if (replies) expect(`${JSON.stringify(asked)}\n`).toBe(recorded(name, 'asked.json'));
    expect(engine.runs).toBe(0);
  });
});
