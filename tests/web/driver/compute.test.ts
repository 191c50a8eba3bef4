// Computing on this thread: one call after the other, and each begins when its turn comes.

import { expect, test } from 'vitest';
import { LocalCompute } from '../../../web/src/driver/compute.js';
import type { CallMessage } from '../../../web/src/pool/protocol.js';
import { engineParts } from '../../engine_parts.js';
import { smallResume } from '../samples.js';

const parse = (call: number): CallMessage => ({
  type: 'call',
  call,
  operation: 'parse',
  request: '{"resume":"a"}',
  texts: [{ key: 'a', text: smallResume }],
  drops: ['a'],
});

test.each([
  [
    'one by one',
    (compute: LocalCompute) => {
      for (const call of [1, 2, 3]) compute.call(parse(call));
    },
  ],
  ['together', (compute: LocalCompute) => compute.call({ type: 'calls', calls: [1, 2, 3].map(parse) })],
])('calls that come %s begin when those before them are answered', async (_, give) => {
  const heard: string[] = [];
  await new Promise<void>((resolve) => {
    const compute = new LocalCompute(engineParts, {
      began: (call) => heard.push(`began ${call}`),
      answered: (...answers) => {
        heard.push(...answers.map(({ call }) => `answered ${call}`));
        if (heard.length === 6) resolve();
      },
      lost: () => heard.push('lost'),
    });
    give(compute);
  });
  expect(heard).toEqual([1, 2, 3].flatMap((call) => [`began ${call}`, `answered ${call}`]));
});
