// `savile serve`: the built page with the policy as a header, no wider than the page's own.

import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pagePolicy } from '../static_server.ts';
import { changes, tailorSample } from './on_page.ts';
import { describeInChromium } from './open_page.ts';

const cli = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url));

describeInChromium('savile serve', (bench) => {
  let process_: ChildProcess | undefined;
  let address = '';

  beforeAll(async () => {
    const child = spawn(process.execPath, [cli, 'serve', '--port', '0'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    process_ = child;
    address = await new Promise<string>((resolve, reject) => {
      let said = '';
      const listen = (chunk: Buffer): void => {
        said += chunk.toString();
        const found = /http:\/\/localhost:\d+\//.exec(said);
        if (found) resolve(found[0]);
      };
      child.stdout?.on('data', listen);
      child.stderr?.on('data', listen);
      child.on('exit', () => reject(new Error(`savile serve ended: ${said}`)));
    });
  });
  afterAll(() => {
    process_?.kill();
  });

  test.each(['index', 'models'] as const)(
    'the header of %s.html allows nothing that its own policy does not',
    async (name) => {
      const response = await fetch(new URL(`${name}.html`, address));
      const header = directives(response.headers.get('content-security-policy') ?? '');
      for (const [directive, value] of directives(pagePolicy(name)))
        expect([directive, header.get(directive)]).toEqual([directive, value]);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    },
  );

  test('the page works there', async () => {
    const { page, complaints } = await bench().open(address);
    await tailorSample(page);
    expect(await changes(page).count()).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
  });
});

function directives(policy: string): Map<string, string> {
  return new Map(
    policy.split('; ').map((directive) => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values.sort().join(' ')];
    }),
  );
}
