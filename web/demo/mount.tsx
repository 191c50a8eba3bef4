// Mounts the app, fetches the engine once there is work, and lets the match follow the user's decisions.

import { effect } from '@preact/signals';
import { render } from 'preact';
import { prepare } from './engine/engine.ts';
import { keepPage } from './offline/keep.ts';
import { takeCarried } from './state/carry.ts';
import { findHistory, followRuns } from './state/history.ts';
import { followDecisions } from './state/live_match.ts';
import { followPaper } from './state/paper.ts';
import { followReading } from './state/reading.ts';
import { finished } from './state/session.ts';
import { bothGiven } from './state/texts.ts';
import { App } from './view/app.tsx';

export function mount(): void {
  takeCarried();
  const root = document.getElementById('page');
  if (root) render(<App />, root);
  followDecisions();
  followPaper();
  followReading();
  followRuns();
  void findHistory();
  effect(() => {
    if (bothGiven.value) prepare();
  });
  effect(() => {
    if (finished.value) keepPage();
  });
}
