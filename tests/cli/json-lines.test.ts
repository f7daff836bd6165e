import { PassThrough, Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { answerLines, lineId } from '../../server/cli/json-lines.ts';
import { linesIn } from '../../server/cli/lines-in.ts';

const doubling = {
  shape: z.object({ id: lineId, n: z.number() }),
  answer: ({ n }: { n: number }) => {
    if (n === 13) throw new Error('unlucky');
    return { twice: 2 * n };
  },
};

async function answers(...chunks: (string | Buffer)[]) {
  const output = new PassThrough();
  const code = await answerLines({ input: stream(chunks), output }, doubling);
  const text = String(output.read() ?? '');
  return {
    code,
    lines: text
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as unknown),
  };
}

async function* stream(chunks: readonly (string | Buffer)[]): AsyncGenerator<Buffer | string> {
  yield* chunks;
}

describe('JSON lines', () => {
  it('are answered in order, over any chunks', async () => {
    const { code, lines } = await answers('{"id":1,"n"', ':2}\n{"id":"b","n":3}\r\n{"id":3,', '"n":4}');
    expect(code).toBe(0);
    expect(lines).toEqual([
      { id: 1, twice: 4 },
      { id: 'b', twice: 6 },
      { id: 3, twice: 8 },
    ]);
  });

  it('that cannot be read are answered too, and the rest go on', async () => {
    const { code, lines } = await answers('{"id":1}\nnonsense\n\n[]\n{"id":5,"n":5}\n');
    expect(code).toBe(1);
    expect(lines).toMatchObject([
      { id: 1, error: { code: 'invalid', message: expect.stringContaining('n: ') as unknown } },
      { id: null, error: { code: 'invalid', message: expect.stringContaining('not JSON') as unknown } },
      { id: null, error: { code: 'invalid', message: 'The line is empty.' } },
      { id: null, error: { code: 'invalid' } },
      { id: 5, twice: 10 },
    ]);
  });

  it('on which the engine fails are named as failed', async () => {
    const { code, lines } = await answers('{"id":1,"n":13}\n{"id":2,"n":1}\n');
    expect(code).toBe(1);
    expect(lines).toEqual([
      { id: 1, error: { code: 'failed', message: 'unlucky' } },
      { id: 2, twice: 2 },
    ]);
  });

  it('may start with a byte order mark and must be UTF-8', async () => {
    const { lines } = await answers(
      Buffer.from('\uFEFF{"id":1,"n":1}\n'),
      Buffer.from([0x22, 0xe9, 0x22, 10]),
      Buffer.from('{"id":"é","n":1}\n').subarray(0, 8),
      Buffer.from('{"id":"é","n":1}\n').subarray(8),
    );
    expect(lines).toMatchObject([{ twice: 2 }, { error: { message: 'The line is not valid UTF-8.' } }, { id: 'é' }]);
  });

  it('are answered before the next ones come', async () => {
    const input = new PassThrough();
    const output = new PassThrough();
    const done = answerLines({ input, output }, doubling);
    input.write('{"id":1,"n":1}\n');
    await wait(20);
    expect(String(output.read())).toBe('{"id":1,"twice":2}\n');
    input.end();
    await done;
  });

  it('wait for a slow reader', async () => {
    let pending: (() => void) | undefined;
    const output = new Writable({
      highWaterMark: 1,
      write: (_chunk, _encoding, done) => {
        pending = done;
      },
    });
    let taken = 0;
    async function* input() {
      for (taken = 1; taken <= 3; taken += 1) yield `{"id":${taken},"n":1}\n`;
    }
    const done = answerLines({ input: input(), output }, doubling);
    await wait(20);
    expect(taken).toBe(1);
    const drained = setInterval(() => pending?.(), 1);
    expect(await done).toBe(0);
    clearInterval(drained);
  });
});

it('refuses an overlong line and goes on', async () => {
  const piece = Buffer.alloc(33 * 1024 * 1024, 'x');
  const read: unknown[] = [];
  for await (const lines of linesIn(stream([piece, piece, Buffer.from('\nshort\n')]))) read.push(...lines);
  expect(read).toEqual([{ refused: 'The line is longer than 64 MB.' }, { text: 'short' }]);
});
