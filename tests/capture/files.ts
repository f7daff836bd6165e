import { captureFile } from '../../server/capture/capture-file.ts';
import type { Captured } from '../../server/capture/captured.ts';
import type { Beside } from '../../server/capture/files/given-file.ts';
import { readCells } from '../../server/reading/cells.ts';
import { read } from '../../server/reading/read.ts';
import { locatorAt } from '../../server/text/places.ts';

export const HARBOUR: Beside = { given: { outlet: 'Harbour Post' } };

/** All sources of a file; a refused part fails the test with its sentence. */
export async function readAll(bytes: Uint8Array, name: string, beside: Beside = {}): Promise<Captured[]> {
  const taken: Captured[] = [];
  for await (const one of captureFile(bytes, name, beside)) {
    if ('message' in one) throw new Error(one.message);
    taken.push(one);
  }
  return taken;
}

/** The only source of a file. */
export async function readOne(bytes: Uint8Array, name: string, beside: Beside = HARBOUR): Promise<Captured> {
  const [only, ...more] = await readAll(bytes, name, beside);
  if (!only || more.length > 0) throw new Error(`${name} gave ${String(more.length + 1)} sources.`);
  return only;
}

/** Every figure and date read in a captured text with the place it stands at: "5,200 @ page 3". */
export function placed({ text, places = [], cells }: Captured): string[] {
  const found = cells ? readCells(text, cells, {}) : read(text, { language: 'en' });
  return found.map(({ start, printed }) => `${printed} @ ${locatorAt(places, start) ?? 'paragraph'}`);
}
