// WebKit: WebKitGTK's own small browser on a screen that nobody sees, driven by WebDriver.

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { Builder, By, until, type WebDriver } from 'selenium-webdriver';
import { describeMainPaths, type OtherBrowser } from './main_paths.ts';

const driverPath = '/usr/bin/WebKitWebDriver';
const screenPath = '/usr/bin/Xvfb';
const [browserPath] = globSync('/usr/lib/*/webkit{2gtk-4.1,2gtk-4.0,gtk-6.0}/MiniBrowser');
const patienceMs = 60_000;

class WebKit implements OtherBrowser {
  readonly #driver: WebDriver;
  readonly #helpers: readonly ChildProcess[];

  constructor(driver: WebDriver, helpers: readonly ChildProcess[]) {
    this.#driver = driver;
    this.#helpers = helpers;
  }

  async open(address: string): Promise<void> {
    await this.#driver.manage().window().setRect({ x: 0, y: 0, width: 1280, height: 900 });
    await this.#driver.get('about:blank');
    await this.#driver.get(address);
    await this.#driver.executeScript(() => {
      const complaints: string[] = [];
      Object.assign(globalThis, { complaints });
      addEventListener('error', (event) => complaints.push(`uncaught: ${event.message}`));
      addEventListener('unhandledrejection', (event) => complaints.push(`unhandled: ${event.reason}`));
      addEventListener('securitypolicyviolation', (event) =>
        complaints.push(`blocked by ${event.violatedDirective}: ${event.blockedURI}`),
      );
    });
  }

  async press(name: string): Promise<void> {
    const found = By.xpath(`//button[normalize-space()="${name}" and not(@disabled)]`);
    await (await this.#driver.wait(until.elementLocated(found), patienceMs)).click();
  }

  async click(selector: string): Promise<void> {
    const found = await this.#driver.findElement(By.css(selector));
    // The driver does not bring into view what is laid out only then (`content-visibility: auto`), and moves.
    await this.inPage(async (selector) => {
      for (let frame = 0; frame < 10; frame += 1) {
        document.querySelector(selector)?.scrollIntoView({ behavior: 'instant', block: 'center' });
        await new Promise(requestAnimationFrame);
      }
    }, selector);
    await found.click();
  }

  async appears(selector: string): Promise<void> {
    await this.#driver.wait(until.elementLocated(By.css(selector)), patienceMs);
  }

  async inPage<Value, Args extends readonly unknown[]>(
    act: (...args: Args) => Value | Promise<Value>,
    ...args: Args
  ): Promise<Value> {
    return (await this.#driver.executeScript(`return (${act})(...arguments)`, ...args)) as Value;
  }

  complaints = (): Promise<string[]> =>
    this.#driver.executeScript(() => (globalThis as unknown as { complaints: string[] }).complaints);

  async narrow(): Promise<number> {
    await this.#driver.manage().window().setRect({ x: 0, y: 0, width: 320, height: 640 });
    return this.inPage(() => innerWidth);
  }

  async close(): Promise<void> {
    await this.#driver.quit().catch(() => {});
    for (const helper of this.#helpers) helper.kill();
  }
}

async function start(): Promise<WebKit> {
  const screen = spawn(screenPath, ['-displayfd', '1', '-screen', '0', '1280x900x24'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const display = await new Promise<string>((resolve, reject) => {
    screen.stdout.once('data', (data) => resolve(`:${String(data).trim()}`));
    screen.once('exit', () => reject(new Error('Xvfb does not start')));
  });
  const port = await freePort();
  const driver = spawn(driverPath, [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: display, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' }, // root has none
  });
  const options = { binary: browserPath, args: ['--automation'] };
  for (let tries = 1; ; tries += 1) {
    try {
      const session = await new Builder()
        .usingServer(`http://127.0.0.1:${port}`)
        .withCapabilities({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options })
        .build();
      return new WebKit(session, [driver, screen]);
    } catch (error) {
      if (tries === 20) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250)); // the driver is not there yet
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

const missing = [driverPath, screenPath, browserPath].every((path) => path && existsSync(path))
  ? undefined
  : 'it takes webkit2gtk-driver and xvfb';
describeMainPaths('WebKit', missing, start);
