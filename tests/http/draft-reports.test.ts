import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bringInDraft } from '../../server/actions/bring-in-draft.ts';
import { decideMark } from '../../server/actions/decide-mark.ts';
import { manuscriptOf } from '../../server/actions/steps/manuscript.ts';
import { captureFile } from '../../server/capture/capture-file.ts';
import { pastedManuscript } from '../../server/capture/manuscripts.ts';
import { asDocx } from '../../server/report/documents/as-docx.ts';
import { asHtml } from '../../server/report/documents/as-html.ts';
import { annotatedDraft, draftChanges, draftOpen, draftSources } from '../../server/report/drafts/documents.ts';
import { leavingDraft } from '../../server/report/drafts/leaving-draft.ts';
import type { LeavingDraft } from '../../server/report/drafts/leaving-draft.ts';
import { withFootnotes, withSourceList } from '../../server/report/drafts/markdown.ts';
import { DRAFT, DRAFT_DAY, fillDraftNewsroom } from '../engines/draft-newsroom.ts';
import { ENGINES, openFresh } from '../engines/engines.ts';
import { ANA, BEN, depsOf } from '../engines/reports.ts';

const AT = new Date('2026-02-01T00:00:00Z');

describe.each(ENGINES)('documents of a draft, on $engine', ({ fresh }) => {
  let draft: LeavingDraft;
  let end: () => Promise<void>;
  beforeAll(async () => {
    const opened = await openFresh(fresh);
    end = opened.end;
    const deps = depsOf(opened.store);
    await fillDraftNewsroom(deps);
    const given = { title: 'A <b>winter</b> on the coast', published: DRAFT_DAY, language: 'en' };
    await bringInDraft(deps, ANA, manuscriptOf(pastedManuscript(DRAFT, given)));
    const note = 'The council was asked';
    await decideMark(deps, BEN, { id: 'DRF-1', mark: 1, decision: 'accept', note });
    draft = await leavingDraft(opened.store, 'DRF-1');
  }, 60_000);
  afterAll(() => end());

  it('annotate every mark with what was found, what is suggested and who decided', async () => {
    const html = asHtml(annotatedDraft(draft, AT));
    expect(html).toContain('<h1>A &#60;b&#62;winter&#60;/b&#62; on the coast</h1>');
    expect(html).not.toMatch(/<script|<link|<img|<b>/);
    expect(html).toContain('<strong>14</strong> [1 differs]');
    expect(html).toContain('1 of 22 checked');
    expect(html).toContain('wording accepted, B. (Ben), ');
    expect(html.match(/<tr>/g)).toHaveLength(23);
    const bytes = await asDocx(annotatedDraft(draft, AT));
    const beside = { fallback: { outlet: 'Newsroom' } };
    for await (const one of captureFile(bytes, 'annotated.docx', beside))
      expect('text' in one && one.text).toContain('[1 differs]');
  });

  it('list the sources once each, the changes with their reasons, and what is open with wording to use', () => {
    const sources = asHtml(draftSources(draft, AT));
    expect(sources.match(/<li>/g)).toHaveLength(draft.sources.length);
    expect(new Set(draft.sources.map(({ id }) => id)).size).toBe(draft.sources.length);
    const changes = asHtml(draftChanges(draft, AT));
    expect(changes).toContain('<td>1</td><td>14</td><td>12</td>');
    expect(changes).toContain('The council was asked');
    expect(changes).toContain('<td>52 percent</td>');
    const open = asHtml(draftOpen(draft, AT));
    expect(open).toContain('Wording to use: ');
    expect(open).not.toContain('<h2>Mark 1: 14</h2>');
    expect(open).toContain('<h2>Mark 11: 900</h2>');
  });

  it('put footnotes or a source list into the words and change none of them', () => {
    const noted = withFootnotes(draft);
    expect(noted).toContain('14[^source-1]');
    expect(noted).toMatch(/^\[\^source-1\]: \*\*.+\*\*, “.+”, /m);
    const [words = ''] = noted.split('\n\n[^source-1]:');
    expect(words.replaceAll(/\[\^source-\d+\]/g, '')).toBe(draft.page.text.trimEnd());
    expect(withSourceList(draft)).toMatch(/\n## Sources\n\n1\. \*\*/);
  });
});
