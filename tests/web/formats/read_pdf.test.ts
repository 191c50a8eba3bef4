import { expect, test } from 'vitest';
import { readPdf } from '../../../web/src/formats/pdf/read_pdf.ts';
import { helvetica, type Pen, pdf, rawPage } from './make_pdf.ts';

const read = async (bytes: Uint8Array) => readPdf(bytes, 'parse: resume');
const textOf = async (...pages: ((pen: Pen) => void)[]) => (await read(await pdf(...pages))).text;

/** Where each of these stands in the text, which must be in this order. */
function expectOrder(text: string, ...parts: readonly string[]): void {
  const places = parts.map((part) => text.indexOf(part));
  expect(places, text).not.toContain(-1);
  expect(places, text).toEqual([...places].sort((a, b) => a - b));
}

const column = (pen: Pen, lines: readonly string[], x: number, y: number, look = {}) => {
  for (const [i, line] of lines.entries()) pen.text(line, x, y + i * 14, look);
};

/** The words in lines of at most this width. */
function wrap(pen: Pen, words: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length === 0 || pen.plain.widthOfTextAtSize(longer, 10) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

const main = [
  'Ward nurse, Harbour Clinic',
  'Ran the night shift of a ward of thirty',
  'beds with a team of five nurses and',
  'trained eleven new colleagues there.',
  'Night nurse, Hill Hospital',
  'Kept the records of all admissions and',
  'found forty errors in the older ones.',
];
const side = ['CONTACT', 'mara@example.org', 'Springfield', 'SKILLS', 'Phlebotomy', 'Triage', 'Wound care'];

test('one column comes line by line, a wide gap as a tab, room above as an empty line', async () => {
  const text = await textOf((pen) => {
    pen.text('Mara Lind', 50, 60, { size: 20 });
    pen.text('EXPERIENCE', 50, 110, { size: 13, bold: true });
    pen.text('Ward nurse, Harbour Clinic', 50, 132);
    pen.endingAt('2019 - Present', 560, 132);
    pen.text('Ran the night shift', 50, 145);
    pen.text('Trained eleven nurses', 50, 158);
  });
  expect(text).toBe(
    'Mara Lind\n\nEXPERIENCE\n\nWard nurse, Harbour Clinic\t2019 - Present\nRan the night shift\nTrained eleven nurses',
  );
});

test('dates at the right edge stay on the line of their job, however many there are', async () => {
  const text = await textOf((pen) => {
    for (let i = 0; i < 8; i += 1) {
      pen.text(`Electrician, Works number ${i}`, 50, 60 + i * 14);
      pen.endingAt(`${2010 + i} - ${2011 + i}`, 560, 60 + i * 14);
    }
  });
  expect(text.split('\n')).toHaveLength(8);
  expect(text).toContain('Electrician, Works number 3\t2013 - 2014');
});

test('two columns are read one after the other', async () => {
  const text = await textOf((pen) => {
    pen.text('Mara Lind', 50, 50, { size: 20 });
    pen.text(
      'A nurse of twelve years in wards and emergency rooms of three hospitals, at home anywhere.',
      50,
      75,
    );
    column(pen, main, 50, 110);
    column(pen, side, 400, 110);
  });
  expectOrder(text, 'Mara Lind', 'A nurse of', ...main, ...side);
});

test('a side bar whose lines do not stand level comes apart from the text, after the name', async () => {
  const text = await textOf((pen) => {
    column(pen, side, 40, 63, { size: 9 });
    pen.text('Mara Lind', 220, 60, { size: 24 });
    column(pen, main, 220, 96);
  });
  expectOrder(text, 'Mara Lind', ...main, ...side);
});

test('a column goes on with the next page before the other column is read', async () => {
  const more = main.map((line) => `${line} (before)`);
  const text = await textOf(
    (pen) => {
      column(pen, main, 50, 60);
      column(pen, side, 400, 60);
    },
    (pen) => column(pen, more.slice(0, 4), 50, 60),
  );
  expectOrder(text, ...main, ...more.slice(0, 4), ...side);
});

test('a rail of labels is read with what stands beside it', async () => {
  const text = await textOf((pen) => {
    pen.text('Languages', 50, 60);
    pen.text('German, English', 160, 60);
    pen.text('Licences', 50, 74);
    pen.text('Forklift, Welding', 160, 74);
    pen.text('Tools', 50, 88);
    pen.text('Lathe, Press', 160, 88);
  });
  expect(text).toBe('Languages\tGerman, English\nLicences\tForklift, Welding\nTools\tLathe, Press');
});

test('a heading in spaced letters is one word', async () => {
  const text = await textOf((pen) => {
    let x = 50;
    for (const sign of 'WORK EXPERIENCE') {
      pen.text(sign, x, 60, { size: 12 });
      x += pen.plain.widthOfTextAtSize(sign, 12) + 5;
    }
    pen.text('Taught algebra at the evening school', 50, 90);
  });
  expect(text).toContain('WORK EXPERIENCE');
});

test('a further line of a bullet is set in under it, the next job is not', async () => {
  const text = await textOf((pen) => {
    pen.text('Teacher, Evening School', 50, 60);
    pen.text('\u2022', 60, 74);
    pen.text('Taught algebra to classes of thirty in the evenings, and took over the', 72, 74);
    pen.text('exams of the whole school', 72, 88);
    pen.text('Tutor, Reading Room', 50, 102);
  });
  expect(text).toBe(
    'Teacher, Evening School\n  \u2022 Taught algebra to classes of thirty in the evenings, and took over the\n    exams of the whole school\nTutor, Reading Room',
  );
});

test('lines of a double-spaced paragraph stay together; what follows a heading does not join it', async () => {
  const bullets = [
    '• Ran the night shift of a ward of thirty beds with a team of five nurses, keeping all records of admissions and showing new colleagues how the older ones are read, with a second round of checks by the end of the month, so that nothing was lost in the move to the new building.',
    '• Trained eleven nurses in the use of pumps for all of the wards and emergency rooms, both new and old, and wrote down what they asked.',
  ];
  const text = await textOf((pen) => {
    for (let i = 0; i < 12; i += 1) pen.text(i % 2 ? 'Hill Hospital' : 'Night nurse', 50, 50 + i * 15);
    const lines = bullets.flatMap((bullet) => wrap(pen, bullet, 400));
    for (const [i, line] of lines.entries()) pen.text(line, line[0] === '•' ? 50 : 58, 260 + i * 24);
    pen.text('EDUCATION', 50, 260 + lines.length * 24 + 10, { bold: true });
  });
  const shown = text.slice(text.indexOf('•'));
  expect(shown.match(/\S\n {4}\S/g)).toHaveLength(4);
  expect(shown).not.toMatch(/\n\n {4}\S/);
  expect(shown).toContain('asked.\n\nEDUCATION');
});

test('the bullets of a symbol font and its ligatures are plain signs', async () => {
  const cmap =
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange 2 beginbfchar <41> <f0b7> <42> <fb01> endbfchar endcmap end end';
  const bytes = rawPage(
    'BT /F1 10 Tf 50 700 Td (A) Tj /F2 10 Tf 12 0 Td (Kept) Tj /F1 10 Tf 26 0 Td (B) Tj /F2 10 Tf 7 0 Td (les) Tj ET',
    [
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 7 0 R >>',
      helvetica,
      `<< /Length ${cmap.length} >>\nstream\n${cmap}\nendstream`,
    ],
  );
  expect((await read(bytes)).text.trim()).toBe('\u2022 Kept files');
});

test('bullets that are drawn as shapes are bullets, other dots are not', async () => {
  const text = await textOf((pen) => {
    for (const [i, line] of ['Ran the ward at night', 'Trained eleven nurses'].entries()) {
      pen.page.drawCircle({ x: 60, y: 792 - 57 - i * 14, size: 1.8 });
      pen.text(line, 70, 60 + i * 14);
    }
    pen.text('Swedish', 50, 100);
    for (let i = 0; i < 5; i += 1) pen.page.drawCircle({ x: 95 + i * 8, y: 792 - 97, size: 1.8 });
  });
  expect(text).toBe('  • Ran the ward at night\n  • Trained eleven nurses\n\nSwedish');
});

test('a word broken by a typesetter is whole again; a hyphen of its own stays', async () => {
  const lines = [
    ['Led the develop-', 'ment of a school', 'for patient-', 'facing staff'],
    ['and for patient-facing students'],
  ];
  const bytes = await pdf((pen) => column(pen, lines.flat(), 50, 60));
  const { PDFDocument } = await import('pdf-lib');
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  document.setProducer('pdfTeX-1.40');
  const { text } = await read(await document.save());
  expect(text).toContain('development\nof a school');
  expect(text).toContain('patient-facing\nstaff');
});

test('an address behind a word is written after it, one that is shown is not written twice', async () => {
  const text = await textOf((pen) => {
    pen.text('LinkedIn', 50, 60);
    pen.link('https://www.linkedin.com/in/mara-lind', 50, 60, 40);
    pen.text('mara@example.org', 150, 60);
    pen.link('mailto:mara@example.org', 150, 60, 90);
  });
  expect(text).toBe('LinkedIn (https://www.linkedin.com/in/mara-lind)\tmara@example.org');
});

test('hidden text is named and not used; white on a dark ground is not hidden', async () => {
  const bytes = await pdf((pen) => {
    pen.page.drawRectangle({ x: 40, y: 700, width: 300, height: 60 });
    pen.text('Mara Lind', 50, 60, { white: true, size: 18 });
    pen.text('Nurse', 50, 130);
    pen.text('ten years of surgery', 50, 160, { white: true });
    pen.text('a Nobel prize', 50, 190, { size: 1 });
    pen.text('beyond the page', 700, 190);
  });
  const { text, warnings } = await read(bytes);
  expect(text).toContain('Mara Lind');
  expect(text).not.toMatch(/surgery|Nobel|beyond/);
  expect(warnings).toHaveLength(1);
  expect(warnings[0]?.code).toBe('hidden_text');
  expect(warnings[0]?.message).toContain('ten years of surgery');
});

test('text drawn twice to look bold comes once', async () => {
  const text = await textOf((pen) => {
    pen.text('Mara Lind', 50, 60);
    pen.text('Mara Lind', 50.4, 60);
  });
  expect(text).toBe('Mara Lind');
});

test('the foot of each page comes once, at the end; page numbers go', async () => {
  const page = (number: number) => (pen: Pen) => {
    pen.text(`Taught class ${number} and its parents`, 50, 100);
    pen.text('Mara Lind, résumé', 50, 760, { size: 8 });
    pen.text(`${number}`, 300, 760, { size: 8 });
  };
  const { text, layout } = await read(await pdf(page(1), page(2), page(3)));
  expect(text.endsWith('\n\nMara Lind, résumé')).toBe(true);
  expect(text.split('Mara Lind')).toHaveLength(2);
  expect(text.split('\n').filter((line) => /^\d$/.test(line))).toEqual([]);
  expect(layout?.aside).toBe(1);
});

test('every line has its look', async () => {
  const { text, layout } = await read(
    await pdf((pen) => {
      pen.text('Mara Lind', 50, 60, { size: 20, bold: true });
      pen.text('Nurse', 50, 85);
    }),
  );
  expect(layout?.lines).toHaveLength(text.split('\n').length);
  expect(layout?.lines[0]).toEqual([200, 100]);
  expect(layout?.lines.at(-1)).toEqual([100, 0]);
});

test('no word of a page is lost, whatever stands where', async () => {
  const words = Array.from({ length: 300 }, (_, i) => `word${i}`);
  const text = await textOf((pen) => {
    for (const [i, word] of words.entries()) {
      pen.text(word, 30 + ((i * 97) % 530), 40 + ((i * 41) % 70) * 10, {
        size: 6 + (i % 5),
        turned: i % 50 === 49,
      });
    }
  });
  const found = new Set(text.match(/word\d+/g));
  expect(words.filter((word) => !found.has(word))).toEqual([]);
});

test('a page that is an image says so and what to do', async () => {
  const bytes = await pdf((pen) => pen.page.drawRectangle({ x: 50, y: 50, width: 400, height: 600 }));
  await expect(read(bytes)).rejects.toMatchObject({
    code: 'no_text',
    message: expect.stringContaining('OCR'),
  });
});

test('fonts that do not say what their signs are give an error, not nonsense', async () => {
  const cmap =
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfrange <20> <7e> <e100> endbfrange endcmap end end';
  const content = `BT /F1 10 Tf 50 700 Td (Taught algebra to classes of thirty in the evenings) Tj ET`;
  const bytes = rawPage(content, [
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>',
    `<< /Length ${cmap.length} >>\nstream\n${cmap}\nendstream`,
  ]);
  await expect(read(bytes)).rejects.toMatchObject({
    code: 'no_text',
    message: expect.stringContaining('fonts'),
  });
});

test('an encrypted PDF asks for one without a password', async () => {
  const key = '(0123456789abcdef0123456789abcdef)';
  const trailer = `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >> /ID [<00> <00>]`;
  const bytes = rawPage('BT /F1 10 Tf 50 700 Td (secret) Tj ET', [helvetica], trailer);
  await expect(read(bytes)).rejects.toMatchObject({
    code: 'encrypted',
    message: expect.stringContaining('password'),
  });
});

test('a PDF that is cut off is damaged, and says so', async () => {
  const whole = await pdf((pen) => pen.text('Mara Lind', 50, 60));
  for (const size of [9, 60, 200, whole.length - 60]) {
    await expect(read(whole.subarray(0, size))).rejects.toMatchObject({ code: 'damaged_file' });
  }
});

test('more pages than a résumé has are refused', async () => {
  const pages = Array.from({ length: 61 }, () => (pen: Pen) => pen.text('page', 50, 60));
  await expect(read(await pdf(...pages))).rejects.toMatchObject({ code: 'too_large' });
});
