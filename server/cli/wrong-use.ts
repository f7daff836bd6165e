import { CommanderError } from 'commander';

/** Wrong use of the command line: prints the sentence and gives what `run` turns into exit status 2. */
export function wrongUse(sentence: string): CommanderError {
  process.stderr.write(`error: ${sentence}\n`);
  return new CommanderError(2, 'crosscheck.wrongUse', sentence);
}
