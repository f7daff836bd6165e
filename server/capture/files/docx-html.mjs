/** Turns a Word document into HTML in a thread of its own; pictures and embedded parts are left aside. */
import { Buffer } from 'node:buffer';
import { parentPort, workerData } from 'node:worker_threads';

globalThis.fetch = () => Promise.reject(new Error('A document loads nothing.'));
const { default: mammoth } = await import('mammoth');

async function answer() {
  const input = { buffer: Buffer.from(workerData.bytes) };
  const options = {
    styleMap: ['comment-reference => sup'],
    includeEmbeddedStyleMap: false,
    externalFileAccess: false,
    convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
  };
  try {
    return { html: (await mammoth.convertToHtml(input, options)).value };
  } catch (failure) {
    return { why: `${failure.name}: ${failure.message}` };
  }
}

parentPort.postMessage(await answer());
