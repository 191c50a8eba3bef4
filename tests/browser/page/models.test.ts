// The page with a model: entered by choice, wider than the first by its connections alone, and honest about
// what it sends. The model is a server on this machine that speaks OpenAI's protocol.

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { type ModelServer, modelServer } from '../../support/model_server.ts';
import { obedientModel } from '../../support/obedient_model.ts';
import { pagePolicy } from '../static_server.ts';
import { violations } from './axe.ts';
import { changes, press, sampleText, shownText, tailor, tailorSample } from './on_page.ts';
import { describeInChromium } from './open_page.ts';
import { picture } from './pictures.ts';

const assets = fileURLToPath(new URL('../../../dist/demo/assets/', import.meta.url));
const providerCode = /anthropic|openai|x-goog-api-key|chat\/completions|dangerouslyAllowBrowser/i;
const address = '/a/path/models.html';
const key = 'sk-canary-77';

async function chooseServer(page: Page, server: Pick<ModelServer, 'baseUrl'>): Promise<void> {
  await page.getByLabel('Provider').selectOption('other');
  await page.getByLabel('Address').fill(server.baseUrl);
  await page.getByLabel('Model', { exact: true }).fill('small');
}

/** Every script that the file can come to load. */
function scriptsFrom(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [name] of readFileSync(assets + file, 'utf8').matchAll(/[\w-]+\.js\b/g))
    if (readdirSync(assets).includes(name)) scriptsFrom(name, seen);
  return seen;
}

describeInChromium('the page with a model', (bench) => {
  test('no script of the first page has code that could ask one', () => {
    const entryOf = (document: string): string =>
      /assets\/([\w-]+\.js)/.exec(readFileSync(`${assets}../${document}`, 'utf8'))?.[1] ?? '';
    const first = [...scriptsFrom(entryOf('index.html'))].filter((file) => !file.startsWith('worker'));
    expect(first.length).toBeGreaterThan(3);
    for (const file of first) expect(readFileSync(assets + file, 'utf8'), file).not.toMatch(providerCode);
    const second = [...scriptsFrom(entryOf('models.html'))].map((file) =>
      readFileSync(assets + file, 'utf8'),
    );
    expect(second.join('\n')).toMatch(providerCode); // the search can find it
  });

  test('its policy is that of the first page but for where it may connect to', () => {
    const wider = "connect-src 'self' https: http://localhost:* http://127.0.0.1:*";
    expect(pagePolicy('models')).toBe(pagePolicy().replace("connect-src 'self'", wider));
  });

  test('is entered by a link that says what it means, and the texts come along', async () => {
    const { page, complaints } = await bench().open();
    await press(page, 'Load sample');
    await page.getByText('This page can send nothing anywhere.').waitFor();
    await page.getByRole('link', { name: 'Go there with these texts' }).click();
    await page.getByText('This page sends parts of your résumé to the model that you choose.').waitFor();
    expect(await page.getByLabel('Résumé', { exact: true }).inputValue()).toBe(sampleText('resume.md'));
    expect(await page.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0);
    await page.getByRole('link', { name: 'Go there with these texts' }).click();
    await page.getByText('Nothing is sent.').waitFor();
    expect(await page.getByLabel('Résumé', { exact: true }).inputValue()).toBe(sampleText('resume.md'));
    expect(complaints).toEqual([]);
  });

  test('without a model it works as the first page does, and asks nobody', async () => {
    const { page, requests } = await bench().shared();
    await page.goto(new URL(address, bench().server.origin).href);
    await tailorSample(page);
    expect(await changes(page).count()).toBeGreaterThan(0);
    expect(requests.filter((url) => !url.startsWith(bench().server.origin))).toEqual([]);
  });

  test('the model is asked at the address given, with the key in a header, and its changes are marked', async () => {
    await using server = await modelServer(obedientModel);
    const { page, complaints, requests } = await bench().open(address);
    await press(page, 'Load sample');
    await chooseServer(page, server);
    await page.getByLabel('Key').fill(key);
    await press(page, 'Which are there?');
    await page.getByText('1 model to choose from.').waitFor();
    await tailor(page);

    expect(server.calls.length).toBeGreaterThan(1);
    for (const { headers, model } of server.calls)
      expect([headers.authorization, model]).toEqual([`Bearer ${key}`, 'small']);
    const bodies = server.calls.map(({ body }) => body.toLowerCase()).join('\n');
    for (const hidden of ['lindqvist', '@example', '555-0142', key]) expect(bodies).not.toContain(hidden);
    const origins = new Set(requests.map((url) => new URL(url).origin));
    expect([...origins].sort()).toEqual([bench().server.origin, new URL(server.baseUrl).origin].sort());
    expect(requests.join('\n')).not.toContain(key);

    const byModel = page.locator('.change.by-model');
    expect(await byModel.count()).toBeGreaterThan(0);
    expect(await byModel.first().locator('h3').innerText()).toContain('By a model');
    expect(await page.locator('.asking').innerText()).toMatch(/^\d+ calls, [\d,]+ tokens$/);
    expect(await shownText(page)).toContain('Maya Lindqvist');

    const stored = await page.evaluate(async () =>
      JSON.stringify([localStorage, sessionStorage, document.cookie, await indexedDB.databases()]),
    );
    expect(stored).toBe('[{},{},"",[]]');
    expect(complaints).toEqual([]);
  });

  test('which sections are asked about is seen, and Cancel ends the run', async () => {
    let wasAsked = (): void => {};
    const asked = new Promise<void>((resolve) => {
      wasAsked = resolve;
    });
    await using server = await modelServer(() => {
      wasAsked();
      return new Promise(() => {});
    });
    const { page } = await bench().open(address);
    await press(page, 'Load sample');
    await chooseServer(page, server);
    await press(page, 'Tailor');
    await asked;
    const rows = page.locator('.asking li');
    await rows.filter({ hasText: 'Experience' }).waitFor();
    expect(await rows.first().innerText()).toContain('asked');
    await picture(page, 'models-asking');
    await press(page, 'Cancel');
    await page.getByText('Cancelled. Your texts are as you left them.').waitFor();
  });

  test('a server that is not there costs the model alone; what to look at is said', async () => {
    const { page } = await bench().open(address);
    await press(page, 'Load sample');
    await chooseServer(page, { baseUrl: 'http://127.0.0.1:9/v1' });
    await tailor(page);
    expect(await changes(page).count()).toBeGreaterThan(0);
    expect(await page.locator('.change.by-model').count()).toBe(0);
    expect(await page.locator('.asking').innerText()).toMatch(/CORS[\s\S]*The rules did it\./);
    await picture(page, 'models-unreachable');
  });

  test('the budget holds', async () => {
    await using server = await modelServer(obedientModel);
    const { page } = await bench().open(address);
    await press(page, 'Load sample');
    await chooseServer(page, server);
    await page.getByLabel('At most, calls').fill('1');
    await page.getByLabel('At most, calls').blur();
    await tailor(page);
    expect(server.calls.length).toBe(1);
    expect(await page.locator('.asking').innerText()).toContain('budget of 1 model calls is used up');
  });

  test('what is missing is said before anything is asked', async () => {
    const { page } = await bench().open(address);
    await press(page, 'Load sample');
    await page.getByLabel('Provider').selectOption('anthropic');
    await press(page, 'Tailor');
    await page.getByText('Name the model first').waitFor();
    await page.getByLabel('Model', { exact: true }).fill('any');
    await press(page, 'Tailor');
    await page.getByText('This provider wants a key.').waitFor();
  });

  test('each local server has its advice, with this page’s origin where it is needed; axe finds nothing', async () => {
    const { page } = await bench().open(address);
    await press(page, 'Load sample');
    const help = page.locator('.model-help');
    for (const [name, advice] of [
      ['ollama', `OLLAMA_ORIGINS=${bench().server.origin} ollama serve`],
      ['lmstudio', 'Enable CORS'],
      ['llamacpp', 'llama-server -m MODEL.gguf'],
    ] as const) {
      await page.getByLabel('Provider').selectOption(name);
      expect(await help.innerText()).toContain(advice);
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const [name, width] of [
        ['desktop', 1280],
        ['phone', 390],
      ] as const) {
        await page.setViewportSize({ width, height: 860 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThan(1);
        await picture(page, `models-${colorScheme}-${name}`);
      }
      expect(await violations(page)).toEqual([]);
    }
  });
});
