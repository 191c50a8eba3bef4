// What an error means, as far as it says so itself.

import { classifyError, SavileError, TaskError } from 'savile';
import { expect, test } from 'vitest';

const coded = (code: string, cause?: unknown): Error => Object.assign(new Error(code, { cause }), { code });

test.each([
  [
    new TaskError('x', { class: 'protocol', code: 'http.200', retryAfterMs: 3 }),
    { class: 'protocol', code: 'http.200', retryAfterMs: 3 },
  ],
  [coded('ECONNRESET'), { class: 'transient', code: 'network.ECONNRESET' }],
  [coded('ENOTFOUND'), { class: 'transient', code: 'network.ENOTFOUND' }],
  [
    new TypeError('terminated', { cause: coded('UND_ERR_SOCKET') }),
    { class: 'transient', code: 'network.UND_ERR_SOCKET' },
  ],
  [new TypeError('Failed to fetch'), { class: 'transient', code: 'network' }],
  [new TypeError('NetworkError when attempting to fetch resource.'), { class: 'transient', code: 'network' }],
  [new DOMException('slow', 'TimeoutError'), { class: 'transient', code: 'timeout' }],
  [new WebAssembly.RuntimeError('unreachable'), { class: 'local', code: 'trap' }],
  [new SavileError('bad_input', 'x'), { class: 'permanent', code: 'bad_input' }],
  [coded('EMINE'), { class: 'permanent', code: 'EMINE' }],
  [new RangeError('x'), { class: 'permanent', code: 'RangeError' }],
  ['a string', { class: 'permanent', code: 'error' }],
  [undefined, { class: 'permanent', code: 'error' }],
])('%s', (error, failure) => {
  expect(classifyError(error)).toEqual(failure);
});

test('a mistake of the program is no network failure', () => {
  const api = {} as { fetchUser: () => void };
  const nothing = undefined as unknown as { network: string };
  for (const mistake of [() => api.fetchUser(), () => nothing.network]) {
    try {
      mistake();
    } catch (error) {
      expect(classifyError(error).class).toBe('permanent');
    }
  }
});

test('an error that says when to come back is not tried before', () => {
  const failure = classifyError(new SavileError('circuit_open', 'x', { retryAt: Date.now() + 5_000 }));
  expect(failure.class).toBe('transient');
  expect(failure.retryAfterMs).toBeGreaterThan(4_000);
});
