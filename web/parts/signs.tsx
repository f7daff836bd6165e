import type { ClaimView, DisagreementRow, PositionView, Witnesses } from '../../server/contract.ts';
import { relationWords, witnessWords } from '../words.ts';

type Group = DisagreementRow['group'];

/** A small icon of the sprite; decoration beside words. */
export function Icon({ name, className }: { name: string; className?: string }) {
  return (
    <svg className={className} aria-hidden="true">
      <use href={`#s-${name}`} />
    </svg>
  );
}

/** The sign of a relation's group; always stands beside its words. */
export const Sign = ({ group }: { group: Group }) => <Icon name={group} className="sign" />;

/** How a figure looks that the report it goes back to no longer gives. */
export const STALE = { relation: 'corrected', group: 'conflict' } as const;

/** Sign and words of a relation in its colour. */
export function Relation({
  of,
  words,
}: {
  of: Pick<ClaimView['disagreements'][number], 'group' | 'relation'> & { missing?: string[] };
  words?: string;
}) {
  return (
    <span className="relation" data-group={of.group}>
      <Sign group={of.group} />
      {words ?? relationWords(of.relation, of.missing)}
    </span>
  );
}

const SHAPED = ['A', 'B', 'C', 'D', 'E'];

/** A position's letter in its shape, outlined when it is no fact; from the sixth position on the letter stands alone. */
export function Marker({ letter, modality }: { letter: string; modality?: PositionView['modality'] }) {
  const plan = modality !== undefined && modality !== 'fact' && modality !== 'estimate';
  const shaped = SHAPED.includes(letter);
  return (
    <svg
      className={`marker${plan ? ' plan' : ''}${shaped ? '' : ' bare'}`}
      viewBox="0 0 24 24"
      data-position={letter.toLowerCase()}
      role="img"
      aria-label={`Position ${letter}`}
    >
      {shaped && <use href={`#s-${letter.toLowerCase()}`} />}
      <text x="12" y={letter === 'C' ? 19 : letter === 'D' ? 17.2 : 16.3} aria-hidden="true">
        {letter}
      </text>
    </svg>
  );
}

/** How many dots each ring holds: outlets beyond one per origin stand in the first ring. */
function rings(seen: Witnesses): number[] {
  const count = Math.max(seen.originsAtMost, 1);
  return Array.from({ length: count }, (_, i) => (i === 0 ? Math.max(seen.outlets - count + 1, 1) : 1));
}

/** One ring per origin, one dot in it per outlet, dashed when the origin is not stated; written out too. */
export function Witness({ seen }: { seen: Witnesses }) {
  const drawn = seen.outlets > 0 && seen.originsAtMost <= 8 && seen.outlets <= 24;
  return (
    <span className="witness" title="One ring for each origin, one dot in it for each outlet">
      {drawn && (
        <span className="capsules" aria-hidden="true">
          {rings(seen).map((dots, ring) => (
            <i key={ring} className={ring >= seen.originsAtLeast ? 'unknown' : undefined}>
              {Array.from({ length: dots }, (_, dot) => (
                <b key={dot} />
              ))}
            </i>
          ))}
        </span>
      )}
      {witnessWords(seen)}
    </span>
  );
}

const BARS = { high: 'bars3', medium: 'bars2', low: 'bars1' } as const;
const SEVERITY_WORDS = { high: 'High', medium: 'Medium', low: 'Low' } as const;

/** A word and three bars, uncoloured. */
export function Severity({ of }: { of: DisagreementRow['severity'] }) {
  return (
    <span className="severity">
      <Icon name={BARS[of]} />
      {SEVERITY_WORDS[of]}
    </span>
  );
}
