// Gemini generateContent, as a stream.
//
//   POST {base}/v1beta/models/{model}:streamGenerateContent?alt=sse    data: {"candidates":[…],"usageMetadata"}
//
// The stream has no terminator: whole is what came with a finishReason of STOP, and a stream that ends
// without one was cut off. The key goes into a header, though the API would take it in the address.

import { SavileError } from '../errors.js';
import { type AccessOptions, accessOf, usualAddress } from './access.js';
import type { ModelCallOptions, ModelProvider, ModelReply, ModelRequest } from './contract.js';
import { complaintOf, protocolFailure, streamFailure } from './failure.js';
import { at, listAt, numberAt, parsed, textAt, usageOf } from './json_fields.js';
import { serverSentEvents } from './streams.js';
import { modelsAt, post, type Vendor } from './vendor.js';

export type GeminiOptions = AccessOptions;

const name = 'gemini';
const corsAdvice =
  'If this is a page: a proxy or an extension may take away the headers that allow it (CORS).';

export function gemini(options: GeminiOptions): ModelProvider {
  const access = accessOf(options, name, usualAddress.gemini);
  const { model } = options;

  const vendor: Vendor = {
    name,
    access,
    options,
    keyHeader: (key) => ({ 'x-goog-api-key': key }),
    corsAdvice,
    accepts: ['text/event-stream'],
  };
  const path = `v1beta/models/${encodeURIComponent(model)}:streamGenerateContent?alt=sse`;

  const complete = async (request: ModelRequest, call: ModelCallOptions = {}): Promise<ModelReply> => {
    const body = {
      systemInstruction: { parts: [{ text: request.system }] },
      contents: [{ role: 'user', parts: [{ text: request.user }] }],
      generationConfig: {
        ...(request.reply
          ? { responseMimeType: 'application/json', responseJsonSchema: request.reply.schema }
          : {}),
        ...(request.maxTokens === undefined ? {} : { maxOutputTokens: request.maxTokens }),
      },
    };
    const answer = post(vendor, path, body, call.signal);
    let text = '';
    let finish = '';
    let usage = {};
    for await (const data of serverSentEvents(answer, name)) {
      const event = parsed(data, name);
      if (at(event, 'error') !== undefined) throw streamFailure(name, complaintOf(data));
      if (textAt(event, 'promptFeedback', 'blockReason') !== '') throw refused();
      for (const part of listAt(event, 'candidates', 0, 'content', 'parts')) {
        const delta = at(part, 'thought') === true ? '' : textAt(part, 'text');
        text += delta;
        if (delta !== '') call.onDelta?.(delta);
      }
      finish = textAt(event, 'candidates', 0, 'finishReason') || finish;
      const spent = at(event, 'usageMetadata');
      if (spent)
        usage = usageOf(numberAt(spent, 'promptTokenCount'), numberAt(spent, 'candidatesTokenCount'));
    }
    return { text: whole(text, finish), usage };
  };

  const listModels = modelsAt(vendor, 'v1beta/models?pageSize=1000', (answer) =>
    listAt(answer, 'models')
      .filter((one) => listAt(one, 'supportedGenerationMethods').includes('generateContent'))
      .map((one) => textAt(one, 'name').replace(/^models\//, '')),
  );
  return { name, model, origin: access.origin, complete, listModels };
}

function whole(text: string, finish: string): string {
  switch (finish) {
    case 'STOP':
      return text;
    case '':
      throw protocolFailure(name, 'the answer was cut off.');
    case 'MAX_TOKENS':
      throw protocolFailure(name, 'the answer reached its limit before its end.');
    case 'MALFORMED_FUNCTION_CALL':
    case 'OTHER':
      throw protocolFailure(name, `the answer ended with ${finish}.`);
    default: // SAFETY, RECITATION, BLOCKLIST, PROHIBITED_CONTENT, SPII …
      throw refused();
  }
}

function refused(): SavileError {
  return new SavileError('refused', `${name}: it does not answer this (content filter).`, { provider: name });
}
