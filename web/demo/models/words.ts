// The English words of what only the page with models shows.

import type { ProviderName } from './providers.ts';

const count = (n: number, one: string): string => `${n.toLocaleString('en')} ${n === 1 ? one : `${one}s`}`;

const chromeAsks =
  'Chrome asks once whether this page may reach apps on your device: allow it. Safari does not let a page that came by https reach one.';

interface Help {
  readonly say: string;
  readonly code?: string;
  readonly also?: string;
}

export const words = {
  promise: 'This page sends parts of your résumé to the model that you choose.',
  heading: 'Language model',
  intro:
    'The model sees the section that it rewords and the posting’s requirements, never your name, e-mail, phone, address or links. What it writes goes through the same checks as everything else, and nothing goes anywhere but to the provider.',
  provider: 'Provider',
  providers: {
    none: 'None: the rules alone',
    openai: 'OpenAI',
    anthropic: 'Anthropic',
    gemini: 'Google Gemini',
    ollama: 'Ollama, on this device',
    lmstudio: 'LM Studio, on this device',
    llamacpp: 'llama.cpp, on this device',
    browser: 'This browser’s own model',
    other: 'Another server that speaks as OpenAI does',
  } satisfies Record<ProviderName, string>,
  model: 'Model',
  modelHint: 'Its name as the provider writes it.',
  list: 'Which are there?',
  listing: 'Asking …',
  listed: (n: number) => (n === 0 ? 'It names none.' : `${count(n, 'model')} to choose from.`),
  address: 'Address',
  key: 'Key',
  keyHint: 'Stays in this page’s memory and goes with it. It is sent to the provider alone.',
  calls: 'At most, calls',
  tokens: 'At most, tokens',
  budgetHint: 'When either is used up, the rules do the rest.',
  /** What a provider needs before a page can reach it; `code` is to be typed there. */
  help: (name: ProviderName, origin: string): Help | undefined => {
    switch (name) {
      case 'ollama':
        return {
          say: 'Ollama answers a page only if told so. Start it with:',
          code: `OLLAMA_ORIGINS=${origin} ollama serve`,
          also: chromeAsks,
        };
      case 'lmstudio':
        return {
          say: 'In LM Studio, open Developer, start the server, and turn on “Enable CORS” in its settings.',
          also: chromeAsks,
        };
      case 'llamacpp':
        return {
          say: 'Its server answers any page. Start it with:',
          code: 'llama-server -m MODEL.gguf --port 8080',
          also: chromeAsks,
        };
      case 'browser':
        return {
          say: 'Some versions of Chrome and Edge have one. It runs on this device and may have to be fetched first.',
        };
      case 'other':
        return { say: 'The server must allow this page (CORS), which it knows by:', code: origin };
      default:
        return undefined;
    }
  },
  needModel: 'Name the model first, or choose to do without one.',
  needKey: 'This provider wants a key. Give it, or choose another provider.',
  needAddress: 'Say at which address the server is.',
  noBrowserModel: 'This browser has no model of its own. Choose another provider.',

  progressHeading: 'What the model does',
  states: {
    asked: 'asked',
    again: 'asked once more about what the checks refused',
    writing: 'writing',
    waiting: 'waiting to ask again',
    left: 'not answered',
  },
  fellBack: (to: string) =>
    to === 'rules'
      ? 'The rules did it.'
      : to === 'first-reply'
        ? 'The first answer stands.'
        : `Asked ${to} instead.`,
  inSeconds: (ms: number) => `again in ${Math.max(1, Math.round(ms / 1000))} s`,
  usage: (calls: number, tokens: number, estimated: boolean) =>
    `${count(calls, 'call')}, ${estimated ? 'about ' : ''}${count(tokens, 'token')}`,
  sectionNumber: (n: number) => `Section ${n}`,
} as const;
