import * as library from 'savile/inline';
import { tailorOnce } from './tailor_once.js';

globalThis.outcome = tailorOnce(library);
