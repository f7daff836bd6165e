/** The statements of a claim as things to draw: when they hold, what they say, whose they are. Times are milliseconds of UTC. */
import type { ClaimView, EvidenceView, PositionView, StatementView } from '../../server/contract.ts';
import { positionOf } from '../standing.ts';
import { answerWords, count } from '../words.ts';

export interface Dated {
  /** Whose words the mark leads to: the first of the statements drawn as one. */
  readonly statement: StatementView;
  readonly letter: string;
  readonly plan: boolean;
  /** When it holds; null is open on that side ("by the end of 2021"). */
  readonly from: number | null;
  readonly to: number | null;
  /** What it says; null for dates, which stand in lanes. */
  readonly value: { readonly low: number | null; readonly best: number | null; readonly high: number | null } | null;
  readonly hedge: string;
  readonly label: string;
  readonly by: string;
}

const time = (day: string | null, last = false): number | null =>
  day === null ? null : Date.parse(day) + (last ? 86_399_000 : 0);

/** A short label: the position's own words for its lead, else the printed figure up to its digits. */
function labelOf(position: PositionView, statement: StatementView): string {
  if (position.lead === statement.id || statement.printed.words.length > 24) return answerWords(position.label);
  return (
    /^\D{0,16}\d[\d,.]*(?: (?:million|billion|thousand))?/.exec(statement.printed.words)?.[0] ?? statement.printed.words
  );
}

function one(claim: ClaimView, { statement }: EvidenceView): Dated | null {
  const position = positionOf(claim, statement.id);
  const { value, asOf } = statement;
  if (position === null || value.kind === 'words' || value.kind === 'time') return null;
  const plan = statement.modality !== 'fact' && statement.modality !== 'estimate';
  const about = { statement, letter: position.letter, plan, label: labelOf(position, statement) };
  const by = statement.source.outlet.name;
  if (value.kind === 'date') {
    if (value.start === null && value.end === null) return null;
    return { ...about, by, from: time(value.start), to: time(value.end, true), value: null, hedge: value.hedge };
  }
  if (claim.valueKind === 'date' || (asOf.start === null && asOf.end === null)) return null;
  const figure = { low: value.lower, best: value.best, high: value.upper };
  if (figure.low === null && figure.best === null && figure.high === null) return null;
  return { ...about, by, from: time(asOf.start), to: time(asOf.end, true), value: figure, hedge: value.hedge };
}

/** Statements of one answer that end on the same day are drawn once, with their outlets counted; an open beginning stays open. */
function joined(all: readonly Dated[]): Dated[] {
  const groups = new Map<string, Dated[]>();
  for (const mark of all) {
    const key = JSON.stringify([mark.letter, mark.to ?? mark.from, mark.value]);
    groups.set(key, [...(groups.get(key) ?? []), mark]);
  }
  return [...groups.values()].flatMap((group) => {
    const first = group[0];
    if (first === undefined) return [];
    const outlets = new Set(group.map((mark) => mark.by));
    const who = outlets.size > 1 ? count(outlets.size, 'outlet') : first.by;
    const from = group.some((mark) => mark.from === null) ? null : Math.min(...group.map((mark) => mark.from ?? 0));
    return [{ ...first, from, by: first.plan ? `plan: ${who}` : who }];
  });
}

/** What can be drawn of a claim, and how many of its statements cannot because they carry no date or no figure. */
export function datedMarks(claim: ClaimView): { marks: Dated[]; left: number } {
  const held = claim.evidence.filter((evidence) => evidence.decision !== 'rejected');
  const found = held.flatMap((evidence) => one(claim, evidence) ?? []);
  const dates = claim.valueKind === 'date';
  const marks = found.filter((mark) => (mark.value === null) === dates);
  return { marks: joined(marks), left: held.length - marks.length };
}
