// The package's worker with ways to go wrong, for tests alone: web/src/pool/role.ts behind ports that count
// each message, and an engine whose calls may be the last. Nothing of this is in the package.

import { systemClock } from '../../../web/src/driver/clock.js';
import { Engine } from '../../../web/src/engine/engine.js';
import { lockDown } from '../../../web/src/pool/lockdown.js';
import type { Init, Port } from '../../../web/src/pool/protocol.js';
import { type Scope, takeRole } from '../../../web/src/pool/role.js';
import { endlessLoop, trap } from './broken_wasm.js';
import { LeapingClock } from './leaping_clock.js';
import type { CallFault, FaultPlan, HangsReport, ReportRequest, WorkerReport } from './plan.js';

/** `exit` ends this worker. */
export function runFaultyWorker(real: Scope, exit: () => void): void {
  lockDown(globalThis);
  let plan: FaultPlan = {};
  let steps = 0;
  let mute = false;
  let engine: Engine | undefined;
  let calls = 0;
  const put: string[] = [];
  let fatal: string | undefined; // the key of a text that holds the plan's word
  const clock = new LeapingClock({ ...systemClock });
  Object.assign(systemClock, {
    now: () => clock.now(),
    setTimer: (fire: () => void, milliseconds: number) => clock.setTimer(fire, milliseconds),
    clearTimer: (timer: unknown) => clock.clearTimer(timer),
  });
  const sayThatItHangs = (): void => real.postMessage({ type: 'hangs' } satisfies HangsReport);

  /** False if the message is lost. */
  const step = (): boolean => {
    steps += 1;
    if (mute) return false;
    if (plan.step?.at !== steps) return true;
    if (plan.step.fault !== 'throw') sayThatItHangs();
    switch (plan.step.fault) {
      case 'exit':
        exit();
        mute = true;
        return false;
      case 'throw':
        mute = true;
        throw new Error('a fault of the test');
      case 'mute':
        mute = true;
        return false;
      case 'spin':
        for (;;);
    }
  };
  const send = (post: () => void): void => {
    if (!step()) return;
    post();
    step();
  };
  const counted = (port: Port): Port => ({
    set onmessage(handle: Port['onmessage']) {
      port.onmessage = (event) => {
        if (step()) handle?.(event);
      };
    },
    set onmessageerror(handle: Port['onmessageerror']) {
      port.onmessageerror = handle;
    },
    postMessage: (message) => send(() => port.postMessage(message)),
    close: () => port.close(),
  });

  const create = Engine.create;
  const performCall = Engine.prototype.call;
  const performPut = Engine.prototype.put;
  const performOpen = Engine.prototype.runOpen;
  Object.assign(Engine, {
    create: async (parts: Parameters<typeof create>[0]) => {
      engine = await create.call(Engine, parts);
      calls = 0; // the weights were its first
      return engine;
    },
  });
  const breakAt = (engine: Engine, words: string): void => {
    const { at, fault } = plan.call ?? {};
    if (fault && (typeof at === 'string' ? words.includes(at) : at === calls)) breakNow(engine, fault);
  };
  const breakNow = (engine: Engine, fault: CallFault): void => {
    if (fault === 'loop') sayThatItHangs();
    break_(engine, fault);
  };
  Object.assign(Engine.prototype, {
    put(this: Engine, key: string, text: string, ...rest: []) {
      put.push(key);
      const answer = performPut.call(this, key, text, ...rest);
      if (typeof plan.call?.at === 'string' && text.includes(plan.call.at)) fatal = key;
      return answer;
    },
    call(this: Engine, operation: string, request: string) {
      calls += 1;
      breakAt(this, request);
      if (fatal !== undefined && request.includes(`"${fatal}"`) && plan.call) breakNow(this, plan.call.fault);
      return performCall.call(this, operation, request);
    },
    runOpen(this: Engine, request: string) {
      breakAt(this, 'runOpen');
      return performOpen.call(this, request);
    },
  });

  const scope: Scope = {
    set onmessage(handle: Scope['onmessage']) {
      real.onmessage = (event) => {
        const { type, ...data } = event.data as Partial<Init> &
          Partial<Omit<ReportRequest, 'type'>> & { type?: string };
        if (type === 'report') {
          clock.leap(data.leapMs ?? 0);
          const { texts = 0, runs = 0, memory = 0 } = engine ?? {};
          real.postMessage({ type: 'report', steps, calls, put, texts, runs, memory } satisfies WorkerReport);
          if (data.faults) {
            plan = data.faults;
            steps = 0;
            calls = 0;
          }
          return;
        }
        plan = data.faults ?? plan;
        if (!step()) return;
        const message = 'port' in data && data.port ? { ...data, port: counted(data.port as Port) } : data;
        handle?.({ data: type === undefined ? message : { type, ...message } } as MessageEvent);
      };
    },
    postMessage: (message) => send(() => real.postMessage(message)),
  };
  takeRole(scope);
}

function break_(engine: Engine, fault: CallFault): void {
  switch (fault) {
    case 'trap':
      trap();
      return;
    case 'loop':
      endlessLoop();
      return;
    case 'oom':
      engine.put('', 'x'.repeat(400_000_000)); // thrice that in bytes, above the memory's maximum
      return;
    case 'range':
      throw new RangeError('Invalid array length');
    case 'overflow':
      deeper(0);
  }
}

function deeper(depth: number): number {
  return deeper(depth + 1) + 1;
}
