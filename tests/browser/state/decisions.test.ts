import { beforeEach, expect, test } from 'vitest';
import {
  acceptAll,
  canRedo,
  canUndo,
  decide,
  forgetDecisions,
  redo,
  standing,
  undo,
} from '../../../web/demo/state/decisions.ts';
import type { Change, ChangeStatus } from '../../../web/src/wire/types.ts';

const change = (id: string, status: ChangeStatus = 'accept'): Change => ({
  id,
  section: 'skills',
  sectionIndex: 0,
  begin: 0,
  end: 0,
  before: '',
  after: 'x',
  reason: '',
  requirements: [],
  evidence: [],
  source: 'rule',
  confidence: 100,
  status,
  findings: [],
});

beforeEach(forgetDecisions);

test('a change that passed the gate is on, one that asks is open, one refused is off', () => {
  expect(standing(change('a'))).toBe('accepted');
  expect(standing(change('b', 'needs_confirmation'))).toBe('open');
  expect(standing(change('c', 'refused'))).toBe('rejected');
});

test('a refused change cannot be accepted', () => {
  const refused = change('c', 'refused');
  decide(refused, 'accepted');
  acceptAll([refused]);
  expect(standing(refused)).toBe('rejected');
  expect(canUndo.value).toBe(false);
});

test('accept all takes back rejections, and answers no question for the user', () => {
  const a = change('a');
  const asks = change('b', 'needs_confirmation');
  decide(a, 'rejected');
  acceptAll([a, asks]);
  expect(standing(a)).toBe('accepted');
  expect(standing(asks)).toBe('open');
});

test('undo and redo walk through decisions, and accept all is one step', () => {
  const a = change('a');
  const b = change('b');
  decide(a, 'rejected');
  decide(b, 'rejected');
  acceptAll([a, b]);
  undo();
  expect([standing(a), standing(b)]).toEqual(['rejected', 'rejected']);
  undo();
  expect([standing(a), standing(b)]).toEqual(['rejected', 'accepted']);
  redo();
  expect([standing(a), standing(b)]).toEqual(['rejected', 'rejected']);
});

test('a new decision ends what could be redone', () => {
  const a = change('a');
  decide(a, 'rejected');
  undo();
  decide(a, 'rejected');
  expect(canRedo.value).toBe(false);
});

test('deciding the same again is no step', () => {
  decide(change('a'), 'accepted');
  expect(canUndo.value).toBe(false);
  undo();
  redo();
  expect(standing(change('a'))).toBe('accepted');
});
