/** How far a long piece of work came: units done, units in all, and the milliseconds it took so far. */
export interface Pace {
  readonly done: number;
  readonly of: number;
  readonly ms: number;
}

const grouped = (number: number): string => number.toLocaleString('en-US');

/** "3 min 20 s", from seconds. */
export function timeWords(seconds: number): string {
  const whole = Math.max(1, Math.ceil(seconds));
  if (whole < 60) return `${whole} s`;
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  if (hours > 0) return `${hours} h ${minutes} min`;
  return rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`;
}

/** "12,000 of 100,000 rows (12%), 500 a second, 2 min 56 s left"; without a pace while nothing is done. */
export function paceWords({ done, of, ms }: Pace): string {
  const far = `${grouped(done)} of ${grouped(of)} rows (${of === 0 ? 100 : Math.floor((done / of) * 100)}%)`;
  if (done === 0 || ms === 0 || done >= of) return far;
  const rate = done / (ms / 1000);
  return `${far}, ${grouped(Math.round(rate * 10) >= 100 ? Math.round(rate) : Math.round(rate * 10) / 10)} a second, ${timeWords((of - done) / rate)} left`;
}
