import {
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
} from 'docx';
import type { Block, Leaving, Run } from './page.ts';

const NUMBERS = 'sources';

/** A document for a word processor (DOCX). */
export async function asDocx({ title, lead, blocks }: Leaving): Promise<Buffer> {
  const level = { level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: 'start' as const };
  const children = [
    new Paragraph({ text: legal(title), heading: HeadingLevel.TITLE }),
    new Paragraph({ text: legal(lead) }),
    ...blocks.flatMap((block, at) => blockOf(block, at)),
  ];
  const document = new Document({
    title: legal(title),
    creator: 'Crosscheck',
    numbering: { config: [{ reference: NUMBERS, levels: [level] }] },
    sections: [{ children }],
  });
  return Packer.toBuffer(document);
}

function blockOf(block: Block, at: number): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ text: legal(block.words), heading: HeadingLevel.HEADING_1 })];
    case 'paragraph':
      return [new Paragraph({ children: block.runs.map(runOf) })];
    case 'numbered':
      return block.lines.map(
        (runs) =>
          new Paragraph({ children: runs.map(runOf), numbering: { reference: NUMBERS, level: 0, instance: at } }),
      );
    case 'table':
      return [tableOf(block.heads, block.rows)];
  }
}

function tableOf(heads: readonly string[], rows: readonly (readonly string[])[]): Table {
  const row = (cells: readonly string[], options: { bold?: true }) =>
    new TableRow({
      children: cells.map(
        (words) =>
          new TableCell({ children: [new Paragraph({ children: [new TextRun({ text: legal(words), ...options })] })] }),
      ),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [row(heads, { bold: true }), ...rows.map((cells) => row(cells, {}))],
  });
}

function runOf(run: Run): TextRun {
  if (typeof run === 'string') return new TextRun(legal(run));
  if ('strong' in run) return new TextRun({ text: legal(run.strong), bold: true });
  if ('quoted' in run) return new TextRun(legal(`“${run.quoted}”`));
  return new TextRun(legal(run.link));
}

/** Without the control characters that XML 1.0 does not allow. */
const legal = (words: string): string =>
  words.replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
