import { expect, test } from 'vitest';
import { itemsOf } from '../../../web/demo/text/items.ts';

test('the items are cut after their separators and join to the line', () => {
  const line = 'Salesforce, LinkedIn Sales Navigator;  cold calling';
  expect(itemsOf(line)).toEqual(['Salesforce,', ' ', 'LinkedIn Sales Navigator;', '  ', 'cold calling']);
  expect(itemsOf(line).join('')).toBe(line);
});

test('an item that is a sentence may break', () => {
  const line = 'ran the whole ward at night for more than three years, with pride';
  expect(itemsOf(line).length).toBeGreaterThan(5);
  expect(itemsOf(line).join('')).toBe(line);
});
