// For a page of a test: its clock, which can be moved ahead.

import { systemClock } from '../../../web/src/driver/clock.js';
import { LeapingClock } from './leaping_clock.js';

Object.assign(globalThis, { clock: new LeapingClock(systemClock) });
