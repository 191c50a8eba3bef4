// Ollama on this machine or another: one JSON value a line.
//
//   POST {base}/api/chat    {"message":{"content"},"done":false} … {"done":true,"done_reason":"stop"}
//
// Whole only with "done": true and a reason of "stop".

import { type AccessOptions, accessOf, usualAddress } from './access.js';
import type { ModelCallOptions, ModelProvider, ModelReply, ModelRequest } from './contract.js';
import { complaintOf, protocolFailure, streamFailure } from './failure.js';
import { at, listAt, numberAt, parsed, textAt, usageOf } from './json_fields.js';
import { lines } from './streams.js';
import { modelsAt, post, type Vendor } from './vendor.js';

export type OllamaOptions = AccessOptions;

const name = 'ollama';
const corsAdvice =
  'If this is a page: start Ollama with OLLAMA_ORIGINS set to the page’s origin, and let the browser reach this machine when it asks.';

export function ollama(options: OllamaOptions): ModelProvider {
  const access = accessOf(options, name, usualAddress.ollama);
  const { model } = options;

  const vendor: Vendor = {
    name,
    access,
    options,
    keyHeader: (key) => ({ authorization: `Bearer ${key}` }),
    corsAdvice,
    accepts: ['application/x-ndjson', 'application/json'],
  };

  const complete = async (request: ModelRequest, call: ModelCallOptions = {}): Promise<ModelReply> => {
    const body = {
      model,
      messages: [
        { role: 'system', content: request.system },
        { role: 'user', content: request.user },
      ],
      stream: true,
      ...(request.reply ? { format: request.reply.schema } : {}),
      ...(request.maxTokens === undefined ? {} : { options: { num_predict: request.maxTokens } }),
    };
    const answer = post(vendor, 'api/chat', body, call.signal);
    let text = '';
    for await (const line of lines(answer, name)) {
      if (line.trim() === '') continue;
      const event = parsed(line, name);
      if (at(event, 'error') !== undefined) throw streamFailure(name, complaintOf(line));
      const delta = textAt(event, 'message', 'content');
      text += delta;
      if (delta !== '') call.onDelta?.(delta);
      if (at(event, 'done') !== true) continue;
      const reason = textAt(event, 'done_reason');
      if (reason !== 'stop') {
        throw protocolFailure(
          name,
          reason === 'length'
            ? 'the answer reached its limit before its end.'
            : `the answer ended as ${reason === '' ? 'nothing' : `“${reason}”`} ends.`,
        );
      }
      return { text, usage: usageOf(numberAt(event, 'prompt_eval_count'), numberAt(event, 'eval_count')) };
    }
    throw protocolFailure(name, 'the answer was cut off.');
  };

  const listModels = modelsAt(vendor, 'api/tags', (answer) =>
    listAt(answer, 'models').map((one) => textAt(one, 'name')),
  );
  return { name, model, origin: access.origin, complete, listModels };
}
