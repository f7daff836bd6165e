/** How a spreadsheet shows a number, as far as its words matter here. */
export type Shown =
  | 'general'
  | 'date'
  | 'time'
  | 'instant'
  | { readonly decimals: number | null; readonly grouped: boolean; readonly before: string; readonly after: string };

const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'yyyy-mm-dd',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm',
  19: 'h:mm:ss',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy-mm-dd h:mm',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  45: 'mm:ss',
  46: 'h:mm:ss',
};

/** The format of a number id of the file's own list, or of the ones every spreadsheet has. */
export function shownAs(id: number, own: ReadonlyMap<number, string>): Shown {
  const code = own.get(id) ?? BUILT_IN[id];
  if (code === undefined || /^general$/i.test(code)) return 'general';
  const first = code.split(';')[0] ?? '';
  const bare = first.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '');
  const day = /[yd]/i.test(bare) || /mmm/i.test(bare);
  const hour = /[hs]/i.test(bare);
  if (day) return hour ? 'instant' : 'date';
  if (hour) return 'time';
  const currency = /\[\$([^\-\]]+)[^\]]*\]|"([$€£¥]|[A-Z]{3}) ?"|([$€£¥])/.exec(first);
  const sign = currency?.[1] ?? currency?.[2] ?? currency?.[3] ?? '';
  return {
    decimals: /[0#?]/.test(bare) ? (/\.([0#?]+)/.exec(bare)?.[1]?.length ?? 0) : null,
    grouped: /[#0],[#0]/.test(bare),
    before: sign,
    after: bare.includes('%') ? '%' : '',
  };
}

const DAY_MS = 86_400_000;

/** A number as the spreadsheet shows it: days as 2022-01-31, hours as 14:30, figures with a point and grouping commas. */
export function shownNumber(value: number, shown: Shown, since1904: 'since 1900' | 'since 1904'): string {
  if (shown === 'general') return String(Number(value.toPrecision(15)));
  if (typeof shown === 'object') return figure(value, shown);
  const days = since1904 === 'since 1904' ? value + 1462 : value;
  const time = new Date(Math.round((days - 25_569) * DAY_MS));
  if (Number.isNaN(time.getTime())) return String(value);
  const iso = time.toISOString();
  const clock = iso.slice(11, 16);
  if (shown === 'time') return clock;
  return shown === 'date' || clock === '00:00' ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${clock}`;
}

function figure(value: number, { decimals, grouped, before, after }: Exclude<Shown, string>): string {
  const scaled = after === '%' ? value * 100 : value;
  if (decimals === null) return String(Number(scaled.toPrecision(15)));
  const digits = Math.abs(scaled).toLocaleString('en-US', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: grouped,
  });
  return `${scaled < 0 ? '-' : ''}${before}${/^[A-Z]{3}$/.test(before) ? ' ' : ''}${digits}${after}`;
}
