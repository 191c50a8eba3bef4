'use client';

import * as library from 'savile';
import { useEffect } from 'react';
import { tailorOnce } from '../tailor_once.js';

export default function Tailor() {
  useEffect(() => {
    globalThis.outcome ??= tailorOnce(library);
  }, []);
  return <p>{library.version}</p>;
}
