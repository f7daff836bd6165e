import { AppError } from '../store/app-error.ts';
import { captureFile } from './capture-file.ts';
import type { Captured } from './captured.ts';
import { titleOf } from './files/given-file.ts';
import { captureText } from './files/plain.ts';
import type { Stated } from './meta.ts';

const ENDINGS = ['.md', '.txt', '.text', '.html', '.htm', '.docx'];
/** A manuscript is no outlet's yet. */
const OUTLET = 'Manuscript';

/** What is left of a manuscript that the draft cannot show. */
const LEAVES_OUT = 'Pictures and charts in it are not read; check figures inside them by hand.';

/**
 * Reads a manuscript: Markdown, text, a web page or a Word document, whose reader says what it leaves out. Throws
 * AppError `unsupported-text` for other kinds, and as captureFile does.
 */
export async function readManuscript(bytes: Uint8Array, name: string, stated: Stated): Promise<Captured> {
  if (!ENDINGS.some((ending) => name.toLowerCase().endsWith(ending))) {
    throw new AppError('unsupported-text', `${name} is no manuscript; a draft comes as .docx, .md, .txt or .html.`);
  }
  const beside = { given: { ...stated, outlet: OUTLET }, fallback: { title: titleOf(name) } };
  for await (const one of captureFile(bytes, name, beside)) {
    if ('message' in one) throw new AppError('invalid', one.message);
    const pictures = holdsPictures(bytes, name.toLowerCase()) ? LEAVES_OUT : undefined;
    const warning = [one.warning, pictures].filter((said) => said !== undefined).join(' ');
    return warning === '' ? one : { ...one, warning };
  }
  throw new AppError('empty-text', `${name} holds no words.`);
}

const DRAWN_IN_A_PAGE = /<(?:img|svg|canvas|picture|video|object|embed|iframe)\b/i;
const DRAWN_IN_MARKDOWN = /!\[[^\]]*\][([]/;

/** Pictures and charts by the names of a packed file's parts, which stand in its directory as they are, or by their marks. */
function holdsPictures(bytes: Uint8Array, name: string): boolean {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (name.endsWith('.docx'))
    return ['word/media/', 'word/charts/', 'word/diagrams/', 'word/embeddings/'].some((part) => raw.includes(part));
  if (/\.html?$/.test(name)) return DRAWN_IN_A_PAGE.test(raw.toString('utf8'));
  return (
    name.endsWith('.md') && (DRAWN_IN_MARKDOWN.test(raw.toString('utf8')) || DRAWN_IN_A_PAGE.test(raw.toString('utf8')))
  );
}

/** Pasted words as a manuscript. */
export const pastedManuscript = (text: string, stated: Stated): Captured => ({
  ...captureText(Buffer.from(text), 'The draft', { ...stated, outlet: OUTLET }),
  file: null,
});
