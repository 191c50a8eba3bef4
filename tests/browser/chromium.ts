// Debian's Chromium, driven by playwright-core; nothing is downloaded.

import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const candidates = [
  process.env.SAVILE_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

export const chromiumPath = candidates.find((path) => path && existsSync(path));

export function launchChromium(): Promise<Browser> {
  if (!chromiumPath) throw new Error('no Chromium: install it, or set SAVILE_CHROMIUM');
  return chromium.launch({
    executablePath: chromiumPath,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}
