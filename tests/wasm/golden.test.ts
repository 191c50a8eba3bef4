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

/** The driver of tests/golden/README.md. */
function drive(engine: Engine, level: string): { transcript: string[]; result: unknown } {
  const transcript: string[] = [];
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
    transcript.push(`next ${JSON.stringify(step.next)}`);
  };
  const open = { resume: 'resume', posting: 'posting', level, today: '2026-11', now: 0, seed: 1, compute: 2 };
  const { run } = JSON.parse(okOf(engine.runOpen(JSON.stringify(open)))) as { run: number };
  take(engine.runStep(run, '{"now":0,"events":[]}'));
  for (let now = 1; started.length > 0; now += 1) {
    const { task, attempt, operation, request } = started.shift() as Start;
    const reply = engine.call(operation, JSON.stringify(request));
    take(
      engine.runStep(
        run,
        `{"now":${now},"events":[{"type":"answered","task":${task},"attempt":${attempt},"reply":${reply}}]}`,
      ),
    );
  }
  engine.runClose(run);
  return { transcript, result };
}

describe.each(cases)('$name', ({ name, resume, posting, level }) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await Engine.create(engineParts);
    engine.put('resume', fixture(resume));
    engine.put('posting', fixture(posting));
  });

  test.each(['parse', 'extract', 'match'])('%s', (operation) => {
    const answer = okOf(engine.call(operation, '{"resume":"resume","posting":"posting","today":"2026-11"}'));
    expect(`${answer}\n`).toBe(recorded(name, `${operation}.json`));
  });

  test('customize, with everything that the run said on the way', () => {
    const { transcript, result } = drive(engine, level);
    expect(`${JSON.stringify(result)}\n`).toBe(recorded(name, 'customize.json'));
    expect(`${transcript.join('\n')}\n`).toBe(recorded(name, 'transcript.txt'));
    expect(engine.runs).toBe(0);
  });
});
