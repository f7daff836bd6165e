/** How a command ends: everything done; done, but some rows or lines were refused; wrong use; refused, with nothing changed; a fault of Crosscheck itself. */
export const EXIT = { done: 0, someRefused: 1, wrongUse: 2, refused: 3, fault: 70 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The part of every command's help that explains its exit status. */
export const EXIT_HELP = `
Exit status:
  0  done
  1  done, but some rows or lines were refused
  2  wrong use: unknown command, option or value
  3  refused; nothing was changed
  70 a fault of Crosscheck itself`;
