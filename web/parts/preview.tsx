import { Link } from 'wouter';
import type { ImportPreview } from '../../server/contract.ts';
import { asOfPhrase, count, placeWords, valueWords } from '../words.ts';
import { Empty } from './states.tsx';

function Sentence({ one }: { one: ImportPreview['statements'][number] }) {
  const at = one.sentence.indexOf(one.printed);
  if (at < 0) return <>{one.sentence}</>;
  return (
    <>
      {one.sentence.slice(0, at)}
      <strong>{one.printed}</strong>
      {one.sentence.slice(at + one.printed.length)}
    </>
  );
}

/** What would be recorded of the text as it stands. */
export function Preview({ preview }: { preview: ImportPreview }) {
  return (
    <>
      {preview.known !== null && (
        <p className="suggestion-note">
          <strong>These exact words are held already</strong>:{' '}
          <Link href={`/sources/${preview.known}`}>{preview.known}</Link>. Recording them again changes nothing.
        </p>
      )}
      <p className="soft" role="status">
        {count(preview.statements.length, 'statement')} would be recorded, read as{' '}
        {new Intl.DisplayNames(['en'], { type: 'language' }).of(preview.language) ?? preview.language}.
      </p>
      {preview.statements.length === 0 && (
        <Empty>No figure, date, duration or hour was found. The source can be recorded all the same.</Empty>
      )}
      <ol className="previewed">
        {preview.statements.map((one) => (
          <li key={`${one.start}-${one.end}`}>
            <p className="words">
              <Sentence one={one} />
            </p>
            <p className="soft">
              {valueWords(one.value)}
              {one.counted !== null && ` · ${one.counted}`}
              {(one.asOf.start !== null || one.asOf.end !== null) && ` · ${asOfPhrase(one.asOf)}`}
              {one.modality !== 'fact' && ` · ${one.modality}`}
              {one.attribution.claimant !== null && ` · says ${one.attribution.claimant}`}
              {placeWords(one.locator) !== null && ` · ${one.locator}`}
            </p>
          </li>
        ))}
      </ol>
      <p className="small hash">SHA-256 {preview.sha256.slice(0, 16)}…</p>
    </>
  );
}
