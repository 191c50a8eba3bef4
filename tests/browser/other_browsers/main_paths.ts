// The main paths, the same in each browser that is not Chromium. Part of `./scripts/test --all` alone.

import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { docx, paragraph } from '../../web/formats/make_docx.ts';
import { pdf } from '../../web/formats/make_pdf.ts';
import { type StaticServer, serveStatic } from '../static_server.ts';

/** A browser with one tab, whatever drives it. */
export interface OtherBrowser {
  /** A fresh tab with this address. */
  open(address: string): Promise<void>;
  /** A click on the button of this name. */
  press(name: string): Promise<void>;
  click(selector: string): Promise<void>;
  /** Until something in the page fits the selector. */
  appears(selector: string): Promise<void>;
  /** What the function gives in the page. It sees nothing of the test but its arguments. */
  inPage<Value, Args extends readonly unknown[]>(
    act: (...args: Args) => Value | Promise<Value>,
    ...args: Args
  ): Promise<Value>;
  /** Uncaught errors and violated policies since `open`. */
  complaints(): Promise<string[]>;
  /** The inner width that the page has then, at least the width of the window where the browser has a minimum. */
  narrow(): Promise<number>;
  close(): Promise<void>;
}

const patient = 180_000;
const fileOf = (path: string): string => fileURLToPath(new URL(`../../../dist/${path}`, import.meta.url));

export function describeMainPaths(
  name: string,
  missing: string | undefined,
  start: () => Promise<OtherBrowser>,
): void {
  const wanted = process.env.SAVILE_FULL !== undefined;
  if (wanted && missing) console.warn(`skipped: the page in ${name}: ${missing}`);

  describe.skipIf(!wanted || missing)(`the page in ${name}`, () => {
    let browser: OtherBrowser;
    let server: StaticServer | undefined;
    let address: string;
    beforeAll(async () => {
      server = await serveStatic({ '/a/path/': fileOf('demo') });
      address = `${server.origin}/a/path/`;
      browser = await start();
    }, patient);
    afterAll(async () => {
      await browser?.close();
      await server?.close();
    });
    beforeEach(() => browser.open(address));

    const text = (selector: string): Promise<string> =>
      browser.inPage((selector) => document.querySelector(selector)?.textContent ?? '', selector);

    async function tailorSample(): Promise<void> {
      await browser.press('Load sample');
      await browser.press('Tailor');
      await browser.appears('.take-away');
    }

    /** The texts of a file's bytes, dropped into the field of the résumé. */
    async function readFile(name: string, bytes: Uint8Array): Promise<string> {
      await browser.inPage(
        (name, encoded) => {
          const file = new File([Uint8Array.from(atob(encoded), (sign) => sign.charCodeAt(0))], name);
          const files = new DataTransfer();
          files.items.add(file);
          const input = document.querySelector<HTMLInputElement>('.pane input[type=file]');
          if (!input) throw new Error('no field for files');
          input.files = files.files;
          input.dispatchEvent(new Event('change', { bubbles: true }));
        },
        name,
        Buffer.from(bytes).toString('base64'),
      );
      for (let tries = 0; tries < 200; tries += 1) {
        const said = await browser.inPage(
          () => document.querySelector<HTMLTextAreaElement>('#resume')?.value ?? '',
        );
        if (said !== '') return said;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      return '';
    }

    test(
      'the sample is tailored, a change is rejected and accepted, nothing is complained of',
      async () => {
        await tailorSample();
        const tailored = await text('.sheet .text');
        expect(tailored).toContain('Managed the Kubernetes clusters');
        expect(await browser.inPage(() => document.querySelectorAll('[data-change]').length)).toBeGreaterThan(
          5,
        );
        await browser.click('.change:nth-child(2) .verdict button:last-child');
        await browser.appears('.change:nth-child(2).rejected');
        expect(await text('.sheet .text')).not.toBe(tailored);
        await browser.click('.change:nth-child(2) .verdict button:first-child');
        await browser.appears('.change:nth-child(2).accepted');
        expect(await text('.sheet .text')).toBe(tailored);
        expect(await browser.complaints()).toEqual([]);
      },
      patient,
    );

    const files: Readonly<Record<string, () => Uint8Array | Promise<Uint8Array>>> = {
      'cv.docx': () => docx(paragraph('Mara Lind') + paragraph('Skills') + paragraph('Triage, Wound care')),
      'cv.pdf': () =>
        pdf((pen) => {
          pen.text('Mara Lind', 50, 60, { size: 20 });
          pen.text('Skills', 50, 100, { size: 14 });
          pen.text('Triage, Wound care', 50, 120);
        }),
    };
    test.each(Object.entries(files))(
      '%s is read',
      async (name, make) => {
        expect(await readFile(name, await make())).toContain('Triage, Wound care');
        expect(await browser.complaints()).toEqual([]);
      },
      patient,
    );

    test(
      'the page can reach nobody',
      async () => {
        const reached = await browser.inPage(() =>
          fetch('http://127.0.0.1:9/').then(
            () => 'reached',
            () => 'refused',
          ),
        );
        expect(reached).toBe('refused');
      },
      patient,
    );

    test(
      'reloaded in the middle of a run it is as new, and tailors',
      async () => {
        await browser.press('Load sample');
        await browser.press('Tailor');
        await browser.open(address);
        expect(await browser.inPage(() => document.querySelectorAll('.result').length)).toBe(0);
        await tailorSample();
        expect(await text('.sheet .text')).toContain('Managed the Kubernetes clusters');
      },
      patient,
    );

    test(
      'in a narrow window nothing sticks out',
      async () => {
        await tailorSample();
        const width = await browser.narrow();
        expect(await browser.inPage(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      },
      patient,
    );

    test(
      'the page in one file works from the disk',
      async () => {
        await browser.open(`file://${fileOf('savile.html')}`);
        await tailorSample();
        expect(await text('.sheet .text')).toContain('Managed the Kubernetes clusters');
        expect(await browser.complaints()).toEqual([]);
      },
      patient,
    );
  });
}
