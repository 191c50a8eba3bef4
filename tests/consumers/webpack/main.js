import * as library from 'savile';
import { tailorOnce } from './tailor_once.js';

globalThis.outcome = tailorOnce(library);
