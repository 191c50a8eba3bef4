import { worker } from 'workerpool';

worker({ size: (text) => text.length });
