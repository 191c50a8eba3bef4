// One Chromium for all consumers of a run, a page each.
import { chromiumPath, launchChromium } from '../../browser/chromium.ts';

export const hasChromium = chromiumPath !== undefined;

let browser;

/** What the page at `url` puts into `globalThis.outcome`. Anything that the page complains of is a failure. */
export async function inChromium(url) {
  browser ??= await launchChromium();
  const page = await browser.newPage();
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    const { url } = message.location();
    if (message.type() === 'error' && !url.endsWith('/favicon.ico')) complaints.push(`${message.text()} ${url}`);
  });
  page.on('requestfailed', (request) => complaints.push(`${request.url()}: ${request.failure()?.errorText}`));
  try {
    await page.goto(url);
    const answer = await page.evaluate(async () => {
      const until = Date.now() + 60_000;
      while (!globalThis.outcome && Date.now() < until) await new Promise((later) => setTimeout(later, 50));
      try {
        return { value: await globalThis.outcome };
      } catch (error) {
        return { failure: `${error.code ?? ''} ${error.message}` };
      }
    });
    if (answer.value === undefined) complaints.push(answer.failure ?? 'there is no outcome');
    if (complaints.length > 0) throw new Error(complaints.join('\n'));
    return answer.value;
  } finally {
    await page.close();
  }
}

export async function closeChromium() {
  await browser?.close();
}
