/** What a process held at one moment of its work, in megabytes; the heap as a whole collection leaves it. */
export interface Held {
  readonly seconds: number;
  readonly done: number;
  readonly heap: number;
  readonly rss: number;
}

const MB = 1_048_576;

/** Memory over the time of a long piece of work; needs `node --expose-gc`. */
export function memoryLog(print: (line: string) => void) {
  const started = performance.now();
  const before = process.cpuUsage();
  const log: Held[] = [];
  return {
    /** Collects, measures and prints one line. */
    note: (done: number): void => {
      globalThis.gc?.();
      const { heapUsed, rss } = process.memoryUsage();
      const seconds = (performance.now() - started) / 1000;
      log.push({ seconds, done, heap: heapUsed / MB, rss: rss / MB });
      print(
        `${seconds.toFixed(0).padStart(4)} s  ${done.toLocaleString('en-US').padStart(8)} rows  ${Math.round(done / seconds)} a second  heap ${(heapUsed / MB).toFixed(1)} MB  rss ${Math.round(rss / MB)} MB`,
      );
    },
    /** Prints least, most and median of the first quarter and of the second half. */
    sum: (): void => {
      const last = log.at(-1)?.done ?? 0;
      const { user, system } = process.cpuUsage(before);
      print(`${((user + system) / 1000 / last).toFixed(2)} ms of processor time a row`);
      const parts = [
        ['first quarter', log.filter(({ done }) => done > 0 && done <= last / 4)],
        ['second half', log.filter(({ done }) => done > last / 2)],
      ] as const;
      for (const [name, held] of parts) {
        for (const key of ['heap', 'rss'] as const) print(`${name}, ${key}: ${spread(held.map((one) => one[key]))}`);
      }
    },
  };
}

function spread(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return `least ${(sorted[0] ?? 0).toFixed(1)}, median ${middle.toFixed(1)}, most ${(sorted.at(-1) ?? 0).toFixed(1)} MB (${values.length} looks)`;
}
