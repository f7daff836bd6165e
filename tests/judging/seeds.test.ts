import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareTestimonies } from '../../server/judging/compare.ts';
import { judgeClaim } from '../../server/judging/judge-claim.ts';
import type { Witness } from '../../server/judging/position.ts';
import { suggestClaim } from '../../server/judging/suggest.ts';
import { blockingKeys, topicOf } from '../../server/judging/topic.ts';
import { read } from '../../server/reading/read.ts';

const FOLDER = new URL('../../../shared/seeds/', import.meta.url);

interface SourceNote {
  readonly file: string;
  readonly outlet: string;
  readonly published: string;
  readonly credit?: string;
  readonly timeZone?: string;
}

/** The whole chain in memory: read, block, suggest; statements by claim in order of suggestion. */
function chain(): { all: Witness[]; claims: Witness[][] } {
  const notes = JSON.parse(readFileSync(new URL('sources.json', FOLDER), 'utf8')) as SourceNote[];
  const all: Witness[] = notes.flatMap(({ file, outlet, published, credit, timeZone }) => {
    const text = readFileSync(new URL(file, FOLDER), 'utf8');
    return read(text, { published, outlet }).map((statement, index) => ({
      id: `${outlet} ${index}`,
      testimony: { statement, text, source: { id: file, outlet, published, credit, timeZone } },
    }));
  });
  const byKey = new Map<string, Witness[]>();
  const claimOf = new Map<string, string>();
  const claims = new Map<string, Witness[]>();
  for (const witness of all) {
    const keys = blockingKeys(topicOf(witness.testimony));
    const near = [...new Set(keys.flatMap((key) => byKey.get(key) ?? []))];
    const found = suggestClaim(
      witness.testimony,
      near.map((one) => ({ claim: claimOf.get(one.id) ?? null, witness: one })),
    );
    if (found !== null) {
      const claim = found.claim ?? `CLM-${claims.size + 1}`;
      const members = claims.get(claim) ?? near.filter(({ id }) => found.with.includes(id));
      claims.set(claim, [...members, witness]);
      for (const { id } of [...members, witness]) claimOf.set(id, claim);
    }
    for (const key of keys) byKey.set(key, [...(byKey.get(key) ?? []), witness]);
  }
  return { all, claims: [...claims.values()] };
}

const printedOf = (witnesses: readonly Witness[]): string[] =>
  witnesses.map(({ testimony }) => testimony.statement.printed);

if (!existsSync(FOLDER)) {
  describe('the five reports', () => {
    it('are not here: ../shared/seeds is missing, so nothing of them is tested', () => {
      process.stdout.write('../shared/seeds is missing: the chain over the five reports is not tested.\n');
      expect(existsSync(FOLDER)).toBe(false);
    });
  });
} else {
  describe('the five reports, from their bare texts', () => {
    const { all, claims } = chain();
    const find = (outlet: string, printed: string, near = ''): Witness => {
      const found = all.find(
        ({ testimony: { statement, source, text } }) =>
          source.outlet === outlet &&
          statement.printed === printed &&
          text.slice(statement.sentence.start, statement.sentence.end).includes(near),
      );
      if (found === undefined) throw new Error(`${outlet} has no “${printed}”`);
      return found;
    };
    const claimWith = (...printed: string[]): Witness[] =>
      claims.find((claim) => printed.every((words) => printedOf(claim).includes(words))) ?? [];
    const relation = (a: Witness, b: Witness) => compareTestimonies(a.testimony, b.testimony);

    it('bring the three strengths of US troops together; 5,200 and 2,500 changed over time, some 2,500 agrees', () => {
      const claim = claimWith('5,200', '2,500', 'some 2,500');
      expect(claim).toHaveLength(3);
      const { disagreements, positions } = judgeClaim(claim, []);
      expect(positions.map(({ label }) => label)).toEqual(['5,200', '2,500']);
      const [pair] = disagreements;
      expect(pair?.relation).toBe('changed');
      const row = pair?.comparison.tests.find(({ test }) => test === 'as of');
      expect([row?.a, row?.b].every((words) => /20\d\d-\d\d-\d\d/.test(words ?? ''))).toBe(true);
    });

    it('flag two days for the end of the combat mission, and let early December fit the ninth', () => {
      const claim = claimWith('December 9', 'early last month');
      expect(printedOf(claim)).toContain('very day');
      const { disagreements, positions } = judgeClaim(claim, []);
      expect(['conflict', 'open']).toContain(disagreements[0]?.group);
      expect(positions.find(({ label }) => label === '9 Dec 2021')?.gives).toHaveLength(2);
    });

    it('call the missiles at two bases no contradiction', () => {
      const [eleven, one] = [find('Diyaruna', '11'), find('Diyaruna', 'another')];
      expect(['scope', 'definition']).toContain(relation(eleven, one).relation);
    });

    it('keep the drones of Monday and of Tuesday two events', () => {
      const [monday, tuesday] = [find('La Presse', 'two', 'drone'), find('Middle East Eye', 'Two', 'Tuesday')];
      expect(['scope', 'definition']).toContain(relation(monday, tuesday).relation);
      expect(claims.some((claim) => claim.includes(monday) && claim.includes(tuesday))).toBe(false);
    });

    it('read the hour of the attack on two clocks as one moment', () => {
      const times = all.filter(({ testimony }) => testimony.statement.value.kind === 'time');
      const [a, b] = times;
      if (a === undefined || b === undefined) throw new Error('two clock times expected');
      expect(relation(a, b).group).toBe('agree');
    });

    it('make few suggestions, none of them a false alarm', () => {
      expect(claims.length).toBeLessThanOrEqual(10);
      const conflicts = claims.flatMap((claim) =>
        judgeClaim(claim, []).disagreements.filter(({ group }) => group === 'conflict'),
      );
      expect(conflicts.length).toBeLessThanOrEqual(1);
    });
  });
}
