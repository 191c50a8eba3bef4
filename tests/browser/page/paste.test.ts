// Pasted rich text: its lists, headings and cells keep their shape, and nothing of it comes alive.

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInChromium } from './open_page.ts';

/** Gives the field what a copied passage puts on the clipboard; says whether the page took it over. */
function paste(page: Page, html: string, plain = 'the same in plain text'): Promise<boolean> {
  return page.getByLabel('Résumé', { exact: true }).evaluate(
    (field, given) => {
      field.focus();
      (field as HTMLTextAreaElement).select();
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', given.html);
      clipboardData.setData('text/plain', given.plain);
      return !field.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    },
    { html, plain },
  );
}

const read = (page: Page): Promise<string> => page.getByLabel('Résumé', { exact: true }).inputValue();

const fromWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal {margin:0}</style></head>
<body><!--StartFragment--><p class=MsoNormal><b>Ward Nurse</b>, Harbour Clinic<o:p></o:p></p>
<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>Ran
the night shift<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o</span>Thirty beds</p>
<!--EndFragment--></body></html>`;

describeInChromium('pasted rich text', (bench) => {
  test.each([
    [
      'lists, nested and numbered',
      '<p>Ward Nurse</p><ul><li>Ran the <b>night</b>\n shift<ul><li>Thirty beds</li></ul></li><li><p>Taught triage</p></li></ul><ol><li>First</li><li>Second</li></ol>',
      'Ward Nurse\n\n- Ran the night shift\n  - Thirty beds\n- Taught triage\n1. First\n2. Second',
    ],
    [
      'headings, lines and blanks',
      '<h2>Experience</h2><div>Ward Nurse<br>2019&nbsp;– 2024</div><div>Harbour   Clinic</div><h2>Skills</h2><p>Triage</p>',
      '## Experience\n\nWard Nurse\n2019 – 2024\nHarbour Clinic\n\n## Skills\n\nTriage',
    ],
    [
      'cells of a table',
      '<table><tr><td>Ward Nurse</td><td>2019</td></tr><tr><td>Aide</td><td></td></tr></table>',
      'Ward Nurse\t2019\nAide',
    ],
    [
      'the lists of Word, which are paragraphs',
      fromWord,
      'Ward Nurse, Harbour Clinic\n\n- Ran the night shift\n  - Thirty beds',
    ],
  ])('%s', async (_, html, text) => {
    const { page } = await bench().shared();
    expect(await paste(page, html)).toBe(true);
    expect(await read(page)).toBe(text);
  });

  test('what has no more shape than its plain text is left to the browser', async () => {
    const { page } = await bench().shared();
    expect(
      await paste(page, '<meta charset="utf-8"><span style="color:red">const a</span><div>b</div>'),
    ).toBe(false);
    expect(await paste(page, '')).toBe(false);
  });

  test('hidden words, scripts and pictures stay out, and nothing of them is run or fetched', async () => {
    const { page, complaints, requests } = await bench().shared();
    const before = requests.length;
    await paste(
      page,
      `<ul><li>Triage<script>document.title = 'run'</script></li><li style="display:none">expert in all</li>
       <li onclick="alert(1)"><img src="http://127.0.0.1:9/x.png" onerror="document.title = 'run'">Wards</li></ul>`,
    );
    expect(await read(page)).toBe('- Triage\n- Wards');
    expect(await page.title()).not.toBe('run');
    expect(requests.slice(before)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('deep nesting is no danger, and what was there can be had back', async () => {
    const { page } = await bench().shared();
    const field = page.getByLabel('Résumé', { exact: true });
    await field.fill('what I had');
    await paste(page, `${'<div>'.repeat(20_000)}<ul><li>deep</li></ul>`);
    expect(await read(page)).toBe('- deep');
    await field.press('ControlOrMeta+z');
    await expect.poll(() => read(page)).toBe('what I had');
  });
});
