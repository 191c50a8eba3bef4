// The page: mounts the app and lets the match follow the user's decisions.

import { render } from 'preact';
import { followDecisions } from './state/live_match.ts';
import { App } from './view/app.tsx';

const root = document.getElementById('page');
if (root) render(<App />, root);
followDecisions();
