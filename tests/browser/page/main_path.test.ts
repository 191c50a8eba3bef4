// Load sample, tailor, judge the changes, take the text away.

import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import {
  accept,
  changes,
  downloaded,
  press,
  reject,
  sampleText,
  shownText,
  tailorSample,
} from './on_page.ts';
import { describeInChromium, type OpenPage } from './open_page.ts';

describeInChromium('the main path', (bench) => {
  /** The sample's result with nothing decided. */
  async function undecided(): Promise<OpenPage> {
    const shared = await bench().shared();
    await tailorSample(shared.page);
    return shared;
  }

  test('Tailor waits for both texts', async () => {
    const { page } = await bench().open();
    const button = page.getByRole('button', { name: 'Tailor', exact: true });
    expect(await button.isDisabled()).toBe(true);
    await page.getByLabel('Résumé', { exact: true }).fill('Maya');
    expect(await button.isDisabled()).toBe(true);
    await page.getByLabel('Job posting', { exact: true }).fill('  \n ');
    expect(await button.isDisabled()).toBe(true);
    await page.getByLabel('Job posting', { exact: true }).fill('Engineer');
    expect(await button.isDisabled()).toBe(false);
  });

  test('the sample gets changes of all four rules, each with its reason', async () => {
    const { page, complaints } = await undecided();
    const rules = await page.locator('[data-change] h3').allTextContents();
    for (const rule of ['Order of bullets', 'Order of skills', 'Proven skill', 'Stronger opening']) {
      expect(rules.join('\n')).toContain(rule);
    }
    for (const reason of await page.locator('[data-change] .reason').allTextContents()) {
      expect(reason.trim()).not.toBe('');
    }
    expect(await page.getByRole('status').allInnerTexts()).toContainEqual(
      expect.stringMatching(/changes? in \d/),
    );
    expect(complaints).toEqual([]);
  });

  test('rejecting a change takes it out of the text, accepting puts it back', async () => {
    const { page } = await undecided();
    const opening = changes(page).filter({ hasText: 'Stronger opening' }).first();
    const removed = await opening.locator('del').first().evaluate(wordsOf);
    const added = await opening.locator('ins').first().evaluate(wordsOf);
    const tailored = await shownText(page);
    expect(tailored).toContain(added);

    await reject(opening).click();
    expect(await reject(opening).getAttribute('aria-pressed')).toBe('true');
    expect(await accept(opening).getAttribute('aria-pressed')).toBe('false');
    const without = await shownText(page);
    expect(without).not.toBe(tailored);
    expect(without.split(removed).length).toBe(tailored.split(removed).length + 1);

    await accept(opening).click();
    expect(await shownText(page)).toBe(tailored);
  });

  test('with everything rejected the text is the original, byte for byte; undo and Accept all bring it back', async () => {
    const { page } = await undecided();
    const tailored = await shownText(page);
    const all = await changes(page).all();
    for (const change of all) await reject(change).click();
    expect(await shownText(page)).toBe(sampleText('resume.md'));
    await press(page, 'Undo');
    await press(page, 'Redo');
    expect(await shownText(page)).toBe(sampleText('resume.md'));
    await press(page, 'Accept all');
    expect(await shownText(page)).toBe(tailored);
  });

  test('the match follows the decisions: its evidence is in the text as it stands', async () => {
    const { page } = await undecided();
    const meter = page.locator('meter');
    const before = /before: (\d+)/.exec((await meter.getAttribute('aria-valuetext')) ?? '')?.[1];
    const notIn = async (text: string): Promise<string[]> => {
      const quotes = await page
        .locator('.requirement .quote')
        .evaluateAll((all) => all.map((q) => q.textContent));
      return quotes.map(bare).filter((quote) => !bare(text).includes(quote));
    };
    // Skills that were put into the list are evidence of the tailored text, not of the original.
    expect(await notIn(await shownText(page))).toEqual([]);
    expect(await notIn(sampleText('resume.md'))).not.toEqual([]);
    await reject(changes(page).filter({ hasText: 'Proven skill' }).first()).click();
    const without = await shownText(page);
    await expect.poll(() => notIn(without)).toEqual([]);
    expect(await notIn(sampleText('resume.md'))).not.toEqual([]);
    for (const change of await changes(page).all()) await reject(change).click();
    await expect.poll(() => notIn(sampleText('resume.md'))).toEqual([]);
    expect(await meter.getAttribute('value')).toBe(before);
  });

  test('a reordered list is shown before and after with what moved, and has no word diff', async () => {
    const { page } = await undecided();
    const reorder = changes(page).filter({ hasText: 'Order of bullets' }).first();
    const before = await reorder.locator('ol.before .item').allTextContents();
    const after = await reorder.locator('ol.after .item').allTextContents();
    expect(after).not.toEqual(before);
    expect([...after].sort()).toEqual([...before].sort());
    expect(await reorder.locator('ol.after .moved').count()).toBeGreaterThan(0);
    expect(await reorder.locator('ins, del').count()).toBe(0);
  });

  test('keys A and R judge the change that has the focus, and the arrows go on', async () => {
    const { page } = await undecided();
    const [first, second] = await changes(page).all();
    if (!first || !second) throw new Error('the sample has at least two changes');
    await accept(first).focus();
    await page.keyboard.press('r');
    expect(await reject(first).getAttribute('aria-pressed')).toBe('true');
    await page.keyboard.press('a');
    expect(await accept(first).getAttribute('aria-pressed')).toBe('true');
    await page.keyboard.press('ArrowDown');
    expect(await second.evaluate((card) => card.contains(document.activeElement))).toBe(true);
  });

  test('the proof of a change is shown in the original, and Back returns to the button', async () => {
    const { page } = await undecided();
    const quote = changes(page).filter({ hasText: 'Proven skill' }).first().locator('.proof button').first();
    const words = await quoted(quote);
    await quote.click();
    expect(await page.getByRole('tab', { name: 'Original' }).getAttribute('aria-selected')).toBe('true');
    const spot = page.locator('mark.spot');
    expect((await spot.innerText()).replace(/\s+/g, ' ')).toContain(words);
    expect(await spot.evaluate((mark) => mark === document.activeElement)).toBe(true);
    await press(page, 'Back');
    expect(await quote.evaluate((node) => node === document.activeElement)).toBe(true);
  });

  test('the evidence of a requirement is highlighted in the tailored text', async () => {
    const { page } = await undecided();
    const quote = page.locator('.requirement .quote').first();
    const words = await quoted(quote);
    await quote.click();
    expect(await page.getByRole('tab', { name: 'Tailored' }).getAttribute('aria-selected')).toBe('true');
    expect((await page.locator('mark.spot').innerText()).replace(/\s+/g, ' ')).toContain(words);
  });

  test('required comes before preferred', async () => {
    const { page } = await undecided();
    expect(await page.locator('.requirements h3').allInnerTexts()).toEqual(['Required', 'Preferred']);
  });

  test('what is downloaded is what is shown: Markdown as it is, text without marks', async () => {
    const { page } = await undecided();
    const markdown = await downloaded(page);
    expect(markdown.name).toBe('resume-tailored.md');
    expect(markdown.bytes.toString()).toBe(await shownText(page));
    await page.getByLabel('Format').selectOption('text');
    const plain = await downloaded(page);
    expect(plain.name).toBe('resume-tailored.txt');
    expect(plain.bytes.toString()).toMatch(/^Maya Lindqvist\n/);
    expect(plain.bytes.toString()).not.toMatch(/^#|\*\*/m);
  });

  test('Copy puts the same text on the clipboard', async () => {
    const { server } = bench();
    const { page } = await bench().shared();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.origin });
    await tailorSample(page);
    await press(page, 'Copy');
    await page.getByText('Copied').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await shownText(page));
  });
});

// Without marks and cuts, for comparing.
function bare(text: string | null): string {
  return (text ?? '')
    .replaceAll('**', '')
    .replace(/^… ?| ?…$/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

// The evidence itself, without the words around it.
async function quoted(quote: Locator): Promise<string> {
  const marked = quote.locator('b');
  const words = await ((await marked.count()) > 0 ? marked : quote).innerText();
  return words.replace(/ …$/, '');
}

// Without what is there for screen readers only.
function wordsOf(node: Element): string {
  return [...node.childNodes]
    .filter((child) => child.nodeType === Node.TEXT_NODE)
    .map((child) => child.textContent)
    .join('');
}
