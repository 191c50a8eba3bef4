// Nothing leaves the page: one origin, a strict policy, workers that cannot speak to anyone.

import { expect, test } from 'vitest';
import { forbidden } from '../../../web/src/pool/lockdown.ts';
import { pagePolicy } from '../static_server.ts';
import { sampleText, tailorSample } from './on_page.ts';
import { describeInChromium } from './open_page.ts';

describeInChromium('isolation', (bench) => {
  test('a whole run asks only the page’s own folder, and the policy blocks nothing', async () => {
    const { server } = bench();
    const { page, requests, complaints } = await bench().shared();
    await tailorSample(page);
    expect(requests.filter((url) => !url.startsWith(`${server.origin}/a/path/`))).toEqual([]);
    expect(requests.some((url) => url.endsWith('.wasm'))).toBe(true);
    expect(complaints).toEqual([]);
  });

  test('once the engine is there, a run needs no network', async () => {
    const { page, requests } = await bench().shared();
    await tailorSample(page, 'platform');
    await page.context().setOffline(true);
    const sofar = requests.length;
    await tailorSample(page, 'nurse');
    expect(await page.locator('[data-change]').count()).toBeGreaterThan(0);
    expect(requests.slice(sofar)).toEqual([]);
    await page.context().setOffline(false);
  });

  test('nothing that a person typed is in any address', async () => {
    const { page, requests } = await bench().shared();
    await tailorSample(page, 'platform');
    const words = sampleText('resume.md').match(/[A-Z][a-z]{5,}/g) ?? [];
    for (const url of requests) for (const word of words) expect(url).not.toContain(word);
  });

  test('the page itself cannot reach another origin', async () => {
    const { page, complaints } = await bench().open();
    const reached = await page.evaluate(() =>
      fetch('http://127.0.0.1:9/').then(
        () => 'reached',
        () => 'refused',
      ),
    );
    expect(reached).toBe('refused');
    expect(complaints.join('\n')).toContain('connect-src');
  });

  test('markup cannot be put in as a string, nor a worker made from any address', async () => {
    const { page } = await bench().shared();
    const outcome = await page.evaluate(async () => {
      // What the debugger evaluates is exempt from the rule on eval; what a timer runs is not.
      await new Promise((later) => setTimeout(later));
      const attempt = (act: () => unknown): string => {
        try {
          act();
          return 'done';
        } catch (error) {
          return (error as Error).name;
        }
      };
      return [
        attempt(() => {
          document.createElement('div').innerHTML = '<b>x</b>';
        }),
        attempt(() => new Worker('x.js')),
        attempt(() => new Function('return 1')),
        attempt(() =>
          (
            window as unknown as { trustedTypes: { createPolicy(n: string, r: object): object } }
          ).trustedTypes.createPolicy('other', {}),
        ),
      ];
    });
    expect(outcome).toEqual(['TypeError', 'TypeError', 'EvalError', 'TypeError']);
  });

  test('in every worker each way out is gone', async () => {
    const { page } = await bench().shared();
    await tailorSample(page);
    const workers = page.workers();
    expect(workers.length).toBeGreaterThanOrEqual(2);
    for (const worker of workers) {
      const left = await worker.evaluate(
        (names) =>
          names.filter((name) => (globalThis as unknown as Record<string, unknown>)[name] !== undefined),
        [...forbidden],
      );
      expect(left).toEqual([]);
      const tried = await worker.evaluate(() => {
        const scope = globalThis as unknown as Record<string, (url: string) => unknown>;
        return ['fetch', 'importScripts', 'WebSocket', 'EventSource', 'XMLHttpRequest'].map((name) => {
          try {
            const way = scope[name] as (url: string) => unknown;
            return String(way('http://127.0.0.1:9/'));
          } catch (error) {
            return (error as Error).name;
          }
        });
      });
      expect(tried).toEqual(Array(5).fill('TypeError'));
    }
  });

  test('the page’s policy is the one in the design, in meta and header alike', async () => {
    const { server } = bench();
    const response = await fetch(`${server.origin}/a/path/`);
    const html = await response.text();
    expect(html).toContain(`content="${pagePolicy()}"`);
    const directives = new Map(
      pagePolicy()
        .split('; ')
        .map((d) => [d.split(' ')[0], d.split(' ').slice(1).join(' ')]),
    );
    expect(Object.fromEntries(directives)).toEqual({
      'default-src': "'none'",
      'script-src': "'self' 'wasm-unsafe-eval'",
      'worker-src': "'self'",
      'style-src': "'self'",
      'img-src': "'self' data:",
      'font-src': "'self'",
      'connect-src': "'self'",
      'manifest-src': "'self'",
      'form-action': "'none'",
      'base-uri': "'none'",
      'require-trusted-types-for': "'script'",
      'trusted-types': 'savile',
    });
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=/);
  });
});
