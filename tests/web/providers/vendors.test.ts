// The providers against the vendors' protocols as another project has written them down, and what is
// checked before anything is sent.

import { LLMock } from '@copilotkit/aimock';
import {
  anthropic,
  gemini,
  type LanguageModelLike,
  type ModelProvider,
  ollama,
  openaiCompatible,
  promptApi,
} from 'savile';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { faultServer, http } from '../../support/fault_server.js';

const answer = '{"edits":[{"id":"l1","after":"Managed 12 beds"}]}';
const request = { system: 'Be brief.', user: 'Rewrite line l1.' };

describe('each vendor', () => {
  const mock = new LLMock({ port: 0 });
  const made: Record<string, (url: string) => ModelProvider> = {
    'openai-compatible': (url) => openaiCompatible({ baseUrl: `${url}/v1`, model: 'gpt-4o', apiKey: 'k' }),
    anthropic: (url) => anthropic({ baseUrl: url, model: 'claude-sonnet-4-5', apiKey: async () => 'k' }),
    gemini: (url) => gemini({ baseUrl: url, model: 'gemini-2.0-flash', apiKey: () => 'k' }),
    ollama: (url) => ollama({ baseUrl: url, model: 'llama3.2' }),
  };
  beforeAll(async () => {
    mock.onMessage('Rewrite line l1.', { content: answer });
    await mock.start();
  });
  afterAll(() => mock.stop());

  test.each(Object.keys(made))('%s answers', async (name) => {
    const provider = (made[name] as (url: string) => ModelProvider)(mock.url);
    const deltas: string[] = [];
    const reply = await provider.complete(request, { onDelta: (text) => deltas.push(text) });
    expect(reply.text).toBe(answer);
    expect(deltas.join('')).toBe(answer);
    expect(reply.usage.outputTokens).toBeGreaterThanOrEqual(0);
  });
});

test('models are listed by the names that `model` takes', async () => {
  const answers: Record<string, object> = {
    '/v1/models': { data: [{ id: 'one' }, { id: 'two' }, {}] },
    '/v1/models?limit=1000': { data: [{ type: 'model', id: 'claude' }] },
    '/v1beta/models?pageSize=1000': {
      models: [
        { name: 'models/flash', supportedGenerationMethods: ['generateContent'] },
        { name: 'models/embedding', supportedGenerationMethods: ['embedContent'] },
      ],
    },
    '/api/tags': { models: [{ name: 'llama3.2:latest' }] },
  };
  await using server = await faultServer(({ line }) =>
    http(
      200,
      { 'content-type': 'application/json' },
      JSON.stringify(answers[line.split(' ')[1] ?? ''] ?? {}),
    ),
  );
  const model = 'any';
  expect(await openaiCompatible({ baseUrl: `${server.url}/v1`, model }).listModels?.()).toEqual([
    'one',
    'two',
  ]);
  expect(await anthropic({ baseUrl: server.url, model }).listModels?.()).toEqual(['claude']);
  expect(await gemini({ baseUrl: server.url, model }).listModels?.()).toEqual(['flash']);
  expect(await ollama({ baseUrl: server.url, model }).listModels?.()).toEqual(['llama3.2:latest']);
});

describe('before anything is sent', () => {
  afterEach(() => vi.unstubAllGlobals());

  test.each([
    [{ model: '' }, 'model'],
    [{ model: 'm', baseUrl: 'host/v1' }, 'absolute'],
    [{ model: 'm', baseUrl: 'ftp://host/' }, 'https'],
    [{ model: 'm', baseUrl: 'https://key@host/' }, 'apiKey'],
    [{ model: 'm', baseUrl: 'https://host/?key=k' }, 'apiKey'],
    [{ model: 'm', apiKey: 7 }, 'apiKey'],
  ])('%j is refused', (options, why) => {
    for (const make of [openaiCompatible, anthropic, gemini, ollama]) {
      expect(() => make(options as never)).toThrow(expect.objectContaining({ code: 'bad_argument' }));
      expect(() => make(options as never)).toThrow(why);
    }
  });

  test('a key with a line end does not become a header of its own', async () => {
    const fetch = vi.fn();
    const provider = anthropic({ model: 'm', apiKey: 'k\r\nx-evil: 1', fetch });
    await expect(provider.complete(request)).rejects.toMatchObject({ code: 'bad_argument' });
    expect(fetch).not.toHaveBeenCalled();
  });

  test('in a browser a key wants the word of whoever gives it, but for an address of this machine', () => {
    vi.stubGlobal('document', {});
    const model = 'm';
    expect(() => anthropic({ model, apiKey: 'k' })).toThrow(/dangerouslyAllowBrowser/);
    expect(() => anthropic({ model, apiKey: 'k', dangerouslyAllowBrowser: true })).not.toThrow();
    expect(() => openaiCompatible({ model, apiKey: 'k', baseUrl: 'http://localhost:1234/v1' })).not.toThrow();
    expect(() => ollama({ model })).not.toThrow();
  });

  test('offline says so', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    const fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    await expect(ollama({ model: 'm', fetch }).complete(request)).rejects.toMatchObject({
      code: 'network',
      message: expect.stringContaining('offline'),
    });
  });

  test('where a browser hides why nothing came, the cure for that provider is named', async () => {
    const fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    await expect(ollama({ model: 'm', fetch }).complete(request)).rejects.toThrow(/OLLAMA_ORIGINS/);
  });
});

describe("the browser's own model", () => {
  const device = (
    state: 'available' | 'downloadable' | 'unavailable',
    pieces: readonly string[] | Error,
  ): LanguageModelLike & { destroyed: number } => {
    const model = {
      destroyed: 0,
      availability: async () => state,
      create: async () => ({
        promptStreaming: () =>
          new ReadableStream<string>({
            start(controller) {
              if (pieces instanceof Error) return controller.error(pieces);
              for (const piece of pieces) controller.enqueue(piece);
              controller.close();
            },
          }),
        destroy: () => {
          model.destroyed += 1;
        },
      }),
    };
    return model;
  };

  test('answers, and its session is given back', async () => {
    const languageModel = device('available', ['{"edits"', ':[]}']);
    const provider = promptApi({ languageModel });
    expect(await provider.complete(request)).toEqual({ text: '{"edits":[]}', usage: {} });
    expect(languageModel.destroyed).toBe(1);
  });

  test('without one, or with one that is not there yet, it says so', async () => {
    await expect(promptApi().complete(request)).rejects.toThrow(/no built-in model/);
    const languageModel = device('downloadable', []);
    await expect(promptApi({ languageModel }).complete(request)).rejects.toMatchObject({
      code: 'unknown_model',
    });
  });

  test('too long a request, a fault, and a cancel are told apart', async () => {
    const tooLong = Object.assign(new Error('too much'), { name: 'QuotaExceededError' });
    const fails = (error: Error) =>
      promptApi({ languageModel: device('available', error) }).complete(request);
    await expect(fails(tooLong)).rejects.toMatchObject({ code: 'context_too_long' });
    await expect(fails(new Error('crash'))).rejects.toMatchObject({ code: 'provider_down' });
    const signal = AbortSignal.abort();
    const languageModel = device('available', ['x']);
    await expect(promptApi({ languageModel }).complete(request, { signal })).rejects.toMatchObject({
      code: 'cancelled',
    });
  });
});
