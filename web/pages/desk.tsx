import { Link, useSearchParams } from 'wouter';
import type { Desk as DeskView, DisagreementRow } from '../../server/contract.ts';
import { query, useList, useRead, useWrite } from '../api.ts';
import { useRows } from '../keys.ts';
import { failed, saved } from '../notices.ts';
import { DeskMargin } from '../parts/desk-margin.tsx';
import { Disagreement } from '../parts/disagreement-row.tsx';
import { Documents } from '../parts/documents.tsx';
import { Exports } from '../parts/exports.tsx';
import { More } from '../parts/more.tsx';
import { Page } from '../parts/page.tsx';
import { Sign } from '../parts/signs.tsx';
import { Empty, Failed, Loading, Shown } from '../parts/states.tsx';
import { newestStandings } from '../telling.ts';
import { GROUPS, GROUP_WORDS, instant, longDay, moment, number, sentenceWords, since, spelt } from '../words.ts';

const KEYS = [
  [['J', 'K'], 'move'],
  [['Enter'], 'open'],
  [['Z'], 'undo'],
] as const;

const NOUN_PAGES: Readonly<Record<string, string>> = { claim: '/claims/', source: '/sources/' };

function lookWords(desk: DeskView): string {
  if (desk.lastLook === null) return 'This is your first look.';
  const ago = since(desk.lastLook, desk.now);
  const when =
    ago === 'new today'
      ? `today at ${desk.lastLook.slice(11, 16)} UTC`
      : ago === 'yesterday'
        ? `yesterday at ${desk.lastLook.slice(11, 16)} UTC`
        : instant(desk.lastLook);
  return `Since you last looked, ${when}, ${desk.changes.length === 0 ? 'nothing' : spelt(newestStandings(desk).length, 'thing')} changed.`;
}

/** Changes on the desk, the most severe first; the rest stands in the history since the last look. */
const SHOWN = 7;

function Changes({ desk }: { desk: DeskView }) {
  if (desk.changes.length === 0)
    return <Empty>Nothing. When a colleague or a new source changes something, it stands here.</Empty>;
  const changes = newestStandings(desk);
  const shown = changes.slice(0, SHOWN);
  return (
    <ol className="changes">
      {shown.map((change) => (
        <li key={change.at + change.noun + change.nounId + change.line}>
          <time dateTime={change.at}>{moment(change.at, desk.now)}</time>
          <p>
            {sentenceWords(change.line)}{' '}
            {change.href !== null && (
              <Link className="nowrap" href={change.href}>
                side by side
              </Link>
            )}{' '}
            {NOUN_PAGES[change.noun] !== undefined && (
              <Link className="nowrap" href={`${NOUN_PAGES[change.noun] ?? ''}${change.nounId}`}>
                {change.nounId}
              </Link>
            )}{' '}
            {change.group !== null && (
              <span className="relation" data-group={change.group}>
                <Sign group={change.group} />
                {GROUP_WORDS[change.group].toLowerCase()}
              </span>
            )}
          </p>
        </li>
      ))}
      {changes.length > SHOWN && (
        <li>
          <span />
          <p className="soft">
            <Link href={`/history${query({ since: desk.lastLook })}`}>
              {spelt(changes.length - SHOWN, 'more change')} in the history
            </Link>
          </p>
        </li>
      )}
    </ol>
  );
}

/** The disagreements of one claim together, the most severe first, in the order the claims were first met. */
function byClaim(rows: readonly DisagreementRow[]): DisagreementRow[][] {
  const groups = new Map<string, DisagreementRow[]>();
  for (const row of rows) groups.set(row.claim, [...(groups.get(row.claim) ?? []), row]);
  return [...groups.values()];
}

function Tabs({ counts, group }: { counts: DeskView['counts']; group: string }) {
  return (
    <nav className="aside tabs" aria-label="Relations">
      <Link href="/" aria-current={group === '' ? 'true' : undefined}>
        All {number(counts.all)}
      </Link>
      {GROUPS.map((name) => (
        <Link key={name} href={`/?group=${name}`} data-group={name} aria-current={group === name ? 'true' : undefined}>
          <Sign group={name} />
          {GROUP_WORDS[name]} {number(counts[name])}
        </Link>
      ))}
    </nav>
  );
}

function Ranked({ group, now }: { group: string; now: string }) {
  const path = `/disagreements${query({ group, limit: 30 })}`;
  const list = useList<DisagreementRow>(path);
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const { here, setHere } = useRows();
  if (list.error !== null) return <Failed error={list.error} again={() => void list.refetch()} />;
  if (list.data === undefined) return <Loading what="the disagreements" />;
  if (rows.length === 0)
    return (
      <Empty>
        {group === '' ? 'No two sources disagree. ' : 'None of this kind. '}
        <Link href="/import">Bring in a source</Link> and what it says is compared with what is held.
      </Empty>
    );
  return (
    <>
      <ol className="ranked">
        {byClaim(rows).map((pairs, i) => (
          <Disagreement key={pairs[0]?.claim} pairs={pairs} now={now} here={i === here} reached={() => setHere(i)} />
        ))}
      </ol>
      <More list={list} shown={rows.length} />
      <Exports path={`/disagreements${query({ group })}`} />
      <Documents path="/open" words="What is open or disputed" />
    </>
  );
}

/** Takes what changed as seen; the next look starts from now. */
function Seen() {
  const write = useWrite<unknown>();
  return (
    <button
      className="press plain"
      type="button"
      disabled={write.isPending}
      onClick={() =>
        write.mutate(
          { method: 'POST', path: '/desk/look' },
          { onSuccess: () => saved('What changed until now counts as seen; the history keeps it.'), onError: failed },
        )
      }
    >
      Mark as seen
    </button>
  );
}

/** What needs me today? */
export default function Desk() {
  const [params] = useSearchParams();
  const group = params.get('group') ?? '';
  const read = useRead<DeskView>('/desk');
  return (
    <Page title="Desk" layout="folio" keys={KEYS}>
      <Shown read={read} what="the desk" heading="Desk">
        {(desk) => (
          <>
            <div>
              <div className="leaf-head">
                <h1>{desk.headline}</h1>
                <p className="soft">
                  {longDay(desk.now)}. {lookWords(desk)}
                </p>
              </div>
              <section className="section" aria-labelledby="changed">
                <div className="section-head">
                  <h2 id="changed">Changed since your last look</h2>
                  <span className="aside">
                    {desk.changes.length > 0 && <Seen />} <Link href="/history">All history</Link>
                  </span>
                </div>
                <Changes desk={desk} />
              </section>
              <section className="section" aria-labelledby="ranked">
                <div className="section-head">
                  <h2 id="ranked">Disagreements, most severe first</h2>
                  <Tabs counts={desk.counts} group={group} />
                </div>
                <Ranked key={group} group={group} now={desk.now} />
              </section>
            </div>
            <DeskMargin desk={desk} />
          </>
        )}
      </Shown>
    </Page>
  );
}
