// Firefox, driven by WebDriver BiDi.

import { existsSync } from 'node:fs';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { describeMainPaths, type OtherBrowser } from './main_paths.ts';

const firefox = [process.env.SAVILE_FIREFOX, '/usr/bin/firefox-esr', '/usr/bin/firefox'].find(
  (path) => path && existsSync(path),
);

class Firefox implements OtherBrowser {
  readonly #browser: Browser;
  #page: Page | undefined;
  #complaints: string[] = [];

  constructor(browser: Browser) {
    this.#browser = browser;
  }

  async open(address: string): Promise<void> {
    await this.#page?.close();
    const page = await this.#browser.newPage();
    const complaints: string[] = [];
    page.setDefaultTimeout(60_000);
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    this.#page = page;
    this.#complaints = complaints;
    await page.goto(address);
  }

  get #tab(): Page {
    if (!this.#page) throw new Error('nothing is open');
    return this.#page;
  }

  press = (name: string): Promise<void> =>
    this.#tab.locator(`::-p-aria([name="${name}"][role="button"])`).click();
  click = (selector: string): Promise<void> => this.#tab.locator(selector).click();
  complaints = async (): Promise<string[]> => this.#complaints;
  close = (): Promise<void> => this.#browser.close();

  async appears(selector: string): Promise<void> {
    await this.#tab.waitForSelector(selector);
  }

  async inPage<Value, Args extends readonly unknown[]>(
    act: (...args: Args) => Value | Promise<Value>,
    ...args: Args
  ): Promise<Value> {
    return (await this.#tab.evaluate(act as never, ...(args as never))) as Value;
  }

  async narrow(): Promise<number> {
    await this.#tab.setViewport({ width: 320, height: 640 });
    return 320;
  }
}

describeMainPaths(
  'Firefox',
  firefox ? undefined : 'there is no Firefox here',
  async () =>
    new Firefox(await launch({ browser: 'firefox', executablePath: firefox ?? '', headless: true })),
);
