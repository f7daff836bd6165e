/** Reads the words of a PDF's pages in a thread of its own; scripts, forms and fonts of the PDF are never run. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';

globalThis.fetch = () => Promise.reject(new Error('A PDF loads nothing.'));
const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

async function pagesOf(opened, { mostPages, mostCharacters }) {
  if (opened.numPages > mostPages) return { refused: 'pages', count: opened.numPages };
  const pages = [];
  let characters = 0;
  for (let number = 1; number <= opened.numPages; number += 1) {
    const page = await opened.getPage(number);
    const { items } = await page.getTextContent();
    const pieces = items
      .filter((piece) => 'str' in piece)
      .map(({ str, transform, width, height, hasEOL }) => ({
        words: str,
        x: transform[4],
        y: transform[5],
        width,
        size: height,
        ends: hasEOL,
      }));
    characters += pieces.reduce((sum, { words }) => sum + words.length, 0);
    if (characters > mostCharacters) return { refused: 'characters', count: characters };
    pages.push(pieces);
    page.cleanup();
  }
  const { info } = await opened.getMetadata();
  const said = (name) => (typeof info?.[name] === 'string' ? info[name] : null);
  return { pages, title: said('Title'), author: said('Author'), made: said('CreationDate') };
}

async function answer() {
  const opening = getDocument({
    data: workerData.bytes,
    verbosity: 0,
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    maxImageSize: 1,
    cMapUrl: join(home, 'cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: join(home, 'standard_fonts/'),
  });
  try {
    return await pagesOf(await opening.promise, workerData);
  } catch (failure) {
    const refused = failure.name === 'PasswordException' ? 'locked' : 'broken';
    return { refused, why: `${failure.name}: ${failure.message}` };
  }
}

parentPort.postMessage(await answer());
