import { EXIT, type ExitCode } from './exit-code.ts';

/** An expected refusal as other rooms throw it: a stable code and a sentence for people. */
interface Refusal {
  readonly code: string;
  readonly sentence: string;
}

const isRefusal = (failure: unknown): failure is Refusal =>
  failure instanceof Error && 'sentence' in failure && typeof failure.sentence === 'string';

/** Prints an expected refusal as one sentence and gives exit status 3 (2 for a wrong setting); a bug is thrown on. */
export function explainFailure(failure: unknown): ExitCode {
  if (!isRefusal(failure)) throw failure;
  process.stderr.write(`crosscheck: ${failure.sentence}\n`);
  return failure.code === 'wrong-setting' ? EXIT.wrongUse : EXIT.refused;
}
