import { AppError } from '../store/app-error.ts';
import { captureFile } from './capture-file.ts';
import type { Captured } from './captured.ts';
import { titleOf } from './files/given-file.ts';
import { captureText } from './files/plain.ts';
import type { Stated } from './meta.ts';

const ENDINGS = ['.md', '.txt', '.text', '.html', '.htm', '.docx'];
/** A manuscript is no outlet's yet. */
const OUTLET = 'Manuscript';

/** What is left of a Word document that the draft cannot show. */
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
    const pictures = name.toLowerCase().endsWith('.docx') && holdsPictures(bytes) ? LEAVES_OUT : undefined;
    const warning = [one.warning, pictures].filter((said) => said !== undefined).join(' ');
    return warning === '' ? one : { ...one, warning };
  }
  throw new AppError('empty-text', `${name} holds no words.`);
}

/** Names of the parts of a packed file stand in its directory as they are. */
const holdsPictures = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('word/media/');

/** Pasted words as a manuscript. */
export const pastedManuscript = (text: string, stated: Stated): Captured => ({
  ...captureText(Buffer.from(text), 'The draft', { ...stated, outlet: OUTLET }),
  file: null,
});
