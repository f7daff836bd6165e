import { Worker } from 'node:worker_threads';
import { AppError } from '../../store/app-error.ts';

/** Bounds of a reader that runs apart: seconds, and megabytes of memory above what is in use when it starts. */
const SECONDS = 60;
const HEAP_MEGABYTES = 768;
const MOST_MEGABYTES = 1200;
const LOOK_EVERY_MS = 100;

/** A reader that runs in a thread of its own: where it stands, what it is given, and the file it reads. */
export interface Apart {
  readonly script: URL;
  readonly given: unknown;
  readonly name: string;
  /** How long it may take; 60 seconds where nothing is said. */
  readonly seconds?: number;
  /** Memory it may take above what is in use; 1200 MB where nothing is said. */
  readonly megabytes?: number;
}

/**
 * Runs a reader in a thread of its own, without network and environment, and ends it when it takes too long or too much
 * memory. Resolves to its one message. Throws AppError `too-large` for a file that is made to do harm.
 */
export function inWorker({
  script,
  given,
  name,
  seconds = SECONDS,
  megabytes = MOST_MEGABYTES,
}: Apart): Promise<unknown> {
  const before = process.memoryUsage.rss();
  return new Promise((settle, fail) => {
    const worker = new Worker(script, {
      workerData: given,
      execArgv: [],
      env: {},
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
    });
    const end = (): void => {
      clearTimeout(late);
      clearInterval(watch);
      void worker.terminate();
    };
    const refuse = (sentence: string): void => {
      end();
      fail(new AppError('too-large', sentence));
    };
    const late = setTimeout(
      () => refuse(`${name} could not be read within ${seconds} seconds; it is too large, or made to do harm.`),
      seconds * 1000,
    );
    const memory = `${name} needs more memory than one file may have; it is too large, or made to do harm.`;
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > megabytes * 1024 * 1024) refuse(memory);
    }, LOOK_EVERY_MS);
    worker.once('message', (message: unknown) => {
      end();
      settle(message);
    });
    worker.once('error', (failure: Error & { code?: string }) => {
      if (failure.code === 'ERR_WORKER_OUT_OF_MEMORY') return refuse(memory);
      end();
      fail(failure);
    });
  });
}
