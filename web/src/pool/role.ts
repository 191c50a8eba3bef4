// What a worker does after its first message: conduct or compute. The same for web and Node.
//
// A trap is not caught: it ends the worker, and whoever made the worker sees that.

import { systemClock } from '../driver/clock.js';
import { PortCompute, perform } from '../driver/compute.js';
import { Conductor } from '../driver/conductor.js';
import { Engine } from '../engine/engine.js';
import { toPlain } from '../errors.js';
import type { FromCompute, FromConductor, Init, Port, Started, ToCompute, ToConductor } from './protocol.js';

/** The worker's own side of the channel to its creator. */
export type Scope = Pick<Port, 'onmessage' | 'postMessage'>;

export function takeRole(scope: Scope): void {
  const early: ToConductor[] = []; // what comes while the engine starts
  scope.onmessage = (event) => {
    scope.onmessage = (next) => early.push(next.data as ToConductor);
    void begin(scope, event.data as Init, early);
  };
}

async function begin(scope: Scope, init: Init, early: readonly ToConductor[]): Promise<void> {
  const say = (message: Started | FromConductor): void => scope.postMessage(message);
  let engine: Engine;
  try {
    engine = await Engine.create(init.parts);
  } catch (error) {
    say({ type: 'refused', error: toPlain(error) });
    return;
  }
  switch (init.role) {
    case 'compute': {
      const { port } = init;
      const serve = (to: Scope): void => {
        to.onmessage = (event) => {
          const message = event.data as ToCompute;
          if (message.type === 'call' && message.short === undefined)
            to.postMessage({ type: 'began', call: message.call } satisfies FromCompute);
          const answer = perform(engine, message);
          if (answer) to.postMessage(answer);
        };
      };
      serve(port);
      serve(scope); // calls by the creator itself (direct.ts)
      port.onmessageerror = () => die(new Error('a message could not be read'));
      break;
    }
    case 'conductor': {
      const conductor = new Conductor({
        engine,
        clock: systemClock,
        seed: init.seed,
        limits: init.limits,
        send: say,
        crashed: die,
        connect: ({ port }, listener) => new PortCompute(port, listener),
      });
      scope.onmessage = (event) => conductor.handle(event.data as ToConductor);
      for (const message of early) conductor.handle(message);
      break;
    }
  }
  say({ type: 'ready' });
}

/** Ends this worker as an uncaught error does: its creator gets `error`. */
function die(cause: unknown): void {
  setTimeout(() => {
    throw cause;
  }, 0);
}
