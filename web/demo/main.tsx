// The page: mounts the app, fetches the engine once there is work, and lets the match follow the
// user's decisions.

import { effect } from '@preact/signals';
import { render } from 'preact';
import { prepare } from './engine/engine.ts';
import { followDecisions } from './state/live_match.ts';
import { bothGiven } from './state/texts.ts';
import { App } from './view/app.tsx';

const root = document.getElementById('page');
if (root) render(<App />, root);
followDecisions();
effect(() => {
  if (bothGiven.value) prepare();
});
