import { isUtf8 } from 'node:buffer';

/** The longest line that is read, in bytes; a longer one is refused on its own and the rest go on. */
export const LONGEST_LINE = 64 * 1024 * 1024;

/** One line of input: its text, or why it cannot be read. */
export type Line = { readonly text: string } | { readonly refused: string };

const NEWLINE = 10;

/**
 * Splits a stream of bytes into its lines, chunk by chunk: each step gives the lines that ended in one chunk,
 * so nothing waits for the end of input. Lines end with LF or CRLF; the last one needs no end. A byte order
 * mark before the first line is dropped; invalid UTF-8 and overlong lines come as refusals.
 */
export async function* linesIn(input: AsyncIterable<Buffer | string>): AsyncGenerator<Line[]> {
  let open: Buffer[] = [];
  let size = 0;
  let first = true;
  const take = (last: Buffer): Line => {
    const overlong = size + last.length > LONGEST_LINE;
    const line = overlong ? { refused: 'The line is longer than 64 MB.' } : lineOf([...open, last], first);
    [open, size, first] = [[], 0, false];
    return line;
  };
  for await (const piece of input) {
    const chunk = typeof piece === 'string' ? Buffer.from(piece) : piece;
    const lines: Line[] = [];
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, from)) {
      lines.push(take(chunk.subarray(from, end)));
      from = end + 1;
    }
    size += chunk.length - from;
    if (size <= LONGEST_LINE) open.push(chunk.subarray(from));
    if (lines.length > 0) yield lines;
  }
  if (size > 0) yield [take(Buffer.alloc(0))];
}

function lineOf(pieces: readonly Buffer[], first: boolean): Line {
  const bytes = pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces);
  if (!isUtf8(bytes)) return { refused: 'The line is not valid UTF-8.' };
  const text = bytes.toString('utf8');
  return { text: first && text.startsWith('\uFEFF') ? text.slice(1) : text };
}
