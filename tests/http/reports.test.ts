import { describe, expect, it } from 'vitest';
import { asHtml } from '../../server/report/documents/as-html.ts';
import { asDocx } from '../../server/report/documents/as-docx.ts';
import { claimsFor, dossier, openList, sourceList } from '../../server/report/documents/claims.ts';
import { importSource } from '../../server/actions/import-source.ts';
import { captureFile } from '../../server/capture/capture-file.ts';
import { ENGINES, openFresh } from '../engines/engines.ts';
import { ANA, COURIER, depsOf, GAZETTE } from '../engines/reports.ts';

describe.each(ENGINES)('documents that leave, on $engine', ({ fresh }) => {
  it('list the sources, what is open, and everything on a claim, as a page and for a word processor', async () => {
    const { store, end } = await openFresh(fresh);
    const deps = depsOf(store);
    await importSource(deps, ANA, GAZETTE);
    await importSource(deps, ANA, COURIER);
    const claims = await claimsFor(store, []);
    const at = new Date('2026-02-01T00:00:00Z');
    const sources = asHtml(sourceList(claims, at));
    expect(sources).toContain('<li><strong>Harbour Gazette</strong>, <q>Ferry workers on strike</q>, 2 Mar 2024, ');
    expect(sources).not.toMatch(/<script|<link|<img/);
    expect(asHtml(openList(claims, at))).toContain('Wording to use');
    const [claim] = claims;
    if (!claim) throw new Error('no claim was suggested');
    const bytes = await asDocx(dossier(claim, at));
    const beside = { fallback: { outlet: 'Newsroom' } };
    for await (const one of captureFile(bytes, 'dossier.docx', beside)) {
      expect('text' in one && one.text).toContain('Wording to use');
      expect('text' in one && one.text).toContain('340 ferry workers were on strike');
    }
    await end();
  });

  it('escape the words of others', () => {
    const hostile = { title: '<script>alert(1)</script>', lead: '', blocks: [] };
    expect(asHtml(hostile)).not.toContain('<script>');
    const link = { kind: 'paragraph' as const, runs: [{ link: 'javascript:alert(1)' }] };
    expect(asHtml({ title: '', lead: '', blocks: [link] })).not.toContain('<a ');
  });
});
