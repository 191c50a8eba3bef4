import * as library from './node_modules/savile/dist/index.js';
import { tailorOnce } from './tailor_once.js';

globalThis.outcome = tailorOnce(library);
