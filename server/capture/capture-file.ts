import type { Captured, Refused } from './captured.ts';
import { refuseTooLarge } from './decode.ts';
import type { Beside } from './files/given-file.ts';
import { kindOf } from './files/kinds.ts';

/**
 * Reads one file into its sources, one by one; a page of an archive that cannot be taken comes as Refused, and the rest
 * go on. Bytes decide over the ending. Throws AppError with a sentence for a file that cannot be taken as it stands.
 */
export async function* captureFile(
  bytes: Uint8Array,
  name: string,
  beside: Beside = {},
): AsyncGenerator<Captured | Refused> {
  refuseTooLarge(bytes.length, name);
  const { kind, misnamed } = kindOf(bytes, name);
  for await (const one of await kind.read({ bytes, name, beside })) {
    yield 'message' in one || misnamed === null
      ? one
      : { ...one, warning: [misnamed, one.warning].filter(Boolean).join(' ') };
  }
}
