/** Where everything of the chart stands, in the units of its view box. Pure: the same marks give the same drawing. */
import { scaleLinear, scaleUtc } from 'd3-scale';
import type { ScaleLinear, ScaleTime } from 'd3-scale';
import type { Dated } from './dated.ts';

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Half the side of a mark. */
  readonly size: number;
  readonly outlets: boolean;
}
export const WIDE: Frame = {
  width: 920,
  height: 346,
  left: 56,
  right: 24,
  top: 64,
  bottom: 40,
  size: 9,
  outlets: true,
};
export const NARROW: Frame = {
  width: 340,
  height: 326,
  left: 38,
  right: 8,
  top: 52,
  bottom: 36,
  size: 8,
  outlets: false,
};

interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}
export interface Drawn {
  readonly mark: Dated;
  readonly x: number;
  readonly y: number;
  /** The days it holds, as a bar; open ends are arrows. */
  readonly bar: { readonly from: number; readonly to: number } | null;
  readonly arrow: 'left' | 'right' | null;
  /** What it leaves open in value: top and bottom of the whisker. */
  readonly whisker: { readonly top: number; readonly bottom: number } | null;
  readonly bound: 'up' | 'down' | null;
  readonly label: Label;
}
export interface Gap {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly months: number;
}
export interface Layout {
  readonly drawn: readonly Drawn[];
  readonly xTicks: readonly { x: number; words: string }[];
  readonly yTicks: readonly { y: number; words: string }[];
  readonly gap: Gap | null;
  readonly base: number;
}

const DAY = 86_400_000;
const MONTH = 30.44 * DAY;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const times = (marks: readonly Dated[]): number[] =>
  marks.flatMap((mark) => [mark.from, mark.to]).filter((at): at is number => at !== null);

function across(marks: readonly Dated[], frame: Frame): ScaleTime<number, number> {
  const all = times(marks);
  const first = Math.min(...all);
  const last = Math.max(...all);
  const room = Math.max(
    (last - first) * (frame.outlets ? 0.12 : 0.06),
    Math.min(12 * DAY, (last - first) / 3),
    2 * DAY,
  );
  return scaleUtc(
    [first - Math.min(room, (last - first) * 0.02 + 3 * DAY), last + room],
    [frame.left, frame.width - frame.right],
  );
}

const highest = (mark: Dated): number => Math.max(mark.value?.high ?? 0, mark.value?.best ?? 0, mark.value?.low ?? 0);

function upward(marks: readonly Dated[], frame: Frame): ScaleLinear<number, number> {
  const top = Math.max(...marks.map(highest), 1);
  return scaleLinear([0, top * 1.06], [frame.height - frame.bottom, frame.top]).nice(4);
}

function dayWords(at: Date, span: number, narrow: boolean): string {
  const month = MONTHS[at.getUTCMonth()] ?? '';
  if (span < 75 * DAY) return `${at.getUTCDate()} ${month}`;
  if (narrow && span > 18 * MONTH) return at.getUTCMonth() === 0 ? String(at.getUTCFullYear()) : month;
  return at.getUTCMonth() === 0 ? `${month} ${at.getUTCFullYear()}` : month;
}

/** Half-years where the ticks are months; else every other tick. */
function thinned(ticks: readonly Date[]): readonly Date[] {
  const halves = ticks.filter((tick) => tick.getUTCMonth() % 6 === 0 && tick.getUTCDate() === 1);
  return halves.length > 1 ? halves : ticks.filter((_, i) => i % 2 === 0);
}

function ticksOf(scale: ScaleTime<number, number>, frame: Frame): Layout['xTicks'] {
  const [start, end] = scale.domain();
  const span = (end?.getTime() ?? 0) - (start?.getTime() ?? 0);
  const all = scale.ticks(frame.outlets ? 6 : 3);
  const ticks = all.length > 7 ? thinned(all) : all;
  const years = ticks.some((tick) => tick.getUTCMonth() === 0 && tick.getUTCDate() === 1);
  return ticks.map((tick, i) => {
    const words = dayWords(tick, span, !frame.outlets);
    return { x: scale(tick), words: i === 0 && !years ? `${words} ${tick.getUTCFullYear()}` : words };
  });
}

/** The longest stretch without any figure, when it is a fifth of the whole and two months at least. */
function gapOf(marks: readonly Dated[], x: ScaleTime<number, number>, base: number): Gap | null {
  const spans = marks
    .map((mark) => ({ from: mark.from ?? mark.to ?? 0, to: mark.to ?? mark.from ?? 0 }))
    .sort((a, b) => a.from - b.from);
  const all = times(marks);
  const whole = Math.max(...all) - Math.min(...all);
  let reached = spans[0]?.to ?? 0;
  let widest = { from: 0, to: 0 };
  for (const span of spans) {
    if (span.from - reached > widest.to - widest.from) widest = { from: reached, to: span.from };
    reached = Math.max(reached, span.to);
  }
  const length = widest.to - widest.from;
  if (length < whole / 5 || length < 2 * MONTH) return null;
  return { from: x(widest.from), to: x(widest.to), y: base - 36, months: Math.round(length / MONTH) };
}

const meets = (a: Box, b: Box): boolean => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

/** Tries the places around a mark in turn and takes the first that is free; the last resort is the first place. */
function place(at: Drawn, frame: Frame, taken: Box[]): Label {
  const gap = frame.size + 7;
  const w = Math.max(at.mark.label.length * 8.2, frame.outlets ? at.mark.by.length * 6.8 : 0);
  const h = frame.outlets ? 34 : 18;
  const up = Math.min(at.whisker?.top ?? at.y, at.y - frame.size) - h + 4;
  const down = Math.max(at.whisker?.bottom ?? at.y, at.y + frame.size) + 18;
  const end = at.bar?.to ?? at.x;
  const spots: Label[] = [
    { x: Math.max(at.x + gap, end + 8), y: at.y - 1, anchor: 'start' },
    { x: at.x, y: up, anchor: 'middle' },
    { x: at.x, y: down, anchor: 'middle' },
    { x: Math.min(at.x, at.bar?.from ?? at.x) - gap, y: at.y - 1, anchor: 'end' },
    { x: at.x, y: up, anchor: 'end' },
    { x: at.x, y: up - 36, anchor: 'middle' },
    { x: at.x, y: up - 36, anchor: 'end' },
    { x: at.x - gap, y: up + 4, anchor: 'end' },
    { x: frame.width, y: down, anchor: 'end' },
    { x: frame.width, y: up, anchor: 'end' },
    { x: at.x, y: up - 72, anchor: 'end' },
  ];
  const box = (spot: Label): Box => ({
    x: spot.anchor === 'start' ? spot.x : spot.anchor === 'end' ? spot.x - w : spot.x - w / 2,
    y: spot.y - 14,
    w,
    h,
  });
  const inside = (one: Box): boolean =>
    one.x >= 0 &&
    one.x + one.w <= frame.width + 4 &&
    one.y > frame.top - 26 &&
    one.y + one.h < frame.height - frame.bottom + 6;
  const free = spots.find((spot) => inside(box(spot)) && taken.every((other) => !meets(box(spot), other))) ?? {
    x: Math.min(at.x, frame.width - w / 2),
    y: up,
    anchor: 'middle' as const,
  };
  taken.push(box(free));
  return free;
}

function whiskerOf(mark: Dated, y: ScaleLinear<number, number>, value: number): Pick<Drawn, 'whisker' | 'bound'> {
  const { low, high } = mark.value ?? { low: null, high: null };
  if (mark.hedge === 'none' || mark.value === null) return { whisker: null, bound: null };
  if (low !== null && high !== null && low !== high) return { whisker: { top: y(high), bottom: y(low) }, bound: null };
  if (high === null && low !== null) return { whisker: { top: y(value) - 26, bottom: y(value) }, bound: 'up' };
  if (low === null && high !== null) return { whisker: { top: y(value), bottom: y(value) + 26 }, bound: 'down' };
  return { whisker: null, bound: null };
}

function middle(mark: Dated): number {
  const { low, best, high } = mark.value ?? { low: null, best: null, high: null };
  return best ?? (low !== null && high !== null ? (low + high) / 2 : (low ?? high ?? 0));
}

function drawn(mark: Dated, y: number, x: ScaleTime<number, number>, whisker: Pick<Drawn, 'whisker' | 'bound'>): Drawn {
  const from = mark.from === null ? null : x(mark.from);
  const to = mark.to === null ? null : x(mark.to);
  const open = from === null ? 'left' : to === null ? 'right' : null;
  const at = open === null ? ((from ?? 0) + (to ?? 0)) / 2 : (to ?? from ?? 0);
  const bar = from !== null && to !== null && to - from > 4 ? { from, to } : null;
  return { mark, x: at, y, bar, arrow: open, ...whisker, label: { x: 0, y: 0, anchor: 'start' } };
}

/** Lanes of dates are as high as they are many; without a bracket nothing stands above the highest figure. */
function framed(asked: Frame, lanes: number | null, bracket: boolean): Frame {
  if (lanes !== null) return { ...asked, height: 22 + lanes + asked.bottom, top: 16 };
  return bracket ? asked : { ...asked, height: asked.height - asked.top + 28, top: 28 };
}

/** The drawing of all marks in a frame: figures over a value axis, dates in one lane per answer. */
export function layOut(marks: readonly Dated[], asked: Frame, bracket: readonly string[]): Layout {
  const dates = marks.every((mark) => mark.value === null);
  const letters = [...new Set(marks.map((mark) => mark.letter))].sort();
  const lane = asked.outlets ? 58 : 50;
  const frame = framed(asked, dates ? letters.length * lane : null, bracket.length > 0);
  const base = frame.height - frame.bottom;
  const x = across(marks, dates ? { ...frame, left: frame.outlets ? 24 : 16 } : frame);
  const y = upward(marks, frame);
  const placed = marks.map((mark) =>
    mark.value === null
      ? drawn(mark, frame.top + letters.indexOf(mark.letter) * lane + lane / 2, x, { whisker: null, bound: null })
      : drawn(mark, y(middle(mark)), x, whiskerOf(mark, y, middle(mark))),
  );
  const gap = dates ? null : gapOf(marks, x, base);
  const taken: Box[] = placed.map((one) => ({
    x: one.x - frame.size,
    y: one.y - frame.size,
    w: 2 * frame.size,
    h: 2 * frame.size,
  }));
  for (const one of placed)
    if (one.bar !== null) taken.push({ x: one.bar.from, y: one.y - 3, w: one.bar.to - one.bar.from, h: 6 });
  for (const letter of bracket) {
    const foot = placed.find((one) => one.mark.letter === letter);
    if (foot !== undefined)
      taken.push({ x: foot.x - 2, y: 0, w: 4, h: Math.max(foot.y - (frame.outlets ? 60 : 44), 0) });
  }
  if (gap !== null) taken.push({ x: gap.from, y: gap.y - 24, w: gap.to - gap.from, h: 30 });
  return {
    drawn: placed.map((one) => ({ ...one, label: place(one, frame, taken) })),
    xTicks: ticksOf(x, frame),
    yTicks: dates ? [] : y.ticks(4).map((tick) => ({ y: y(tick), words: tick.toLocaleString('en-GB') })),
    gap,
    base,
  };
}
