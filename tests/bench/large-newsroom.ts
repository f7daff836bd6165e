import type { Store, WriteTx } from '../../server/store/store.ts';

type Kept = 'claim' | 'evidence' | 'position' | 'position_statement' | 'disagreement' | 'statement';
const RUN = 100;

/** Writes rows in runs; a cell may hold only so many parameters. */
async function write(tx: WriteTx, table: Kept, rows: readonly object[]): Promise<void> {
  for (let i = 0; i < rows.length; i += RUN)
    await tx
      .insertInto(table)
      .values(rows.slice(i, i + RUN) as never)
      .execute();
}

const ofClaims = (tx: WriteTx, table: 'evidence' | 'position' | 'position_statement' | 'disagreement') =>
  tx
    .selectFrom(table)
    .selectAll()
    .where('claim_id', 'in', (eb) =>
      eb.selectFrom('claim').select('id').where('state', '=', 'followed').where('number', '<', 1000),
    );

/** Copies the followed claims of the sample, with all that stands on them, until there are `count`; numbers start at 1000. */
export async function manyClaims(store: Store, count: number): Promise<void> {
  await store.transact(async (tx) => {
    const claims = await tx.selectFrom('claim').selectAll().where('state', '=', 'followed').orderBy('number').execute();
    const tables = {
      evidence: await ofClaims(tx, 'evidence').execute(),
      position: await ofClaims(tx, 'position').execute(),
      position_statement: await ofClaims(tx, 'position_statement').execute(),
      disagreement: await ofClaims(tx, 'disagreement').execute(),
    };
    let number = 100_000;
    for (let i = claims.length, at = 1000; i < count; i += 1, at += 1) {
      const claim = claims[i % claims.length];
      if (claim === undefined) return;
      const id = `CLM-${String(at)}`;
      await write(tx, 'claim', [
        { ...claim, id, number: at, title: `${claim.title}, copy ${String(at)}`, verdict_id: null },
      ]);
      for (const [table, rows] of Object.entries(tables)) {
        const mine = rows.filter((row) => row.claim_id === claim.id);
        const numbered = mine.map((row) => ({
          ...row,
          claim_id: id,
          ...(table === 'evidence' ? { number: (number += 1) } : {}),
          ...(table === 'disagreement' ? { number: at } : {}),
        }));
        await write(tx, table as Kept, numbered);
      }
    }
  });
}

/** Copies the statements of a claim until it holds `count`, each in the position of the one it was copied from. */
export async function longClaim(store: Store, claim: string, count: number): Promise<void> {
  await store.transact(async (tx) => {
    const held = await tx.selectFrom('evidence').selectAll().where('claim_id', '=', claim).execute();
    const places = await tx.selectFrom('position_statement').selectAll().where('claim_id', '=', claim).execute();
    const ids = held.map((row) => row.statement_id);
    const originals = await tx.selectFrom('statement').selectAll().where('id', 'in', ids).execute();
    const copies = Array.from({ length: count - held.length }, (_, i) => {
      const from = originals[i % originals.length];
      const number = 500_000 + i;
      return { from, row: { ...from, number, id: `STM-${String(number)}` } };
    });
    await write(
      tx,
      'statement',
      copies.map(({ row }) => row),
    );
    const copied = copies.map(({ from, row }) => ({
      evidence: { ...held.find((one) => one.statement_id === from?.id), statement_id: row.id, number: row.number },
      place: places.find((one) => one.statement_id === from?.id),
      id: row.id,
      ordinal: row.number,
    }));
    await write(
      tx,
      'evidence',
      copied.map(({ evidence }) => ({ ...evidence, decision: 'accepted' })),
    );
    const placed = copied.flatMap(({ place, id, ordinal }) => (place ? [{ ...place, statement_id: id, ordinal }] : []));
    await write(tx, 'position_statement', placed);
  });
}

/** A report of `count` sentences with a figure each. */
export const longReport = (count: number): string =>
  Array.from(
    { length: count },
    (_, i) =>
      `On day ${String(i + 1)} the union of Varna counted ${String(200 + ((i * 37) % 900))} ferry workers on strike.`,
  ).join('\n\n');
