// The two ways in which servers send one JSON value after another: server-sent events, and a value a line.

import { createParser, type EventSourceMessage } from 'eventsource-parser';
import { protocolFailure } from './failure.js';

/** Longest event or line, in code units. */
const longest = 4 * 1024 * 1024;

/** The data of each event. What stands behind the last blank line was cut off and is left out. */
export async function* serverSentEvents(
  texts: AsyncIterable<string>,
  provider: string,
): AsyncGenerator<string> {
  const events: EventSourceMessage[] = [];
  let failure: unknown;
  const parser = createParser({
    maxBufferSize: longest,
    onEvent: (event) => events.push(event),
    onError: (error) => {
      if (error.type === 'max-buffer-size-exceeded') failure = error;
    },
  });
  for await (const text of texts) {
    parser.feed(text);
    for (const { data } of events.splice(0)) yield data;
    if (failure) throw protocolFailure(provider, 'an event of the answer has no end.', failure);
  }
}

/** Each line. A last one without its end is given too: whether it is whole, its JSON says. */
export async function* lines(texts: AsyncIterable<string>, provider: string): AsyncGenerator<string> {
  let open: string[] = [];
  let length = 0;
  for await (const text of texts) {
    const pieces = text.split('\n');
    const last = pieces.pop() ?? '';
    for (const piece of pieces) {
      yield open.join('') + piece;
      open = [];
      length = 0;
    }
    open.push(last);
    length += last.length;
    if (length > longest) throw protocolFailure(provider, 'a line of the answer has no end.');
  }
  if (length > 0) yield open.join('');
}
