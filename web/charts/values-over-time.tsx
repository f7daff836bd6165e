import { useId } from 'react';
import { Link } from 'wouter';
import type { ClaimView } from '../../server/contract.ts';
import { markAddress } from '../parts/figure.tsx';
import { count, day, relationWords } from '../words.ts';
import type { Dated } from './dated.ts';
import { datedMarks } from './dated.ts';
import type { Drawn, Frame, Layout } from './layout.ts';
import { NARROW, WIDE, layOut } from './layout.ts';

const when = (mark: Dated): string => {
  const iso = (at: number): string => day(new Date(at).toISOString().slice(0, 10));
  if (mark.from !== null && mark.to !== null)
    return iso(mark.from) === iso(mark.to) ? `on ${iso(mark.from)}` : `from ${iso(mark.from)} to ${iso(mark.to)}`;
  return mark.to === null ? `from ${iso(mark.from ?? 0)}` : `by ${iso(mark.to)}`;
};

const describe = (marks: readonly Dated[]): string =>
  `${marks.map((mark) => `${mark.letter}: ${mark.label}, ${mark.by}, ${when(mark)}`).join('; ')}.`;

function Shape({ at, size }: { at: Drawn; size: number }) {
  const { letter, plan } = at.mark;
  const look = `shape${plan ? ' plan' : ''}`;
  const { x, y } = at;
  if (letter === 'A') return <circle className={look} cx={x} cy={y} r={size} />;
  if (letter === 'C')
    return <path className={look} d={`M${x} ${y - size - 2}l${size + 2} ${2 * size + 1}h${-2 * size - 4}Z`} />;
  if (letter === 'D')
    return (
      <path
        className={look}
        d={`M${x} ${y - size - 1}l${size + 1} ${size * 0.8}-${size * 0.4} ${size * 1.2}h${-size * 1.25}l${-size * 0.4}-${size * 1.2}Z`}
      />
    );
  if (letter === 'E') {
    const third = (2 * size) / 3;
    return (
      <path
        className={look}
        d={`M${x - third / 2} ${y - size}h${third}v${third}h${third}v${third}h${-third}v${third}h${-third}v${-third}h${-third}v${-third}h${third}Z`}
      />
    );
  }
  return (
    <rect className={look} x={x - size + 0.5} y={y - size + 0.5} width={2 * size - 1} height={2 * size - 1} rx={1.5} />
  );
}

function arrow(at: Drawn): string | null {
  if (at.arrow === 'left') return `M${at.x - 12} ${at.y}h-60m7 -5l-7 5l7 5`;
  if (at.arrow === 'right') return `M${at.x + 12} ${at.y}h60m-7 -5l7 5l-7 5`;
  return null;
}

function whisker(at: Drawn): string | null {
  if (at.whisker === null) return null;
  const { top, bottom } = at.whisker;
  if (at.bound === 'up') return `M${at.x} ${bottom}V${top}m-5 7l5 -7l5 7`;
  if (at.bound === 'down') return `M${at.x} ${top}V${bottom}m-5 -7l5 7l5 -7`;
  return `M${at.x} ${top}V${bottom}M${at.x - 6} ${top}h12M${at.x - 6} ${bottom}h12`;
}

function Mark({ at, frame }: { at: Drawn; frame: Frame }) {
  const small = at.whisker !== null && at.bound === null;
  const lines = [arrow(at), whisker(at)].filter((path): path is string => path !== null);
  const { statement, letter } = at.mark;
  const place = { source: statement.source.id, statement: statement.id, snapshot: statement.snapshot };
  return (
    <Link
      href={markAddress(place)}
      data-position={letter.toLowerCase()}
      data-statement={statement.id}
      aria-label={`${letter}: ${at.mark.label}, ${at.mark.by}, ${when(at.mark)}. To its words`}
    >
      <circle className="reach" cx={at.x} cy={at.y} r={14} />
      {at.bar !== null && <path className="bar" d={`M${at.bar.from} ${at.y}H${at.bar.to}`} />}
      {lines.map((path) => (
        <path key={path} className="whisker" d={path} />
      ))}
      <Shape at={at} size={small ? frame.size * 0.6 : frame.size} />
      {!small && (
        <text className={`letter${at.mark.plan ? ' plan' : ''}`} x={at.x} y={at.y + (at.mark.letter === 'C' ? 6 : 4)}>
          {at.mark.letter}
        </text>
      )}
      <text className="value-label" x={at.label.x} y={at.label.y} textAnchor={at.label.anchor}>
        {at.mark.label}
      </text>
      {frame.outlets && (
        <text x={at.label.x} y={at.label.y + 16} textAnchor={at.label.anchor}>
          {at.mark.by}
        </text>
      )}
    </Link>
  );
}

/** The pair of answers whose figures moved on. */
const changedPair = (claim: ClaimView) =>
  claim.disagreements.find((one) => one.relation === 'changed' || one.relation === 'updated');

/** The change between two answers, as a bracket over their first marks; two dated values are never joined by a line. */
function Bracket({ claim, layout }: { claim: ClaimView; layout: Layout }) {
  const pair = changedPair(claim);
  const a = layout.drawn.find((one) => one.mark.letter === pair?.a);
  const b = layout.drawn.find((one) => one.mark.letter === pair?.b);
  if (
    pair === undefined ||
    a === undefined ||
    b === undefined ||
    layout.yTicks.length === 0 ||
    Math.abs(a.x - b.x) < 150
  )
    return null;
  const foot = (at: Drawn): number =>
    (at.label.anchor === 'middle' && at.label.y < at.y
      ? at.label.y - 19
      : Math.min(at.whisker?.top ?? at.y, at.y) - 20) || 0;
  const [first, second] = a.x < b.x ? [a, b] : [b, a];
  const top = 30;
  const words = relationWords(pair.relation);
  const label = (first.x + second.x) / 2 - words.length * 3.6;
  return (
    <g data-group={pair.group}>
      <path
        className="bracket"
        d={`M${first.x} ${Math.max(foot(first), top)}V${top}H${second.x}V${Math.max(foot(second), top)}`}
      />
      <use className="sign" href={`#s-${pair.group}`} x={label - 22} y={top - 21} width={16} height={16} />
      <text className="relation-label" x={label} y={top - 8}>
        {words}
      </text>
    </g>
  );
}

function Axes({ layout, frame }: { layout: Layout; frame: Frame }) {
  const right = frame.width - frame.right;
  const left = layout.yTicks.length === 0 ? 8 : frame.left;
  return (
    <>
      {layout.yTicks.map(({ y, words }) => (
        <g key={y}>
          <line className={y >= layout.base - 0.5 ? 'axis' : 'grid'} x1={left} x2={right} y1={y} y2={y} />
          <text className="tick" x={left - 8} y={y + 4} textAnchor="end">
            {words}
          </text>
        </g>
      ))}
      {layout.yTicks.length === 0 && <line className="axis" x1={left} x2={right} y1={layout.base} y2={layout.base} />}
      {layout.xTicks.map(({ x, words }) => (
        <g key={x}>
          <line className="axis" x1={x} x2={x} y1={layout.base} y2={layout.base + 6} />
          <text className="tick" x={x} y={layout.base + 22} textAnchor={x < left + 24 ? 'start' : 'middle'}>
            {words}
          </text>
        </g>
      ))}
    </>
  );
}

interface DrawingProps {
  readonly claim: ClaimView;
  readonly marks: readonly Dated[];
  readonly frame: Frame;
  readonly size: 'wide' | 'narrow';
}

function Drawing({ claim, marks, frame, size }: DrawingProps) {
  const id = useId();
  const pair = changedPair(claim);
  const layout = layOut(marks, frame, pair === undefined ? [] : [pair.a, pair.b]);
  const { gap } = layout;
  return (
    <svg
      className={size}
      viewBox={`0 0 ${frame.width} ${layout.base + frame.bottom}`}
      role="group"
      aria-labelledby={`${id}t ${id}d`}
    >
      <title
        id={`${id}t`}
      >{`${claim.title}, ${claim.valueKind === 'date' ? 'the dates given' : 'by the date each figure describes'}`}</title>
      <desc id={`${id}d`}>
        {describe(marks)}
        {gap !== null && ` ${count(gap.months, 'month')} without a figure.`}
      </desc>
      <Axes layout={layout} frame={frame} />
      {gap !== null && (
        <>
          <path
            className="gap"
            d={`M${gap.from} ${gap.y}H${gap.to}M${gap.from} ${gap.y - 4}v8M${gap.to} ${gap.y - 4}v8`}
          />
          <text x={(gap.from + gap.to) / 2} y={gap.y - 9} textAnchor="middle">
            {count(gap.months, 'month')} without a figure
          </text>
        </>
      )}
      <Bracket claim={claim} layout={layout} />
      {layout.drawn.map((at) => (
        <Mark key={`${at.mark.letter}${at.x}${at.y}`} at={at} frame={frame} />
      ))}
    </svg>
  );
}

/** Values by the date each figure describes, drawn twice: wide and narrow; the table beneath holds the same. */
export default function ValuesOverTime({ claim }: { claim: ClaimView }) {
  const { marks, left } = datedMarks(claim);
  if (marks.length === 0)
    return (
      <p className="empty section-empty">
        {claim.valueKind === 'date' || claim.valueKind === 'quantity' || claim.valueKind === 'duration'
          ? 'No answer here has both a value and a date it describes, so there is nothing to draw. The table holds all that is known.'
          : 'Answers in words and clock times are not drawn. The table holds all that is known.'}
      </p>
    );
  return (
    <figure className="chart">
      <Drawing claim={claim} marks={marks} frame={WIDE} size="wide" />
      <Drawing claim={claim} marks={marks} frame={NARROW} size="narrow" />
      {left > 0 && (
        <figcaption className="small soft">
          {count(left, 'statement')} without a date or a figure {left === 1 ? 'stands' : 'stand'} in the table only.
        </figcaption>
      )}
    </figure>
  );
}
