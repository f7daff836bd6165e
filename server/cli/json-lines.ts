import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { z } from 'zod';
import { EXIT, type ExitCode } from './exit-code.ts';
import { linesIn, type Line } from './lines-in.ts';

/** The id of a line: any string or number the sender chose; null where none was given. */
export type LineId = string | number | null;
export const lineId = z.union([z.string(), z.number()]).nullish();

/** What makes a stream of answers: the shape of an input line and the answer to it, without the id. */
export interface Answering<Input extends z.ZodType> {
  readonly shape: Input;
  readonly answer: (line: z.infer<Input>) => object;
}

/** Where lines come from and go to. */
export interface Streams {
  readonly input: AsyncIterable<Buffer | string>;
  readonly output: Writable;
}

/**
 * Answers JSON Lines one by one, in order, as they come, and waits whenever the reader of the answers is slower.
 * A line that cannot be read is answered with an error of code "invalid", a line on which the engine fails with
 * one of code "failed"; either gives exit status 1, and the rest go on.
 */
export async function answerLines<Input extends z.ZodType>(
  { input, output }: Streams,
  answering: Answering<Input>,
): Promise<ExitCode> {
  let code: ExitCode = EXIT.done;
  const closed = whenClosed(output);
  for await (const lines of linesIn(input)) {
    let answers = '';
    for (const line of lines) {
      const answer = answerLine(line, answering);
      if ('error' in answer) code = EXIT.someRefused;
      answers += JSON.stringify(answer) + '\n';
    }
    if (closed.now) break;
    if (!output.write(answers)) await Promise.race([once(output, 'drain'), closed.promise]);
  }
  return code;
}

const refusal = (id: LineId, code: 'invalid' | 'failed', message: string) => ({ id, error: { code, message } });

function answerLine<Input extends z.ZodType>(line: Line, { shape, answer }: Answering<Input>): object {
  if ('refused' in line) return refusal(null, 'invalid', line.refused);
  if (line.text.trim() === '') return refusal(null, 'invalid', 'The line is empty.');
  const sent = parsed(line.text);
  if ('fault' in sent) return refusal(null, 'invalid', `The line is not JSON: ${sent.fault}.`);
  const id = idOf(sent.json);
  const read = shape.safeParse(sent.json);
  if (!read.success) return refusal(id, 'invalid', faults(read.error));
  try {
    return { id, ...answer(read.data) };
  } catch (failure) {
    return refusal(id, 'failed', failure instanceof Error ? failure.message : String(failure));
  }
}

function parsed(text: string): { json: unknown } | { fault: string } {
  try {
    return { json: JSON.parse(text) };
  } catch (failure) {
    return { fault: failure instanceof Error ? failure.message : String(failure) };
  }
}

function idOf(json: unknown): LineId {
  if (typeof json !== 'object' || json === null || !('id' in json)) return null;
  return typeof json.id === 'string' || typeof json.id === 'number' ? json.id : null;
}

const faults = (error: z.ZodError): string =>
  error.issues.map((issue) => (issue.path.length > 0 ? `${issue.path.join('.')}: ` : '') + issue.message).join('; ');

/** Follows whether the reader of the answers has gone away ("… | head"), which ends the work without complaint. */
function whenClosed(output: Writable): { now: boolean; promise: Promise<void> } {
  const state = { now: false, promise: Promise.resolve() };
  state.promise = new Promise((settle, fail) => {
    output.on('error', (failure: NodeJS.ErrnoException) => {
      state.now = true;
      if (failure.code === 'EPIPE') settle();
      else fail(failure);
    });
    output.on('close', () => {
      state.now = true;
      settle();
    });
  });
  return state;
}
