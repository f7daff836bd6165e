/**
 * Milliseconds of computing this process spends on the work: what a limit in a test may look at,
 * because the clock on the wall also counts whatever else the machine is doing.
 */
export function computingTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1000;
}
