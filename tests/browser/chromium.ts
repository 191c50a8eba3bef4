// Debian's Chromium, driven by playwright-core; nothing is downloaded.

import { existsSync } from 'node:fs';
import { type Browser, type BrowserServer, chromium } from 'playwright-core';

const candidates = [
  process.env.SAVILE_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

export const chromiumPath = candidates.find((path) => path && existsSync(path));

const options = {
  ...(chromiumPath === undefined ? {} : { executablePath: chromiumPath }),
  headless: true,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ],
};

export async function launchChromium(): Promise<Browser> {
  mustExist();
  return chromium.launch(options);
}

/** For several test processes, which connect to its address. */
export async function serveChromium(): Promise<BrowserServer> {
  mustExist();
  return chromium.launchServer(options);
}

/** The Chromium that one_chromium.ts started for all files; else one of the caller's own. */
export async function joinChromium(): Promise<Browser> {
  const address = process.env.SAVILE_JOINED_CHROMIUM;
  return address ? chromium.connect(address) : launchChromium();
}

function mustExist(): void {
  if (!chromiumPath) throw new Error('no Chromium: install it, or set SAVILE_CHROMIUM');
}
