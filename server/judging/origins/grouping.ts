import type { Testimony } from '../comparison.ts';
import { originOf } from '../origins.ts';
import type { Witnesses } from '../origins.ts';
import type { Witness } from '../position.ts';
import { isOffice, outletKey } from './names.ts';
import type { PassageOrigin } from './passage-origin.ts';

/** The witnesses of one claim grouped by the report that the passage with the figure goes back to. */
export interface Origins {
  /** What names the group of a statement; the same for two that go back to one report. */
  readonly of: (statement: string) => string;
  /** Outlets and independent origins behind some of the statements. */
  readonly count: (statements: readonly string[]) => Witnesses;
}

const outletOf = ({ source }: Testimony): string => source.outlet ?? source.url ?? source.id ?? '';
const figureOf = ({ statement }: Testimony): string => JSON.stringify(statement.value);

/** A passage that was not traced: only its credit and byline tell where it comes from. */
function untraced(testimony: Testimony): PassageOrigin {
  const { key, stated } = originOf(testimony);
  const own = key.startsWith('outlet:');
  return { credits: own ? [] : [key.replace(/^agency:/u, '')], copies: [], stated: own && stated };
}

interface Member {
  readonly id: string;
  readonly outlet: string;
  readonly key: string;
  readonly source: string;
  readonly figure: string;
  readonly origin: PassageOrigin;
}

/** Groups witnesses by origin; a passage that was not traced is grouped by its credit lines alone. Cost is that of the given witnesses. */
export function originsAmong(witnesses: readonly Witness[], traced: ReadonlyMap<string, PassageOrigin>): Origins {
  const members = witnesses.map(({ id, testimony }): Member => {
    const outlet = outletOf(testimony);
    const names = { outlet, key: outletKey(outlet) || outlet, source: testimony.source.id ?? '' };
    return { id, ...names, figure: figureOf(testimony), origin: traced.get(id) ?? untraced(testimony) };
  });
  const forest = new Forest();
  const stated = new Set<string>();
  const of = membersBy(members);
  for (const member of members) for (const node of nodesOf(member, of)) forest.join(member.id, node);
  for (const member of members) if (isStated(member, of)) stated.add(forest.top(member.id));
  const byId = new Map(members.map((member) => [member.id, member]));
  return {
    of: (statement) => forest.top(statement),
    count: (statements) => {
      const counted = statements.flatMap((id) => byId.get(id) ?? []);
      const groups = [...new Set(counted.map(({ id }) => forest.top(id)))];
      const known = groups.filter((group) => stated.has(group)).length;
      return {
        outlets: new Set(counted.map(({ outlet }) => outlet)).size,
        originsAtLeast: groups.length === 0 ? 0 : Math.max(1, known),
        originsAtMost: groups.length,
      };
    },
  };
}

interface Lookup {
  readonly outlet: ReadonlyMap<string, readonly Member[]>;
  readonly source: ReadonlyMap<string, readonly Member[]>;
}

function membersBy(members: readonly Member[]): Lookup {
  const outlet = new Map<string, Member[]>();
  const source = new Map<string, Member[]>();
  for (const member of members) {
    outlet.set(member.key, [...(outlet.get(member.key) ?? []), member]);
    source.set(member.source, [...(source.get(member.source) ?? []), member]);
  }
  return { outlet, source };
}

const isOwn = ({ origin }: Member): boolean => origin.credits.length === 0 && origin.copies.length === 0;

/** What a statement goes back to: statements of the credited outlet or copied source with the same figure, else that outlet or source itself; an office of which nothing is held may be anybody's. */
function nodesOf(member: Member, of: Lookup): string[] {
  if (isOwn(member)) return [`outlet ${member.key}`];
  const alike = (others: readonly Member[] | undefined): string[] =>
    (others ?? []).filter(({ id, figure }) => id !== member.id && figure === member.figure).map(({ id }) => id);
  const credited = member.origin.credits.flatMap((key) => {
    const told = alike(of.outlet.get(key));
    if (told.length > 0) return told;
    return isOffice(key) ? [] : [`outlet ${key}`];
  });
  const copied = member.origin.copies.flatMap((source) => {
    const told = alike(of.source.get(source));
    return told.length > 0 ? told : [`source ${source}`];
  });
  return [...credited, ...copied];
}

/** An origin is known where a passage says it is the outlet's own work, or credits somebody who is not among the witnesses. */
function isStated(member: Member, of: Lookup): boolean {
  if (isOwn(member)) return member.origin.stated;
  return member.origin.credits.some((key) => !of.outlet.has(key));
}

/** Sets that can be joined, by the name of a member. */
class Forest {
  readonly #above = new Map<string, string>();

  top(name: string): string {
    let at = name;
    for (let next = this.#above.get(at); next !== undefined && next !== at; next = this.#above.get(at)) at = next;
    if (at !== name) this.#above.set(name, at);
    return at;
  }

  join(a: string, b: string): void {
    const [one, other] = [this.top(a), this.top(b)];
    if (one !== other) this.#above.set(one < other ? other : one, one < other ? one : other);
  }
}
