// Strings that want to run, in every field of the page: all of them stand there as text. No element is made
// of them, no handler runs, no dialog opens, and nothing is asked of the network.

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { full, oneLine, ownStrings, textual } from '../../web/hostile/naughty.ts';
import { changes, give, press, sampleText, shownText, tailor } from '../page/on_page.ts';
import { describeInChromium, type OpenPage } from '../page/open_page.ts';

/** What holds markup, an address or a call. */
const armed = textual
  .map(oneLine)
  .filter((text) => /[<>]|javascript|on\w+=|https?:|\(\)|alert|\$\{|&#?\w+;/i.test(text));
const strings = full ? textual.map(oneLine) : armed;

/** What such a string would make, and the page itself never does: its icons are hidden or have a role. */
const foreign =
  'body :is(script, iframe, object, embed, img, video, audio, base, form:not([class]), link, meta, math, style, svg:not([aria-hidden], [role]), [onerror], [onload], [onclick], [onmouseover], a[href^="javascript"])';

interface Watch {
  /** Elements by their tag and attributes, before anything was put in. */
  readonly before: readonly string[];
  readonly dialogs: string[];
}

const madeOf = (page: Page): Promise<string[]> =>
  page.evaluate(
    (selector) =>
      [...document.querySelectorAll(selector)].map(
        (node) => `${node.tagName} ${node.getAttributeNames().join(' ')}`,
      ),
    foreign,
  );

async function watch({ page }: OpenPage): Promise<Watch> {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  return { before: await madeOf(page), dialogs };
}

async function expectInert(
  { page, complaints, requests }: OpenPage,
  { before, dialogs }: Watch,
  origin: string,
): Promise<void> {
  expect(await madeOf(page)).toEqual(before);
  expect(dialogs).toEqual([]);
  expect(complaints).toEqual([]);
  expect(requests.filter((url) => !url.startsWith(origin) && !url.startsWith('blob:'))).toEqual([]);
  expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
}

describeInChromium('strings that want to run', (bench) => {
  test('the watch sees an element and a dialog', async () => {
    const opened = await bench().open();
    const { dialogs } = await watch(opened);
    await opened.page.evaluate(() => {
      document.body.append(document.createElement('img'), document.createElement('svg'));
      alert('seen');
    });
    expect((await madeOf(opened.page)).map((made) => made.split(' ')[0])).toEqual(
      expect.arrayContaining(['IMG', 'SVG']),
    );
    expect(dialogs).toEqual(['seen']);
  });

  test('in a résumé and a posting: shown as they are, in every view', async () => {
    const opened = await bench().open();
    const { page } = opened;
    const watching = await watch(opened);
    const bullets = strings.map((text) => `- ${text}`).join('\n');
    const resume = `${sampleText('resume.md')}\n## ${ownStrings['an element']}\n\n${bullets}\n`;
    await give(page, resume, `${sampleText('posting.txt')}\n${bullets}\n`);
    await page.locator('details.reading summary').click();
    await page.locator('.read').waitFor();
    await expectInert(opened, watching, bench().server.origin);
    await tailor(page);
    // A rule may have made the quotes of the list one of a kind and a mark stand without a blank before it;
    // half a surrogate pair is no text, and a browser has no way to show it.
    const plain = (text: string): string =>
      new TextDecoder()
        .decode(new TextEncoder().encode(text))
        .replace(/[“”„]/g, '"')
        .replace(/[‘’]/g, "'")
        .replace(/ +;/g, ';');
    const shown = plain(await shownText(page));
    expect(strings.filter((text) => !shown.includes(plain(text).trim()))).toEqual([]);
    expect(await changes(page).count()).toBeGreaterThan(0);
    for (const view of await page.getByRole('tab').all()) await view.click();
    const closed = page.locator('details:not([open]) > summary').filter({ visible: true });
    expect(await closed.count()).toBeGreaterThan(3);
    while ((await closed.count()) > 0) await closed.first().click();
    await expectInert(opened, watching, bench().server.origin);
    console.log(`hostile strings in the page: ${strings.length}, each in résumé and posting`);
  });

  test('as a name, a title and a company, in the ranking and in the names of files', async () => {
    const opened = await bench().open();
    const { page } = opened;
    const watching = await watch(opened);
    await page
      .getByLabel('Résumé', { exact: true })
      .fill(`${ownStrings['an element']}\n${sampleText('resume.md')}`);
    await page.getByText('Many postings').click();
    const files = Object.values(ownStrings)
      .concat(armed.slice(0, full ? armed.length : 24))
      .map((text, i) => ({
        name: `${text.replace(/[/\0\ud800-\udfff]/g, '_').slice(0, 80)}${i}.txt`,
        mimeType: 'text/plain',
        buffer: Buffer.from(`${text}\n${text} Ltd\n\nRequirements\n- ${text}\n- Kubernetes\n`),
      }));
    await page.getByLabel('Choose posting files').setInputFiles(files);
    await press(page, 'Rank');
    await page
      .locator('.ranking tbody tr')
      .nth(files.length - 1)
      .waitFor();
    await expectInert(opened, watching, bench().server.origin);
    console.log(`hostile postings ranked in the page: ${files.length}`);
  });

  test('as an answer, and as words of one’s own', async () => {
    const opened = await bench().open();
    const { page } = opened;
    const watching = await watch(opened);
    await give(page, sampleText('resume.md'), sampleText('posting.txt'));
    await tailor(page);
    const words = `${ownStrings['an element']} ${ownStrings['an element that is cut off']}`;
    await page.locator('.question input').first().fill(words);
    await page.locator('.question input').first().press('Enter');
    await changes(page)
      .filter({ hasText: 'Stronger opening' })
      .first()
      .getByRole('button', { name: /^Edit the words/ })
      .click();
    const field = page.locator('[data-change] textarea').first();
    await field.fill(`${words} for 3 teams`);
    await field.press('Control+Enter');
    await page.waitForTimeout(300);
    await expectInert(opened, watching, bench().server.origin);
  });
});
