// One Chromium for all files of a test run: starting it costs as much as a test.

import { chromiumPath, serveChromium } from './chromium.ts';

export default async function start(): Promise<(() => Promise<void>) | undefined> {
  if (!chromiumPath) return undefined; // the tests say so themselves
  const server = await serveChromium();
  process.env.SAVILE_JOINED_CHROMIUM = server.wsEndpoint();
  return () => server.close();
}
