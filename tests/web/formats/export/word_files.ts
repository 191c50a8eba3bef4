// Word files such as people have, ten made by the `docx` library and four by LibreOffice: tables, headers, two
// columns, runs of many looks. All say the same things; each says them in its own layout.

import { readFile } from 'node:fs/promises';
import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  type ISectionOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';

export const posting = `Platform Engineer
Northgate Freight

Requirements
- Experience with Kubernetes and Terraform
- Managing PostgreSQL
- Python
- Grafana dashboards

Nice to have
- Kafka
`;

const bullets = [
  'Wrote the style guide for customer e-mails and moved 140 templates to it.',
  'Responsible for managing the Kubernetes clusters that run 60 services.',
  'Moved 120 cloud resources into Terraform modules, so that a new environment takes 25 minutes.',
  'Organized the monthly lunch talks and found speakers for 30 of them.',
  'Was responsible for maintaining the ledger service, written in Python on PostgreSQL.',
];
const older = [
  'Set up a shared staging server for 30 clients.',
  'Duties included handling Grafana dashboards for 22 services & their alerts.',
];
const skills = 'JavaScript, PHP, Ruby, SQL, Python, Kubernetes, PostgreSQL';
const contact = 'Portland, OR | (503) 555-0142 | mara.lind@example.com';

type Item = (text: string) => Paragraph;
const words = (text: string, bold = false): TextRun => new TextRun({ text, bold });
const line = (...children: ParagraphChild[]): Paragraph => new Paragraph({ children });
const heading = (text: string): Paragraph =>
  new Paragraph({ heading: HeadingLevel.HEADING_1, children: [words(text)] });
const listed: Item = (text) => new Paragraph({ bullet: { level: 0 }, children: [words(text)] });
const typed: Item = (text) => line(words(`•\t${text}`));
const numbered: Item = (text) =>
  new Paragraph({ numbering: { reference: 'numbers', level: 0 }, children: [words(text)] });
/** As Word leaves it after much typing: every word or two a run of its own, some of them bold. */
const shredded: Item = (text) =>
  new Paragraph({
    bullet: { level: 0 },
    children: text
      .split(/(?<= )/)
      .map((word, i) => new TextRun({ text: word, bold: i % 5 === 1, italics: i % 7 === 3 })),
  });
const job = (title: string, dates: string): Paragraph =>
  new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: 9000 }],
    children: [words(title, true), words(`\t${dates}`)],
  });

function usual(item: Item, skill: Paragraph[] = [line(words(skills))]): FileChild[] {
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [words('Mara Lind')] }),
    line(words(contact)),
    heading('Experience'),
    job('Senior Backend Engineer, Harborline Logistics', 'March 2021 – Present'),
    ...bullets.map(item),
    job('Web Developer, Alder & Finch Studio', 'June 2018 – February 2021'),
    ...older.map(item),
    heading('Skills'),
    ...skill,
    heading('Education'),
    line(words('B.S. in Computer Science, Lakemont State University, 2014 – 2018')),
  ];
}

const cell = (children: FileChild[], percent: number): TableCell =>
  new TableCell({
    width: { size: percent, type: WidthType.PERCENTAGE },
    children: children as Paragraph[],
  });

async function made(...sections: ISectionOptions[]): Promise<Uint8Array> {
  const file = new Document({
    numbering: {
      config: [
        {
          reference: 'numbers',
          levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.LEFT }],
        },
      ],
    },
    sections,
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

export const wordFiles: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  'a list under each job': () => made({ children: usual(listed) }),
  'bullets typed by hand': () => made({ children: usual(typed) }),
  'a numbered list': () => made({ children: usual(numbered) }),
  'runs of many looks': () => made({ children: usual(shredded) }),
  'a header and a footer with the page': () =>
    made({
      headers: { default: new Header({ children: [line(words('Mara Lind')), line(words(contact))] }) },
      footers: {
        default: new Footer({ children: [line(new TextRun({ children: ['Page ', PageNumber.CURRENT] }))] }),
      },
      children: usual(listed).slice(2),
    }),
  'two columns of one section': () =>
    made({ properties: { column: { count: 2, space: 700 } }, children: usual(listed) }),
  'two sections, each with its page': () =>
    made({ children: usual(listed).slice(0, 9) }, { children: usual(listed).slice(9) }),
  'a table of two cells side by side': () => {
    const all = usual(listed);
    return made({
      children: [
        ...all.slice(0, 2),
        new Table({
          width: { size: 100, type: WidthType.PERCENTAGE },
          rows: [new TableRow({ children: [cell(all.slice(11), 30), cell(all.slice(2, 11), 70)] })],
        }),
      ],
    });
  },
  'jobs in the rows of a table': () =>
    made({
      children: [
        ...usual(listed).slice(0, 3),
        new Table({
          rows: [
            new TableRow({
              children: [
                cell([line(words('Senior Backend Engineer, Harborline Logistics', true))], 70),
                cell([line(words('March 2021 – Present'))], 30),
              ],
            }),
          ],
        }),
        ...bullets.map(listed),
        new Table({
          rows: [
            new TableRow({
              children: [
                cell([line(words('Web Developer, Alder & Finch Studio', true))], 70),
                cell([line(words('June 2018 – February 2021'))], 30),
              ],
            }),
          ],
        }),
        ...older.map(listed),
        ...usual(listed).slice(11),
      ],
    }),
  'links, a bold label before skills, breaks within a paragraph': () => {
    const all = usual(listed, [
      new Paragraph({
        children: [
          words('Languages: ', true),
          words('JavaScript, PHP, Ruby, SQL, Python'),
          new TextRun({ text: 'Tools: ', bold: true, break: 1 }),
          words('Jenkins, MySQL, Kubernetes, PostgreSQL'),
        ],
      }),
    ]);
    all.splice(
      2,
      0,
      line(
        new ExternalHyperlink({ link: 'https://www.example.com/in/mara', children: [words('Profile')] }),
        words(' | Open to travel'),
      ),
    );
    return made({ children: all });
  },
  'by LibreOffice: a list under each job': () => saved('list'),
  'by LibreOffice: a header, a footer, two columns': () => saved('header_and_columns'),
  'by LibreOffice: a table of two cells side by side': () => saved('table'),
  'by LibreOffice: words of other looks, a link, a break within a paragraph': () => saved('looks_and_links'),
};

/** What `soffice --headless --convert-to docx:"MS Word 2007 XML" NAME.fodt` made. */
async function saved(name: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(new URL(`../../../fixtures/docx/${name}.docx`, import.meta.url)));
}
