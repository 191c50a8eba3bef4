// Sections that the user wants left alone.

import { expect, test } from 'vitest';
import { press, sampleText, shownText, tailor, tailorSample } from './on_page.ts';
import { describeInChromium } from './open_page.ts';
import { picture } from './pictures.ts';

describeInChromium('sections to leave alone', (bench) => {
  test('a ticked section stays as it was, the others are tailored, and the result says so', async () => {
    const { page, complaints } = await bench().open();
    await tailorSample(page);
    const ofSkills = page.locator('[data-change] h3', { hasText: '· Skills' });
    expect(await ofSkills.count()).toBeGreaterThan(0);

    const choice = page.locator('details.keep');
    await choice.locator('summary').click();
    await choice.getByLabel('Skills').check();
    expect(await choice.locator('summary').innerText()).toContain('Skills');
    await picture(page, 'keep');
    await tailor(page);
    expect(await ofSkills.count()).toBe(0);
    expect(await page.locator('[data-change]').count()).toBeGreaterThan(0);
    await page.getByText('Left alone, as you asked: Skills.').waitFor();
    const skills = /## Skills\n[^#]+/.exec(sampleText('resume.md'))?.[0] ?? 'none';
    expect(await shownText(page)).toContain(skills.trimEnd());

    await choice.getByLabel('Skills').uncheck();
    await tailor(page);
    expect(await ofSkills.count()).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
  });

  test('the choice outlives an edit above the section', async () => {
    const { page } = await bench().open();
    await press(page, 'Load sample');
    const choice = page.locator('details.keep');
    await choice.locator('summary').click();
    await choice.getByLabel('Experience').check();
    const field = page.getByLabel('Résumé', { exact: true });
    await field.fill(`${await field.inputValue()}\n## Interests\n\nChess\n`.replace('Maya', 'Maja'));
    await choice.getByLabel('Interests').waitFor();
    expect(await choice.getByLabel('Experience').isChecked()).toBe(true);
    await tailor(page);
    expect(await page.locator('[data-change] h3', { hasText: '· Experience' }).count()).toBe(0);
  });
});
