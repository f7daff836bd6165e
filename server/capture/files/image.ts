import type { Captured } from '../captured.ts';
import { sourceOf, titleOf, type GivenFile } from './given-file.ts';

/** Keeps a picture for its bytes alone: no text is read from it. */
export function readImage(file: GivenFile, mediaType: string): Captured[] {
  const own = { title: titleOf(file.name) };
  const warning = 'An image, kept as evidence; no text was read from it.';
  return [sourceOf(file, { mediaType, text: '', extractor: 'image 1', own, warning })];
}
