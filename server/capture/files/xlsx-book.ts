import { hearXml, refuseDeclarations } from './xml.ts';
import { shownAs, type Shown } from './number-format.ts';
import type { Zip } from './zip.ts';

const MB = 1024 * 1024;
const LARGEST_PART = 100 * MB;

/** One sheet of a workbook: its name, the part that holds it, and whether people see it. */
export interface SheetPart {
  readonly name: string;
  readonly part: string;
  readonly seen: boolean;
}

/** What the cells of a workbook refer to. */
export interface Book {
  readonly sheets: readonly SheetPart[];
  readonly strings: readonly string[];
  /** How the cells of each style show a number. */
  readonly styles: readonly Shown[];
  readonly since: 'since 1900' | 'since 1904';
}

/** Reads the parts of a workbook that its sheets refer to. Throws AppError for broken, declared or oversized XML. */
export async function openBook(zip: Zip, name: string): Promise<Book> {
  const part = async (path: string): Promise<string> => {
    const xml = (await zip.bytes(path, LARGEST_PART))?.toString('utf8') ?? '';
    refuseDeclarations(xml, name);
    return xml;
  };
  const targets = targetsIn(await part('xl/_rels/workbook.xml.rels'), name);
  const { sheets, since } = sheetsIn(await part('xl/workbook.xml'), targets, name);
  return {
    sheets,
    since,
    strings: stringsIn(await part('xl/sharedStrings.xml'), name),
    styles: stylesIn(await part('xl/styles.xml'), name),
  };
}

function targetsIn(xml: string, name: string): Map<string, string> {
  const targets = new Map<string, string>();
  hearXml(
    xml,
    {
      opens: (tag, { Id = '', Target = '' }) => {
        if (tag === 'Relationship') targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
      },
    },
    name,
  );
  return targets;
}

function sheetsIn(xml: string, targets: ReadonlyMap<string, string>, name: string): Pick<Book, 'sheets' | 'since'> {
  const sheets: SheetPart[] = [];
  let since: Book['since'] = 'since 1900';
  const opens = (tag: string, told: Readonly<Record<string, string>>): void => {
    if (plain(tag) === 'workbookPr' && /^(?:1|true)$/.test(told.date1904 ?? '')) since = 'since 1904';
    if (plain(tag) !== 'sheet') return;
    const part = targets.get(told['r:id'] ?? '');
    if (part !== undefined) sheets.push({ name: told.name ?? '', part, seen: (told.state ?? 'visible') === 'visible' });
  };
  hearXml(xml, { opens }, name);
  return { sheets, since };
}

/** The name of a tag without its namespace. */
export const plain = (tag: string): string => tag.slice(tag.indexOf(':') + 1);

function stringsIn(xml: string, name: string): string[] {
  const strings: string[] = [];
  let words = '';
  let inside = 0;
  let spoken = 0;
  hearXml(
    xml,
    {
      opens: (tag) => {
        if (plain(tag) === 'si') words = '';
        if (plain(tag) === 't') inside += 1;
        if (plain(tag) === 'rPh') spoken += 1;
      },
      closes: (tag) => {
        if (plain(tag) === 'si') strings.push(words);
        if (plain(tag) === 't') inside -= 1;
        if (plain(tag) === 'rPh') spoken -= 1;
      },
      words: (said) => {
        if (inside > 0 && spoken === 0) words += said;
      },
    },
    name,
  );
  return strings;
}

function stylesIn(xml: string, name: string): Shown[] {
  const own = new Map<number, string>();
  const ids: number[] = [];
  let inCells = false;
  hearXml(
    xml,
    {
      opens: (tag, told) => {
        if (plain(tag) === 'numFmt') own.set(Number(told.numFmtId), told.formatCode ?? '');
        if (plain(tag) === 'cellXfs') inCells = true;
        if (plain(tag) === 'xf' && inCells) ids.push(Number(told.numFmtId ?? 0));
      },
      closes: (tag) => {
        if (plain(tag) === 'cellXfs') inCells = false;
      },
    },
    name,
  );
  return ids.map((id) => shownAs(id, own));
}
