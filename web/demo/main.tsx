// The first page: the rules alone. Its policy lets it connect to nothing but its own files.

import { mount } from './mount.tsx';

mount();
