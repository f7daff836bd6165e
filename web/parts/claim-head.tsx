import type { ClaimView } from '../../server/contract.ts';
import { useWrite } from '../api.ts';
import { failed, saved } from '../notices.ts';
import { count, day, interval, plain, sentenceWords, valueWords } from '../words.ts';
import { Icon, Relation, STALE, Witness } from './signs.tsx';
import { standingVerdict } from './verdict.tsx';

/** The span of all as-of dates of a claim; null when none is known. */
function described(claim: ClaimView): string | null {
  const days = claim.positions
    .flatMap((position) => [position.asOf.start, position.asOf.end])
    .filter((one): one is string => one !== null);
  days.sort();
  const first = days[0];
  const last = days.at(-1);
  if (first === undefined || last === undefined) return null;
  const [from, to] = [day(first.slice(0, 7)), day(last.slice(0, 7))];
  return from === to ? interval({ start: first, end: last }) : `${from} to ${to}`;
}

/** Which claim this is and what it asks. */
export function ClaimFacts({ claim, edit }: { claim: ClaimView; edit: (() => void) | null }) {
  const facts: [string, string | null][] = [
    ['Asked', claim.question || null],
    ['Counts', claim.counted],
    ['Place', claim.place],
    ['Scope', claim.scope],
    ['Described', described(claim)],
    ['Asserted', claim.asserted === null ? null : valueWords(claim.asserted)],
  ];
  return (
    <div className="leaf-head">
      <p className="id">
        {claim.id}{' '}
        {edit !== null && (
          <button className="press plain edit screen-only" type="button" onClick={edit}>
            Edit <span className="hidden">the claim </span>
            <kbd>E</kbd>
          </button>
        )}
      </p>
      <h1>{claim.title}</h1>
      <dl className="facts">
        {facts.map(([name, words]) =>
          words === null ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{words}</dd>
            </div>
          ),
        )}
      </dl>
    </div>
  );
}

/** The first sentence stands out; the rest follows. */
function Answer({ text }: { text: string }) {
  const stop = /[.!?](?=\s+[\p{Lu}\d“"])/u.exec(text);
  if (stop === null) return <strong>{text}</strong>;
  return (
    <>
      <strong>{text.slice(0, stop.index + 1)}</strong>
      {text.slice(stop.index + 1)}
    </>
  );
}

/** The answering sentence, and who stands behind it. */
export function Standfirst({ claim }: { claim: ClaimView }) {
  const verdict = standingVerdict(claim);
  const group = claim.worst?.group;
  return (
    <div className={`standfirst${group === undefined ? ' bare' : ''}`} data-group={group}>
      {group !== undefined && <Icon name={group} className="sign" />}
      <p>
        <Answer text={sentenceWords(claim.standfirst)} />
      </p>
      <p className="counts">
        <Witness seen={claim.witnesses} />
        <span>{count(claim.positions.length, 'answer')}</span>
        <span>{count(claim.evidence.filter((one) => one.decision !== 'rejected').length, 'statement')}</span>
        {claim.stale > 0 && <Relation of={STALE} words={`${count(claim.stale, 'statement')} stale`} />}
        <a href="#decided">
          {verdict === null
            ? 'Not decided'
            : claim.reopened !== null
              ? 'Decided before a change'
              : verdict.secondedBy === null
                ? 'Decided, to be seconded'
                : 'Decided and seconded'}
        </a>
      </p>
    </div>
  );
}

/** A claim the engine suggests: why, and whether to follow it. */
export function Suggested({ claim }: { claim: ClaimView }) {
  const write = useWrite<ClaimView>();
  const change = (state: ClaimView['state'], words: string): void => {
    const path = `/claims/${claim.id}`;
    write.mutate(
      { method: 'PATCH', path, body: { version: claim.version, state } },
      {
        onSuccess: (now) =>
          saved(words, () =>
            write.mutate(
              { method: 'PATCH', path, body: { version: now.version, state: claim.state } },
              { onSuccess: () => saved(`Taken back: ${words}`), onError: failed },
            ),
          ),
        onError: failed,
      },
    );
  };
  if (claim.state === 'followed') return null;
  return (
    <div className="suggestion-note screen-only">
      <p>
        <strong>{claim.state === 'suggested' ? 'A suggested claim.' : 'A dismissed claim.'}</strong>{' '}
        {plain(claim.suggestedBecause ?? 'Nobody follows it.')}
      </p>
      <p className="presses">
        <button
          className="press first"
          type="button"
          disabled={write.isPending}
          onClick={() => change('followed', `You follow ${claim.id}.`)}
        >
          Follow it
        </button>
        {claim.state === 'suggested' && (
          <button
            className="press"
            type="button"
            disabled={write.isPending}
            onClick={() => change('dismissed', `${claim.id} dismissed.`)}
          >
            Dismiss it
          </button>
        )}
      </p>
    </div>
  );
}
