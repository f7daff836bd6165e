const MINUTES: Readonly<Record<string, number>> = { m: 1, h: 60, d: 24 * 60, w: 7 * 24 * 60 };

/** The minutes of an interval as "30m", "1h", "2d" or "1w"; null for other words and outside five minutes to thirty days. */
export function minutesIn(interval: string): number | null {
  const [, count = '', unit = ''] = /^(\d{1,5})\s*([mhdw])$/i.exec(interval.trim()) ?? [];
  const minutes = Number(count) * (MINUTES[unit.toLowerCase()] ?? 0);
  return minutes >= 5 && minutes <= 30 * 24 * 60 ? minutes : null;
}

/** Minutes as a person says them: "5 minutes", "1 hour", "2 days". */
export function intervalWords(minutes: number): string {
  const [count, unit] =
    minutes % (24 * 60) === 0
      ? [minutes / (24 * 60), 'day']
      : minutes % 60 === 0
        ? [minutes / 60, 'hour']
        : [minutes, 'minute'];
  return `${String(count)} ${unit}${count === 1 ? '' : 's'}`;
}
