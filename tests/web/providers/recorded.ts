// What each vendor's server sends for one answer, in its own protocol: «{"edits":[]}», in pieces.

import { anthropic, gemini, type ModelProvider, ollama, openaiCompatible } from 'savile';
import { eventStream } from '../../support/fault_server.js';

export interface Vendor {
  readonly make: (baseUrl: string, apiKey?: string) => ModelProvider;
  readonly type: string;
  readonly stream: string;
  /** The header that holds the key. */
  readonly keyHeader: string;
  /** The same stream, ended by a limit. */
  readonly limited: string;
  /** The same, with an error in the middle. */
  readonly broken: string;
}

export const answer = '{"edits":["é"]}';
const pieces = ['{"edi', 'ts":["', 'é"]}'];

const openaiEvents = (finish: string): unknown[] => [
  { id: 'c1', choices: [{ index: 0, delta: { role: 'assistant', content: '' }, finish_reason: null }] },
  ...pieces.map((content) => ({
    id: 'c1',
    choices: [{ index: 0, delta: { content }, finish_reason: null }],
  })),
  { id: 'c1', choices: [{ index: 0, delta: {}, finish_reason: finish }] },
  { id: 'c1', choices: [], usage: { prompt_tokens: 11, completion_tokens: 7 } },
  '[DONE]',
];
const anthropicEvents = (stop: string): string =>
  [
    { type: 'message_start', message: { usage: { input_tokens: 11, output_tokens: 1 } } },
    { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } },
    { type: 'ping' },
    ...pieces.map((text) => ({ type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text } })),
    { type: 'content_block_stop', index: 0 },
    { type: 'message_delta', delta: { stop_reason: stop }, usage: { output_tokens: 7 } },
    { type: 'message_stop' },
  ]
    .map((event) => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`)
    .join('');
const geminiEvents = (finish: string): unknown[] =>
  pieces.map((text, i) => ({
    candidates: [
      { content: { role: 'model', parts: [{ text }] }, ...(i === 2 ? { finishReason: finish } : {}) },
    ],
    usageMetadata: { promptTokenCount: 11, candidatesTokenCount: 7 },
  }));
const ollamaLines = (reason: string): string =>
  [
    ...pieces.map((content) => ({ message: { role: 'assistant', content }, done: false })),
    {
      message: { role: 'assistant', content: '' },
      done: true,
      done_reason: reason,
      prompt_eval_count: 11,
      eval_count: 7,
    },
  ]
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('');

const key = (apiKey: string | undefined): { apiKey?: string } => (apiKey === undefined ? {} : { apiKey });
const inTheMiddle = (stream: string, error: string): string => {
  const half = stream.indexOf('\n\n', stream.length / 3) + 2;
  return `${stream.slice(0, half)}${error}${stream.slice(half)}`;
};

export const vendors: Readonly<Record<string, Vendor>> = {
  'openai-compatible': {
    make: (baseUrl, apiKey) => openaiCompatible({ baseUrl: `${baseUrl}/v1`, model: 'm', ...key(apiKey) }),
    type: 'text/event-stream',
    stream: eventStream(openaiEvents('stop')),
    keyHeader: 'authorization',
    limited: eventStream(openaiEvents('length')),
    broken: inTheMiddle(
      eventStream(openaiEvents('stop')),
      'data: {"error":{"message":"The server had an error","type":"server_error"}}\n\n',
    ),
  },
  anthropic: {
    make: (baseUrl, apiKey) => anthropic({ baseUrl, model: 'm', ...key(apiKey) }),
    type: 'text/event-stream; charset=utf-8',
    stream: anthropicEvents('end_turn'),
    keyHeader: 'x-api-key',
    limited: anthropicEvents('max_tokens'),
    broken: inTheMiddle(
      anthropicEvents('end_turn'),
      'event: error\ndata: {"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}\n\n',
    ),
  },
  gemini: {
    make: (baseUrl, apiKey) => gemini({ baseUrl, model: 'm', ...key(apiKey) }),
    type: 'text/event-stream',
    stream: eventStream(geminiEvents('STOP')),
    keyHeader: 'x-goog-api-key',
    limited: eventStream(geminiEvents('MAX_TOKENS')),
    broken: inTheMiddle(
      eventStream(geminiEvents('STOP')),
      'data: {"error":{"code":503,"message":"The model is overloaded.","status":"UNAVAILABLE"}}\n\n',
    ),
  },
  ollama: {
    make: (baseUrl, apiKey) => ollama({ baseUrl, model: 'm', ...key(apiKey) }),
    type: 'application/x-ndjson',
    stream: ollamaLines('stop'),
    keyHeader: 'authorization',
    limited: ollamaLines('length'),
    broken: `${ollamaLines('stop').split('\n').slice(0, 2).join('\n')}\n{"error":"model runner has unexpectedly stopped"}\n`,
  },
};
