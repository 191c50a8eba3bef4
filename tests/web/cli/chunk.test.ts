// savile chunk: pieces of a file or of rows, by an estimate of tokens.

import { describe, expect, test } from 'vitest';
import { resume } from '../samples.js';
import { savile } from './run_cli.js';

const jobs = 'Nurse, City Hospital, 2019 - 2022\n- Cared for 12 patients\n- Trained 4 nurses\n';

interface Piece {
  readonly begin: number;
  readonly end: number;
  readonly tokens: number;
  readonly context?: string;
}

describe('savile chunk', () => {
  test('--json prints pieces that follow one another over the whole text, each within the budget', async () => {
    const { code, out } = await savile(['chunk', '-', '--max-tokens', '60', '--json'], resume);
    const { chunks } = JSON.parse(out) as { chunks: Piece[] };
    expect(code).toBe(0);
    expect(chunks.length).toBeGreaterThan(5);
    expect(chunks.map(({ begin }) => begin)).toEqual([0, ...chunks.slice(0, -1).map(({ end }) => end)]);
    expect(chunks.at(-1)?.end).toBe(resume.length);
    for (const { tokens } of chunks) expect(tokens).toBeLessThanOrEqual(60);
  });

  test('a job that is cut up shows its head with each later piece', async () => {
    const args = ['chunk', '-', '--max-tokens', '14', '--section', 'experience'];
    const { chunks } = JSON.parse((await savile([...args, '--json'], jobs)).out) as { chunks: Piece[] };
    expect(chunks.map(({ context }) => context)).toEqual([undefined, 'Nurse, City Hospital, 2019 - 2022']);
    expect((await savile(args, jobs)).out).toContain('[Nurse, City Hospital, 2019 - 2022] - Cared for');
  });

  test('--jsonl takes the budget and the section of each row, and names what is wrong with one', async () => {
    const rows = [
      { id: 1, text: 'a b c d', maxTokens: 2 },
      { id: 2, text: 'a', maxTokens: 0 },
      { id: 3, text: 'a', maxTokens: 3, section: 'zoo' },
      { id: 4, text: 'a', maxTokens: '3' },
    ];
    const { code, out } = await savile(
      ['chunk', '--jsonl'],
      rows.map((row) => JSON.stringify(row)).join('\n'),
    );
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(3);
    expect(answers[0].chunks.map(({ begin, end }: Piece) => [begin, end])).toEqual([
      [0, 4],
      [4, 7],
    ]);
    expect(answers[1].error).toMatchObject({
      code: 'bad_argument',
      message: expect.stringContaining('maxTokens'),
    });
    expect(answers[2].error.message).toContain('no section type "zoo"');
    expect(answers[3].error.message).toContain('"maxTokens" must be a number');
  });

  test('without a budget it is wrong usage', async () => {
    const { code, err } = await savile(['chunk', '-'], jobs);
    expect(code).toBe(2);
    expect(err).toContain('--max-tokens');
  });
});
