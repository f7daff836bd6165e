import { describe, expect, it } from 'vitest';
import { importSource } from '../../server/actions/import-source.ts';
import { reJudge } from '../../server/actions/re-judge.ts';
import { bindQuotes } from '../../server/actions/steps/quotes.ts';
import { bindQuote } from '../../server/text/selectors.ts';
import type { ClaimView } from '../../server/contract.ts';
import { claimsPage } from '../../server/store/views/claims.ts';
import { claimView } from '../../server/store/views/claim.ts';
import type { Store } from '../../server/store/store.ts';
import { ENGINES, openFresh } from '../engines/engines.ts';
import { ANA, captured, depsOf } from '../engines/reports.ts';

const FIGURES = ['340', '410', 'some 400', '340', 'at least 300', '365'];
const reports = FIGURES.map((figure, index) =>
  captured(`The union said ${figure} ferry workers were on strike on 1 March 2024.`, {
    outlet: `Outlet ${String(index)}`,
    published: `2024-03-0${String(index + 2)}`,
    url: `https://outlet-${String(index)}.example/strike`,
  }),
);

async function standings(store: Store): Promise<Partial<ClaimView>[]> {
  const { rows } = await claimsPage(store, { limit: 50, sort: 'title' });
  const views = await Promise.all(rows.map((row) => claimView(store, row.id)));
  return views.map(({ id, positions, worst, witnesses, standfirst, sums }) => {
    const sorted = positions.map((one) => ({ ...one, gives: [...one.gives].sort(), fits: [...one.fits].sort() }));
    return { id, positions: sorted, worst, witnesses, standfirst, sums };
  });
}

describe.each(ENGINES)('placing statements one by one on $engine', ({ fresh }) => {
  it('comes to the same standing as judging all of them at once', async () => {
    const { store, end } = await openFresh(fresh);
    try {
      const deps = depsOf(store);
      for (const report of reports) await importSource(deps, ANA, report);
      const placed = await standings(store);
      expect(placed.some((one) => (one.positions ?? []).length > 1)).toBe(true);
      await store.transact((tx) => tx.updateTable('claim').set({ engine_version: 0 }).execute());
      await reJudge(deps, ANA, {});
      expect(await standings(store)).toEqual(placed);
    } finally {
      await end();
    }
  });

  it('runs a transaction again that the database asks to run again', async () => {
    const { store, end } = await openFresh(fresh);
    try {
      let tried = 0;
      const code = store.engine === 'postgres' ? '40001' : 'SQLITE_BUSY';
      const done = await store.transact(() => {
        tried += 1;
        if (tried < 3) return Promise.reject(Object.assign(new Error('once more'), { code }));
        return Promise.resolve('done');
      });
      expect([done, tried]).toEqual(['done', 3]);
    } finally {
      await end();
    }
  });
});

it('binds many quotes as it binds each', () => {
  const text = 'One line of 12 boats.\n\n  \nTwo 👩‍🚀 lines, 14 boats.\nThree: 16 boats and 18 oars. '.repeat(9);
  const spans = [...text.matchAll(/\d+ \w+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  expect(bindQuotes(text, spans)).toEqual(spans.map((span) => bindQuote(text, span)));
  expect(bindQuotes(text, [...spans].reverse())).toEqual([...spans].reverse().map((span) => bindQuote(text, span)));
});
