// Anthropic Messages.
//
//   POST {base}/v1/messages    message_start, content_block_delta …, message_delta {stop_reason}, message_stop
//
// A structured reply is asked for as the input of a tool that the model must use; its JSON comes in
// pieces. Whole only with message_stop.

import { SavileError } from '../errors.js';
import { type AccessOptions, accessOf, usualAddress } from './access.js';
import type { ModelCallOptions, ModelProvider, ModelReply, ModelRequest } from './contract.js';
import { complaintOf, protocolFailure, streamFailure } from './failure.js';
import { listAt, numberAt, parsed, textAt, usageOf } from './json_fields.js';
import { serverSentEvents } from './streams.js';
import { modelsAt, post, type Vendor } from './vendor.js';

export type AnthropicOptions = AccessOptions;

const name = 'anthropic';
/** The API wants a limit; replies with edits of one section are far below it. */
const usualLimit = 8192;
const corsAdvice =
  'If this is a page: a proxy or an extension may take away the headers that allow it (CORS).';

export function anthropic(options: AnthropicOptions): ModelProvider {
  const access = accessOf(options, name, usualAddress.anthropic);
  const { model } = options;

  const vendor: Vendor = {
    name,
    access,
    options,
    headers: {
      'anthropic-version': '2023-06-01',
      'anthropic-dangerous-direct-browser-access': 'true', // without it the server allows no page
    },
    keyHeader: (key) => ({ 'x-api-key': key }),
    corsAdvice,
    accepts: ['text/event-stream'],
  };

  const complete = async (request: ModelRequest, call: ModelCallOptions = {}): Promise<ModelReply> => {
    const body = {
      model,
      max_tokens: request.maxTokens ?? usualLimit,
      system: request.system,
      messages: [{ role: 'user', content: request.user }],
      stream: true,
      ...toolFields(request),
    };
    const answer = post(vendor, 'v1/messages', body, call.signal);
    let text = '';
    let stop = '';
    let input: number | undefined;
    let output: number | undefined;
    for await (const data of serverSentEvents(answer, name)) {
      const event = parsed(data, name);
      switch (textAt(event, 'type')) {
        case 'message_start':
          input = numberAt(event, 'message', 'usage', 'input_tokens');
          break;
        case 'content_block_delta': {
          const delta = textAt(event, 'delta', request.reply ? 'partial_json' : 'text');
          text += delta;
          if (delta !== '') call.onDelta?.(delta);
          break;
        }
        case 'message_delta':
          stop = textAt(event, 'delta', 'stop_reason') || stop;
          output = numberAt(event, 'usage', 'output_tokens') ?? output;
          break;
        case 'message_stop':
          return { text: whole(text, stop), usage: usageOf(input, output) };
        case 'error':
          throw streamFailure(name, complaintOf(data));
        default: // ping, content_block_start …, and what may come to be
      }
    }
    throw protocolFailure(name, 'the answer was cut off.');
  };

  const listModels = modelsAt(vendor, 'v1/models?limit=1000', (answer) =>
    listAt(answer, 'data').map((one) => textAt(one, 'id')),
  );
  return { name, model, origin: access.origin, complete, listModels };
}

function toolFields({ reply }: ModelRequest): object {
  if (!reply) return {};
  const { name: tool, schema } = reply;
  return {
    tools: [{ name: tool, description: 'Takes the answer.', input_schema: schema }],
    tool_choice: { type: 'tool', name: tool },
  };
}

function whole(text: string, stop: string): string {
  if (stop === 'end_turn' || stop === 'tool_use' || stop === 'stop_sequence') return text;
  if (stop === 'max_tokens') throw protocolFailure(name, 'the answer reached its limit before its end.');
  if (stop === 'refusal') {
    throw new SavileError('refused', `${name}: the model does not answer this.`, { provider: name });
  }
  throw protocolFailure(name, `the answer ended as ${stop === '' ? 'nothing' : `“${stop}”`} ends.`);
}
