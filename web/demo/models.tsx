// The second page: the same with a model that the user chooses. Its policy is wider, and it says so.

import { forRun } from './models/choice.ts';
import { ModelPanel } from './models/model_panel.tsx';
import { ModelProgress } from './models/model_progress.tsx';
import { beginAsking, takeModelEvent } from './models/progress.ts';
import { words } from './models/words.ts';
import { mount } from './mount.tsx';
import { modelSide } from './state/model_side.ts';

modelSide.value = {
  promise: words.promise,
  Panel: ModelPanel,
  Progress: ModelProgress,
  forRun,
  began: beginAsking,
  take: takeModelEvent,
};
mount();
