import { useEffect, useMemo, useState } from 'react';
import { Link, Redirect, useLocation, useParams, useSearchParams } from 'wouter';
import type { SourcePage } from '../../server/contract.ts';
import { query, useRead } from '../api.ts';
import type { Cited } from '../citing/cited.ts';
import { citedSource, citedStatement } from '../citing/cited.ts';
import { copyCited, useForm } from '../copying.ts';
import { useChoosingKeys, useChosen, useSelected } from '../choosing.ts';
import { useDecide } from '../deciding.ts';
import { useKeys } from '../keys.ts';
import { CiteMenu } from '../parts/cite-menu.tsx';
import type { NoteActs } from '../parts/beside.tsx';
import { layerAddress, LayerTabs, PageNote } from '../parts/layers.tsx';
import { MarkedText } from '../parts/marked-text.tsx';
import type { Words } from '../parts/new-evidence.tsx';
import { NewEvidence } from '../parts/new-evidence.tsx';
import { Page } from '../parts/page.tsx';
import { ConversationHead, SideBySide, Translations } from '../parts/told.tsx';
import { Provenance, Revisions, SourceHead, Strip, Wordless } from '../parts/source-head.tsx';
import { Empty, Shown } from '../parts/states.tsx';
import { WatchLine } from '../parts/watch-line.tsx';
import type { Mark, Standing } from '../reading.ts';
import { standing } from '../reading.ts';
import { useSteady } from '../steady.ts';
import { number } from '../words.ts';

const KEYS = [
  [['J', 'K'], 'move'],
  [['Enter'], 'open'],
  [['A'], 'accept'],
  [['X'], 'reject'],
  [['S'], 'next sentence'],
  [['N'], 'new evidence from selected words'],
  [['C'], 'copy citation'],
  [['Esc'], 'back'],
  [['Z'], 'undo'],
] as const;

const TABS: readonly (readonly [Standing | 'all', string])[] = [
  ['all', 'All'],
  ['evidence', 'Evidence'],
  ['suggested', 'Suggested'],
  ['rejected', 'Rejected'],
  ['loose', 'In no claim'],
];

function Tabs({ page, tab }: { page: SourcePage; tab: string }) {
  const [params] = useSearchParams();
  const address = (name: string): string =>
    `/sources/${page.source.id}${query({
      snapshot: params.get('snapshot'),
      layer: params.get('layer'),
      tab: name === 'all' ? null : name,
    })}`;
  return (
    <nav className="aside tabs" aria-label="Marks">
      {TABS.map(([name, words]) => (
        <Link key={name} href={address(name)} aria-current={tab === name ? 'true' : undefined}>
          {words}{' '}
          {number(name === 'all' ? page.marks.length : page.marks.filter((mark) => standing(mark) === name).length)}
        </Link>
      ))}
    </nav>
  );
}

function SelectBar({
  text,
  make,
  copy,
  clear,
}: {
  text: string;
  make: () => void;
  copy: () => void;
  clear: () => void;
}) {
  return (
    <div className="select-bar presses screen-only" role="toolbar" aria-label="Selected words">
      <button className="press first" type="button" onClick={make}>
        New evidence <kbd>N</kbd>
      </button>
      <button className="press" type="button" onClick={copy}>
        Copy citation <kbd>C</kbd>
      </button>
      <button className="press" type="button" onClick={clear}>
        Clear <kbd>Esc</kbd>
      </button>
      <span className="hidden" role="status">
        Selected: {text}
      </span>
    </div>
  );
}

/** What is said where no mark is shown. */
function Unmarked({ page, tab }: { page: SourcePage; tab: string }) {
  if (page.layer === 'page')
    return <Empty>{tab === 'all' ? 'No words of it are evidence yet.' : 'No mark of this kind.'}</Empty>;
  if (page.text === '') return <Wordless page={page} />;
  return <Empty>{tab === 'all' ? 'No figure or date was found in this text.' : 'No mark of this kind.'}</Empty>;
}

function Reading({ page }: { page: SourcePage }) {
  const [params] = useSearchParams();
  const [, go] = useLocation();
  const tab = TABS.find(([name]) => name === params.get('tab'))?.[0] ?? 'all';
  const marks = useMemo(() => page.marks.filter((mark) => tab === 'all' || standing(mark) === tab), [page.marks, tab]);
  const [selected, choice] = useSelected(marks);
  const select = useSteady(choice);
  const choosing = useChosen(page.text);
  const { chosen, choose, listen } = choosing;
  useChoosingKeys(page.text, choosing);
  const [words, setWords] = useState<Words | null>(null);
  const { decide, busy } = useDecide();
  const asked = params.get('mark');

  useEffect(() => {
    const mark = page.marks.find((one) => one.statement.id === asked);
    if (mark === undefined) return;
    const place = document.getElementById(`m${mark.number}`);
    const box = place?.getBoundingClientRect();
    if (box !== undefined && (box.top < 60 || box.bottom > innerHeight - 60))
      place?.scrollIntoView({ block: 'center' });
  }, [asked, page.marks]);

  const elsewhere = useSteady((mark: Mark): void =>
    setWords({ kind: 'held', statement: mark.statement.id, exact: mark.statement.quote.exact }),
  );
  const decideOn = useSteady<Parameters<NoteActs['decide']>>((mark, use, decision) => {
    decide({
      claim: use.id,
      statement: mark.statement.id,
      before: { decision: use.decision, reason: 'Taken back' },
      after: { decision, reason: '' },
      words: `${mark.statement.id} ${decision} for ${use.title}.`,
    });
    select(marks.slice(marks.indexOf(mark) + 1).find((one) => standing(one) === 'suggested'));
  });
  const acts = useMemo<NoteActs>(() => ({ busy, elsewhere, decide: decideOn }), [busy, elsewhere, decideOn]);
  const settle = (decision: 'accepted' | 'rejected') => (): void => {
    const use = selected?.claims.find((one) => one.decision === 'suggested') ?? selected?.claims[0];
    if (selected !== null && use !== undefined && !busy) acts.decide(selected, use, decision);
  };
  const move = (step: number) => (): void => {
    const at = selected === null ? -1 : marks.indexOf(selected);
    const next = marks[at === -1 ? 0 : Math.min(Math.max(at + step, 0), marks.length - 1)];
    select(next);
    if (next !== undefined) document.getElementById(`m${next.number}`)?.focus({ preventScroll: true });
  };
  const quoteChosen = (): void => {
    if (chosen === null) return;
    const exact = page.text.slice(chosen.start, chosen.end);
    const { snapshot, layer } = page;
    setWords({ kind: 'selected', snapshot: snapshot.id, layer, start: chosen.start, end: chosen.end, exact });
  };
  const form = useForm();
  const cited = (): Cited[] => {
    const words = chosen === null ? null : page.text.slice(chosen.start, chosen.end);
    if (chosen !== null || selected === null) return [citedSource(page, words, location.origin)];
    const copyHeld = page.snapshots.find((one) => one.id === selected.statement.snapshot);
    return [citedStatement(selected.statement, copyHeld?.sha256 ?? null, location.origin)];
  };
  const copy = (): void => void copyCited(cited(), form);
  const first = selected?.claims[0];
  useKeys({
    j: move(1),
    k: move(-1),
    enter: first === undefined || chosen !== null ? undefined : () => go(`/claims/${first.id}`),
    a: settle('accepted'),
    x: settle('rejected'),
    e: selected === null ? undefined : () => acts.elsewhere(selected),
    n: chosen === null ? undefined : quoteChosen,
    c: copy,
  });
  const bar = chosen && (
    <SelectBar
      text={page.text.slice(chosen.start, chosen.end)}
      make={quoteChosen}
      copy={copy}
      clear={() => choose(null)}
    />
  );
  return (
    <>
      <div className="section-head bare">
        {page.layer === 'page' ? <PageNote page={page} /> : <Provenance page={page} />}
        <CiteMenu of={cited} />
        <Tabs page={page} tab={tab} />
      </div>
      <h2 className="hidden">Text and notes</h2>
      {marks.length === 0 && <Unmarked page={page} tab={tab} />}
      <MarkedText
        page={page}
        marks={marks}
        selected={selected}
        select={select}
        acts={acts}
        chosen={chosen}
        listen={listen}
        bar={bar}
      />
      {words !== null && (
        <NewEvidence
          words={words}
          close={() => setWords(null)}
          done={() => {
            setWords(null);
            choose(null);
          }}
        />
      )}
    </>
  );
}

/** What exactly does it say, and what did we take from it? */
export default function Reader() {
  const { id = '' } = useParams<{ id: string }>();
  const [params] = useSearchParams();
  const [snapshot, mark] = [params.get('snapshot'), params.get('mark')];
  const read = useRead<SourcePage>(`/sources/${id}${query({ snapshot, layer: params.get('layer') })}`);
  const title = read.data === undefined ? id : `${read.data.source.outlet.name}, ${read.data.source.title}, ${id}`;
  return (
    <Page title={title} layout="leaf" keys={KEYS}>
      <Shown read={read} what={id} heading={id}>
        {(page) => (
          <>
            {mark !== null && page.layer === 'text' && page.page.statements.includes(mark) && (
              <Redirect to={layerAddress(id, { snapshot, layer: 'page', mark })} replace />
            )}
            <SourceHead page={page} />
            <ConversationHead page={page} />
            <Strip page={page} checkedAt={read.dataUpdatedAt} />
            <WatchLine source={page.source} />
            <LayerTabs page={page} snapshot={snapshot} />
            <Reading key={`${page.snapshot.id} ${page.layer}`} page={page} />
            <SideBySide page={page} />
            <Translations page={page} />
            <Revisions page={page} />
          </>
        )}
      </Shown>
    </Page>
  );
}
