import { useMemo, useState } from 'react';
import { useLocation, useParams, useSearchParams } from 'wouter';
import type { DraftMarkView, DraftPage } from '../../server/contract.ts';
import { useRead, useWrite } from '../api.ts';
import { isChecked, useDecideMark } from '../drafts.ts';
import { useKeys } from '../keys.ts';
import { failed, saved } from '../notices.ts';
import { DeriveDialog } from '../parts/derive-dialog.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { LinkDialog, NoteDialog } from '../parts/draft-dialogs.tsx';
import { DraftDocuments } from '../parts/draft-documents.tsx';
import { DraftHead, Legend, Reopened, Tally } from '../parts/draft-head.tsx';
import type { DraftActs } from '../parts/draft-note.tsx';
import { DraftText } from '../parts/draft-text.tsx';
import { Exports } from '../parts/exports.tsx';
import { ManuscriptForm } from '../parts/manuscript-form.tsx';
import { Page } from '../parts/page.tsx';
import { Empty, Shown } from '../parts/states.tsx';
import { goTo, useAskedMark } from '../draft-going.ts';
import { useSteady } from '../steady.ts';

const KEYS = [
  [['J', 'K'], 'move'],
  [['O'], 'next open mark'],
  [['Enter'], 'open'],
  [['1'], 'use wording'],
  [['2'], 'keep'],
  [['3'], 'on author'],
  [['4'], 'cannot verify'],
  [['L'], 'other claim'],
  [['D'], 'derived'],
  [['B'], 'new version'],
  [['Esc'], 'back'],
  [['Z'], 'undo'],
] as const;

type Open =
  { readonly kind: 'link' | 'note' | 'derive'; readonly mark: DraftMarkView } | { readonly kind: 'version' } | null;

/** The selected mark, kept in the address; the first open one when none was selected. */
function useSelectedMark(marks: readonly DraftMarkView[]) {
  const [params, setParams] = useSearchParams();
  const asked = Number(params.get('mark'));
  const selected = marks.find(({ number }) => number === asked) ?? marks.find((mark) => !isChecked(mark)) ?? null;
  const select = useSteady((mark: DraftMarkView): void => {
    setParams({ mark: String(mark.number) }, { replace: true });
  });
  return { selected, select };
}

function useDraftKeys(
  page: DraftPage,
  selected: DraftMarkView | null,
  select: (mark: DraftMarkView) => void,
  { acts, busy }: { acts: DraftActs; busy: boolean },
) {
  const [, go] = useLocation();
  const { list } = page;
  const at = selected === null ? -1 : list.indexOf(selected);
  const nextOpen = (): DraftMarkView | undefined =>
    list.slice(at + 1).find((mark) => !isChecked(mark)) ?? list.find((mark) => !isChecked(mark) && mark !== selected);
  const decided = (decision: 'accept' | 'keep' | 'on-author' | 'cannot-verify') => (): void => {
    if (selected === null || busy) return;
    const next = nextOpen();
    acts.decide(selected, { decision }, () => goTo(next, select));
  };
  const accept = selected?.wording === null ? undefined : decided('accept');
  const link = (): void => {
    if (selected !== null) acts.link(selected);
  };
  const claim = selected?.claim ?? null;
  useKeys({
    j: () => goTo(list[Math.min(at + 1, list.length - 1)], select),
    k: () => goTo(list[Math.max(at - 1, 0)], select),
    o: () => goTo(nextOpen(), select),
    enter: claim === null ? undefined : () => go(`/claims/${claim.id}`),
    '1': accept,
    a: accept,
    '2': decided('keep'),
    '3': decided('on-author'),
    w: decided('on-author'),
    '4': decided('cannot-verify'),
    v: decided('cannot-verify'),
    '5': link,
    l: link,
    b: acts.version,
    n: () => {
      if (selected !== null) acts.note(selected);
    },
    d: selected?.kind === 'figure' ? () => acts.derive(selected) : undefined,
  });
  return { nextOpen };
}

function Checks({ page }: { page: DraftPage }) {
  const { selected, select } = useSelectedMark(page.list);
  useAskedMark(selected);
  const [open, setOpen] = useState<Open>(null);
  const { decide, busy } = useDecideMark(page.id);
  const again = useWrite<DraftPage>();
  const steadyDecide = useSteady(decide);
  const steadyTo = useSteady((number: number) => goTo(page.list[number - 1], select));
  const acts = useMemo<DraftActs>(
    () => ({
      decide: steadyDecide,
      link: (mark) => setOpen({ kind: 'link', mark }),
      note: (mark) => setOpen({ kind: 'note', mark }),
      derive: (mark) => setOpen({ kind: 'derive', mark }),
      version: () => setOpen({ kind: 'version' }),
      to: steadyTo,
    }),
    [steadyDecide, steadyTo],
  );
  const { nextOpen } = useDraftKeys(page, selected, select, { acts, busy });
  const checkAgain = (): void =>
    again.mutate(
      { method: 'POST', path: `/drafts/${page.id}/check` },
      { onSuccess: () => saved('Checked again with what is known now.'), onError: failed },
    );
  const close = (): void => setOpen(null);
  return (
    <>
      <DraftHead page={page} />
      <Tally page={page} selected={selected?.number ?? 1} go={steadyTo} />
      <div className="section-head bare">
        <Legend states={page.states} />
        <div className="aside presses screen-only">
          <button className="press" type="button" disabled={again.isPending} onClick={checkAgain}>
            Check again
          </button>
          <button className="press" type="button" onClick={acts.version}>
            New version <kbd>B</kbd>
          </button>
          <button className="press first" type="button" onClick={() => goTo(nextOpen(), select)}>
            Next open mark <kbd>O</kbd>
          </button>
        </div>
      </div>
      <Reopened page={page} select={(mark) => goTo(mark, select)} />
      <h2 className="hidden">Manuscript and checks</h2>
      {page.list.length === 0 && <Empty>No figure, date or quotation was found in it.</Empty>}
      <DraftText page={page} selected={selected} select={select} acts={acts} busy={busy} />
      <DraftDocuments id={page.id} />
      <Exports path={`/drafts/${page.id}/marks`} />
      {open?.kind === 'link' && <LinkDialog mark={open.mark} decide={decide} close={close} />}
      {open?.kind === 'note' && <NoteDialog mark={open.mark} decide={decide} close={close} />}
      {open?.kind === 'derive' && <DeriveDialog page={page} mark={open.mark} close={close} />}
      {open?.kind === 'version' && (
        <Dialog title={`A later version of ${page.id}`} close={close}>
          <ManuscriptForm
            path={`/drafts/${page.id}/versions`}
            of="later version"
            submit="Check this version"
            done={(next) => {
              close();
              const reopened = next.changed?.reopened.length ?? 0;
              saved(`Version ${next.version}: ${reopened} checks open again, ${next.changed?.kept ?? 0} kept.`);
            }}
          />
        </Dialog>
      )}
    </>
  );
}

/** Can we print this? */
export default function Draft() {
  const { id = '' } = useParams<{ id: string }>();
  const read = useRead<DraftPage>(`/drafts/${id}`);
  return (
    <Page title={read.data === undefined ? id : `${read.data.title}, ${id}`} layout="leaf" keys={KEYS}>
      <Shown read={read} what={id} heading={id}>
        {(page) => <Checks page={page} />}
      </Shown>
    </Page>
  );
}
