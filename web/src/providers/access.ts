// What all providers over the network take, and what is checked of it before anything is sent.

import { SavileError } from '../errors.js';
import type { ApiKey } from './contract.js';
import type { HttpOptions } from './http.js';
import { isLocal } from './local_address.js';

export interface AccessOptions extends HttpOptions {
  /** The model's name, as the provider has it. */
  readonly model: string;
  /** Where the API is. Default: the provider's own address. */
  readonly baseUrl?: string | URL;
  /** Default: none, for servers of your own that want none. */
  readonly apiKey?: ApiKey;
  /**
   * In a page, whoever can read its memory can read the key. True says that you know that, and that the
   * key is the user's own. Needed for a key in a browser, but for addresses of this machine.
   */
  readonly dangerouslyAllowBrowser?: boolean;
}

/** Where each maker's server is unless `baseUrl` says otherwise. */
export const usualAddress = {
  anthropic: 'https://api.anthropic.com/',
  gemini: 'https://generativelanguage.googleapis.com/',
  ollama: 'http://localhost:11434/',
  openaiCompatible: 'https://api.openai.com/v1/',
} as const;

export interface Access {
  readonly origin: string;
  /** An address below the base URL. */
  url(path: string): URL;
  /** The header's value, or undefined without a key. Throws `bad_argument` for what is no header. */
  key(): Promise<string | undefined>;
}

/** `maker` is the function's name, for messages. */
export function accessOf(options: AccessOptions, maker: string, defaultUrl: string): Access {
  if (typeof options !== 'object' || options === null) throw refused(maker, 'the options must be an object');
  const { model, apiKey, dangerouslyAllowBrowser } = options;
  if (typeof model !== 'string' || model.trim() === '') throw refused(maker, '`model` must name a model');
  const base = baseOf(options.baseUrl ?? defaultUrl, maker);
  if (apiKey !== undefined && typeof apiKey !== 'string' && typeof apiKey !== 'function') {
    throw refused(maker, '`apiKey` must be a string or a function that gives one');
  }
  if (apiKey !== undefined && inBrowser() && !isLocal(base) && dangerouslyAllowBrowser !== true) {
    throw refused(
      maker,
      'a key in a browser can be read by whatever runs in the page. If it is the user’s own, set `dangerouslyAllowBrowser: true`',
    );
  }
  return {
    origin: base.origin,
    url: (path) => new URL(path, base),
    key: async () => {
      const key = typeof apiKey === 'function' ? await apiKey() : apiKey;
      if (key === undefined || key === '') return undefined;
      if (typeof key !== 'string' || !/^[\x21-\x7e]+$/.test(key)) {
        throw refused(maker, 'the key has signs that no key has: a blank, a line end …');
      }
      return key;
    },
  };
}

function baseOf(given: string | URL, maker: string): URL {
  let url: URL;
  try {
    url = new URL(given);
  } catch {
    throw refused(maker, '`baseUrl` must be an absolute address, as "https://host/v1"');
  }
  const safe = url.protocol === 'https:' || url.protocol === 'http:';
  if (!safe) throw refused(maker, '`baseUrl` must begin with https: or http:');
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    throw refused(maker, '`baseUrl` may hold no name, password, query or fragment: a key goes into `apiKey`');
  }
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}

function inBrowser(): boolean {
  return typeof document !== 'undefined';
}

function refused(maker: string, why: string): SavileError {
  return new SavileError('bad_argument', `${maker}: ${why}.`);
}
