// What the tailor talks to: a conductor somewhere, with something that computes.
//
// Two kinds, one contract: pool.ts (workers) and local.ts (this thread).

import type { SavileError } from '../errors.js';
import type { FromConductor, ToConductor } from './protocol.js';

export interface Crew {
  /** Harmless after the end. `alone`: nothing else is under way, so that a call may take the shortest way. */
  post(message: ToConductor, alone?: boolean): void;
  /** Whether work is pending: it is watched then, and keeps a Node process alive. */
  busy(working: boolean): void;
  /** Ends every worker, without a word. A second call is harmless, and so is one during the start. */
  end(): void;
}

export interface CrewListener {
  message(message: FromConductor): void;
  /** Once, and nothing after it: the crew has ended, and whatever is pending is lost. */
  lost(error: SavileError): void;
}
