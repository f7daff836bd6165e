import { useState } from 'react';
import { Link } from 'wouter';
import type { SourcePage, Speaker, StatementView } from '../../server/contract.ts';
import { API, useRead, useWrite } from '../api.ts';
import {
  ANONYMITY_WORDS,
  CONSENT_WORDS,
  KIND_WORDS,
  WAY_WORDS,
  languageName,
  translatedWords,
  wordsFor,
} from '../told.ts';
import { day } from '../words.ts';
import { Failed } from './states.tsx';

type Head = NonNullable<SourcePage['conversation']>;

/** The true name, for those who may know it; asking for it is told in the history. */
function TrueName({ source }: { source: string }) {
  const me = useRead<{ may: string[] }>('/me');
  const ask = useWrite<Speaker>();
  const [known, setKnown] = useState<Speaker | null>(null);
  if (me.data?.may.includes('name-speaker') !== true) return null;
  if (known !== null)
    return (
      <p className="small" role="status">
        <strong>{known.name}</strong>
        {known.role !== null && `, ${known.role}`}. Not to be named outside; that you looked it up stands in the
        history.
      </p>
    );
  return (
    <>
      <p className="presses screen-only">
        <button
          className="press"
          type="button"
          disabled={ask.isPending}
          onClick={() =>
            ask.mutate({ method: 'POST', path: `/conversations/${source}/speaker` }, { onSuccess: setKnown })
          }
        >
          Show who it is
        </button>
      </p>
      {ask.error !== null && <Failed error={ask.error} />}
    </>
  );
}

function Recordings({ head }: { head: Head }) {
  if (head.recordings.length === 0) return null;
  return (
    <ul className="changes small">
      {head.recordings.map((one) => (
        <li key={one.sha256}>
          <strong>Kept</strong>
          <p>
            <a href={`${API}/conversations/${one.source}/recordings/${one.sha256}`} download>
              {one.mediaType}, {Math.ceil(one.bytes / 1024)} kB
            </a>{' '}
            <span className="hash">{one.sha256.slice(0, 16)}</span>, as evidence
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Who spoke, when, how, who took it down, and on what terms. */
export function ConversationHead({ page: { conversation: head } }: { page: SourcePage }) {
  if (head === null) return null;
  const at = [head.time, head.zone].filter((one) => one !== null).join(' ');
  const facts: readonly (readonly [string, string | null])[] = [
    ['Kind', wordsFor(KIND_WORDS, head.kind)],
    ['Speaker', head.role === null ? head.speaker : `${head.speaker}, ${head.role}`],
    ['When', at === '' ? day(head.day, false) : `${day(head.day, false)}, ${at}`],
    ['How', wordsFor(WAY_WORDS, head.how)],
    ['Taken down by', head.takenBy],
    ['Consent', wordsFor(CONSENT_WORDS, head.consent)],
    ['The speaker is', wordsFor(ANONYMITY_WORDS, head.anonymity)],
  ];
  return (
    <section className="told" aria-labelledby="conversation">
      <h2 className="hidden" id="conversation">
        The conversation
      </h2>
      <dl className="facts">
        {facts.map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {head.consent === 'off-record' && (
        <p className="small">
          <strong>Off the record:</strong> no figure is read from it, and nothing of it may be quoted or used as
          evidence.
        </p>
      )}
      <Recordings head={head} />
      {head.anonymity !== 'named' && <TrueName source={head.source} />}
    </section>
  );
}

/** Translations that are held of a source. */
export function Translations({ page }: { page: SourcePage }) {
  const into = page.translations.map((one) => (
    <li key={one.snapshot}>
      <strong>{one.source}</strong>
      <p>
        <Link href={`/sources/${one.source}#beside`}>{languageName(one.to)}</Link>, {translatedWords(one)}
      </p>
    </li>
  ));
  return (
    <>
      {into.length > 0 && (
        <section className="section" aria-labelledby="translations">
          <div className="section-head">
            <h2 id="translations">Translations</h2>
          </div>
          <ul className="changes">{into}</ul>
        </section>
      )}
      <p className="small screen-only">
        <Link href={`/import?as=translation&of=${page.source.id}`}>Bring in a translation of this source</Link>
      </p>
    </>
  );
}

/** Original and translation side by side, paragraph by paragraph. */
export function SideBySide({ page: { original, text, source } }: { page: SourcePage }) {
  if (original === null) return null;
  return (
    <section className="section" aria-labelledby="beside">
      <div className="section-head">
        <h2 id="beside">Original and translation</h2>
      </div>
      <p className="small soft measure">
        {original.from === original.to ? 'A rendering' : `From ${languageName(original.from)}`},{' '}
        {translatedWords(original)}. The original is{' '}
        <Link href={`/sources/${original.original.source}`}>{original.original.source}</Link>, copy{' '}
        {original.original.snapshot}; both are one witness.
      </p>
      <table className="copies side-by-side">
        <thead>
          <tr>
            <th scope="col">Pair</th>
            <th scope="col">Original, {languageName(original.from)}</th>
            <th scope="col">Translation, {languageName(original.to)}</th>
          </tr>
        </thead>
        <tbody>
          {original.pairs.map((pair, at) => (
            <tr key={pair.translation.start} id={`pair-${at + 1}`}>
              <th scope="row">¶ {at + 1}</th>
              <td lang={original.from} dir="auto" data-side={languageName(original.from)}>
                {original.text.slice(pair.original.start, pair.original.end)}
              </td>
              <td lang={source.language ?? original.to} dir="auto" data-side={languageName(original.to)}>
                {text.slice(pair.translation.start, pair.translation.end)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Under a quote: the original words of a translation, or the translation of original words, with the translator named. */
export function BesideQuote({ statement }: { statement: StatementView }) {
  return statement.beside.map((one) => (
    <p className="small" key={`${one.snapshot} ${one.start}`}>
      {one.side === 'original' ? 'In the original, ' : 'In '}
      {languageName(one.language)}: <q lang={one.language}>{one.exact}</q>{' '}
      <Link href={`/sources/${one.source}?snapshot=${one.snapshot}`}>{one.source}</Link>, {translatedWords(one)}
    </p>
  ));
}
