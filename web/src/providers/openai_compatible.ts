// Chat Completions, as OpenAI made them and most others speak them: OpenRouter, Groq, Mistral, LM Studio,
// llama.cpp, vLLM … by `baseUrl`.
//
//   POST {base}/chat/completions    data: {"choices":[{"delta":{"content"},"finish_reason"}]} … data: [DONE]
//
// Whole only with a finish_reason of "stop" and [DONE]. Servers differ in what structured output they
// know: json_schema, else json_object, else none; what one refused is not asked of it again.

import { SavileError } from '../errors.js';
import { type AccessOptions, accessOf, usualAddress } from './access.js';
import type { ModelCallOptions, ModelProvider, ModelReply, ModelRequest } from './contract.js';
import { complaintOf, protocolFailure, streamFailure } from './failure.js';
import { at, listAt, numberAt, parsed, textAt, usageOf } from './json_fields.js';
import { serverSentEvents } from './streams.js';
import { modelsAt, post, type Vendor } from './vendor.js';

export interface OpenaiCompatibleOptions extends AccessOptions {
  /** For errors, and as `provider` of what it made. Default: "openai", or the host of `baseUrl`. */
  readonly name?: string;
}

const openai = usualAddress.openaiCompatible;
const corsAdvice =
  'If this is a page: the server must allow its origin (CORS); local servers have a setting for that.';

const formats = ['json_schema', 'json_object', 'none'] as const;
type Format = (typeof formats)[number];

export function openaiCompatible(options: OpenaiCompatibleOptions): ModelProvider {
  const access = accessOf(options, 'openaiCompatible', openai);
  const { model } = options;
  const name = options.name ?? (options.baseUrl === undefined ? 'openai' : new URL(options.baseUrl).host);
  let known = 0; // the first of `formats` that was not refused

  const vendor: Vendor = {
    name,
    access,
    options,
    keyHeader: (key) => ({ authorization: `Bearer ${key}` }),
    corsAdvice,
    accepts: ['text/event-stream'],
  };

  const completeAs = async (
    format: Format,
    request: ModelRequest,
    call: ModelCallOptions,
  ): Promise<ModelReply> => {
    const body = {
      model,
      messages: [
        { role: 'system', content: request.system },
        { role: 'user', content: request.user },
      ],
      stream: true,
      stream_options: { include_usage: true },
      ...formatFields(request, format),
      ...limitFields(request, access.origin),
    };
    const answer = post(vendor, 'chat/completions', body, call.signal);
    let text = '';
    let finish = '';
    let usage = {};
    for await (const data of serverSentEvents(answer, name)) {
      if (data.trim() === '[DONE]') return { text: whole(name, text, finish), usage };
      const event = parsed(data, name);
      if (at(event, 'error') !== undefined) throw streamFailure(name, complaintOf(data));
      const delta = textAt(event, 'choices', 0, 'delta', 'content');
      text += delta;
      if (delta !== '') call.onDelta?.(delta);
      finish = textAt(event, 'choices', 0, 'finish_reason') || finish;
      const spent = at(event, 'usage');
      if (spent) usage = usageOf(numberAt(spent, 'prompt_tokens'), numberAt(spent, 'completion_tokens'));
    }
    throw protocolFailure(name, 'the answer was cut off.');
  };

  const complete = async (request: ModelRequest, call: ModelCallOptions = {}): Promise<ModelReply> => {
    for (;;) {
      const tried = known;
      try {
        return await completeAs(formats[tried] ?? 'none', request, call);
      } catch (error) {
        if (!request.reply || tried === formats.length - 1 || !refusesFormat(error)) throw error;
        known = Math.max(known, tried + 1);
      }
    }
  };

  const listModels = modelsAt(vendor, 'models', (answer) =>
    listAt(answer, 'data').map((one) => textAt(one, 'id')),
  );
  return { name, model, origin: access.origin, complete, listModels };
}

function formatFields({ reply }: ModelRequest, format: Format): object {
  if (!reply || format === 'none') return {};
  if (format === 'json_object') return { response_format: { type: 'json_object' } };
  const { name, schema } = reply;
  return { response_format: { type: 'json_schema', json_schema: { name, schema, strict: true } } };
}

/** OpenAI itself has a new name for it; everybody else knows the old one. */
function limitFields({ maxTokens }: ModelRequest, origin: string): object {
  if (maxTokens === undefined) return {};
  return origin === new URL(openai).origin ? { max_completion_tokens: maxTokens } : { max_tokens: maxTokens };
}

function refusesFormat(error: unknown): boolean {
  return (
    error instanceof SavileError &&
    error.code === 'bad_request' &&
    /response_?format|json_schema|json_object|structured|schema/i.test(error.message)
  );
}

function whole(name: string, text: string, finish: string): string {
  if (finish === 'stop') return text;
  if (finish === 'length') throw protocolFailure(name, 'the answer reached its limit before its end.');
  if (finish === 'content_filter') {
    throw new SavileError('refused', `${name}: it does not answer this (content filter).`, {
      provider: name,
    });
  }
  throw protocolFailure(name, `the answer ended as ${finish === '' ? 'nothing' : `“${finish}”`} ends.`);
}
