import type { Command } from 'commander';
import type { ExitCode } from './exit-code.ts';

/** Tells the entry how the command ended; without a call it ended with 0. */
export type Report = (code: ExitCode) => void;

/** What every file of a subcommand exports: its commander command, ready to run. */
export interface CommandFile {
  readonly command: (report: Report) => Command;
}
