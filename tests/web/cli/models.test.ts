import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { modelsOf } from '../../../web/src/cli/models.js';
import { modelServer } from '../../support/model_server.js';
import { obedientModel } from '../../support/obedient_model.js';
import { smallPosting, smallResume } from '../samples.js';
import { savile } from './run_cli.js';

const keys = { OPENAI_API_KEY: 'a', ANTHROPIC_API_KEY: 'b', GEMINI_API_KEY: 'c' };

describe('--model', () => {
  test.each([
    ['openai:gpt-4o-mini', 'gpt-4o-mini', 'https://api.openai.com'],
    ['openai:qwen/qwen3@http://127.0.0.1:1234/v1', 'qwen/qwen3', 'http://127.0.0.1:1234'],
    ['anthropic:claude-sonnet-4-5', 'claude-sonnet-4-5', 'https://api.anthropic.com'],
    ['gemini:gemini-2.0-flash', 'gemini-2.0-flash', 'https://generativelanguage.googleapis.com'],
    ['ollama:llama3.2:1b', 'llama3.2:1b', 'http://localhost:11434'],
    ['ollama:a@b@http://10.0.0.7:11434', 'a@b', 'http://10.0.0.7:11434'],
  ])('%s', (spec, model, origin) => {
    expect(modelsOf([spec], keys)[0]).toMatchObject({ model, origin });
  });

  test('several are kept in order', () => {
    const found = modelsOf(['gemini:g', 'ollama:o'], keys).map(({ name }) => name);
    expect(found).toEqual(['gemini', 'ollama']);
  });

  test.each(['gpt-4o', 'openai', 'openai:', ':m', 'acme:m', 'ollama:m@ftp://host', ''])(
    'what is no spec is refused: "%s"',
    (spec) => {
      if (spec === 'ollama:m@ftp://host') expect(modelsOf([spec], {})[0]?.model).toBe('m@ftp://host');
      else expect(() => modelsOf([spec], keys)).toThrow('--model takes');
    },
  );

  test('a missing key is named, and one that no header can hold is refused without being told', () => {
    expect(() => modelsOf(['openai:m'], {})).toThrow('OPENAI_API_KEY');
    expect(() => modelsOf(['anthropic:m'], { ANTHROPIC_API_KEY: '' })).toThrow('ANTHROPIC_API_KEY');
    expect(modelsOf(['openai:m@http://127.0.0.1:1/v1'], {})).toHaveLength(1);
  });
});

describe('savile customize --model', () => {
  let folder: string;
  let files: [string, string];
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'savile-'));
    files = [join(folder, 'resume.txt'), join(folder, 'posting.txt')];
    writeFileSync(files[0], smallResume);
    writeFileSync(files[1], smallPosting);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('a model on this machine rewords, and the result says so', async () => {
    await using server = await modelServer(obedientModel);
    const spec = `openai:small@${server.baseUrl}`;
    const { code, out, err } = await savile(['customize', ...files, '--json', '--model', spec]);
    expect(code, err).toBe(0);
    const result = JSON.parse(out);
    expect(result.sections[0].origin).toBe('model');
    expect(result.usage.calls).toBe(server.calls.length);
    const told = await savile(['customize', ...files, '--model', spec]);
    expect(told.err).toContain('asking small');
  });

  test('one that nobody answers for leaves a partial result of the rules, and says why', async () => {
    const { code, out, err } = await savile([
      ...['customize', ...files, '--json', '--model', 'openai:m@http://127.0.0.1:9/v1'],
      ...['--model-calls', '2'],
    ]);
    expect(code, err).toBe(3);
    const result = JSON.parse(out);
    expect(result.partial).toBe(true);
    expect(result.usage.calls).toBeLessThanOrEqual(2);
    expect(result.resume).toContain('- Kept the accounts of 3 shops in Excel');
  });

  test('a wrong spec is wrong usage', async () => {
    const { code, err } = await savile(['customize', ...files, '--model', 'acme:m']);
    expect(code).toBe(2);
    expect(err).toContain('--model takes');
    const other = await savile(['match', ...files, '--model', 'ollama:m']);
    expect(other.code).toBe(2);
  });
});
