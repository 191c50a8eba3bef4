import * as library from 'savile';
import { tailorOnce } from './tailor_once.js';

console.log(JSON.stringify(await tailorOnce(library)));
