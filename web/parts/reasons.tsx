import { useState } from 'react';
import type { ClaimView } from '../../server/contract.ts';
import { useWrite } from '../api.ts';
import { saved } from '../notices.ts';
import { RELATION_WORDS, answerWords, count, instant, pairWords, plain, relationWords, testName } from '../words.ts';
import { Choice, Entry } from './fields.tsx';
import { FormFoot } from './form-foot.tsx';
import { Replay } from './replay.tsx';
import { Marker, Relation } from './signs.tsx';

type Pair = ClaimView['disagreements'][number];
type RelationName = Pair['relation'];

/** The name of a disagreement within its claim. */
export const pairName = (pair: Pair): string => `${pair.a}-${pair.b}`;

const labelOf = (claim: ClaimView, letter: string): string =>
  answerWords(claim.positions.find((position) => position.letter === letter)?.label ?? '');

function Tests({ claim, pair }: { claim: ClaimView; pair: Pair }) {
  return (
    <div className="scroll" role="region" aria-label={`Tests of ${pair.a} against ${pair.b}`} tabIndex={0}>
      <table className="ledger folds tests">
        <thead>
          <tr>
            <th scope="col">Test</th>
            <th scope="col">
              {pair.a}, {labelOf(claim, pair.a)}
            </th>
            <th scope="col">
              {pair.b}, {labelOf(claim, pair.b)}
            </th>
            <th scope="col">Result</th>
          </tr>
        </thead>
        <tbody>
          {pair.tests.map((test) => (
            <tr key={test.test}>
              <th scope="row" data-column="Test">
                {testName(test.test)}
              </th>
              <td data-column={pair.a}>{test.a === null ? <span className="soft">not stated</span> : plain(test.a)}</td>
              <td data-column={pair.b}>{test.b === null ? <span className="soft">not stated</span> : plain(test.b)}</td>
              <td data-column="Result">
                {test.decides === true ? <strong>{test.result}, and this decides</strong> : test.result}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const CHOICES = Object.entries(RELATION_WORDS) as [RelationName, string][];
const AS_COMPUTED = 'as-computed';

function OverrideForm({ claim, pair, close }: { claim: ClaimView; pair: Pair; close: () => void }) {
  const [relation, setRelation] = useState<string>(pair.override === null ? pair.relation : AS_COMPUTED);
  const [reason, setReason] = useState('');
  const write = useWrite<ClaimView>();
  const send = (): void =>
    write.mutate(
      {
        method: 'POST',
        path: `/claims/${claim.id}/disagreements/${pair.a}/${pair.b}/override`,
        body: { relation: relation === AS_COMPUTED ? null : relation, reason },
      },
      {
        onSuccess: () => {
          saved(
            `${pair.a} and ${pair.b}: ${relation === AS_COMPUTED ? 'as the rules say' : RELATION_WORDS[relation as RelationName]}.`,
          );
          close();
        },
      },
    );
  return (
    <form
      className="form screen-only"
      aria-label={`Override ${pair.a} against ${pair.b}`}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Choice
        label="They relate as"
        name="relation"
        value={relation}
        change={setRelation}
        options={[[AS_COMPUTED, `as the rules say (${relationWords(pair.computedRelation)})`], ...CHOICES]}
      />
      <Entry
        label="Reason"
        name="reason"
        value={reason}
        change={setReason}
        rows={2}
        required="required"
        initialFocus="focus"
        hint="It is kept with your name and the rules’ own finding."
      />
      <FormFoot error={write.error} busy={write.isPending} send="Record the override" cancel={close} />
    </form>
  );
}

const testedWords = (pair: Pair): string =>
  `${count(pair.tests.length, 'test')}, ${
    pair.missing.length === 0
      ? 'nothing missing'
      : `${count(pair.missing.length, 'field')} missing: ${pair.missing.join(', ')}`
  }`;

function Reason({
  claim,
  pair,
  open,
  overriding,
  override,
}: Omit<Props, 'overriding'> & { pair: Pair; open: boolean; overriding: boolean }) {
  const modality = (letter: string) =>
    claim.positions.find((position) => position.letter === letter)?.modality ?? 'fact';
  return (
    <li id={`why-${pairName(pair)}`} data-row data-pair={pairName(pair)}>
      <div className="reason">
        <span className="pair">
          <Marker letter={pair.a} modality={modality(pair.a)} />
          <Marker letter={pair.b} modality={modality(pair.b)} />
          <Relation of={pair} words={pairWords(pair)} />
        </span>
        <p>
          {plain(pair.explanation)}
          {pair.dependent && ' Both go back to one origin, so they are one witness and not two.'}
        </p>
      </div>
      {pair.override !== null && (
        <p className="overridden small">
          Judged by {pair.override.by}, {instant(pair.override.at)}: “{pair.override.reason}” The rules say{' '}
          {relationWords(pair.computedRelation)}.
        </p>
      )}
      <details open={open || overriding || undefined}>
        <summary data-open>{testedWords(pair)}</summary>
        <Tests claim={claim} pair={pair} />
        {pair.secondary.length > 0 && (
          <p className="small soft">
            Also holds: {pair.secondary.map((relation) => relationWords(relation)).join(', ')}.
          </p>
        )}
        {claim.heldAt === null && <Replay pair={pair} />}
        {override !== null && overriding && <OverrideForm claim={claim} pair={pair} close={() => override(null)} />}
        {override !== null && !overriding && (
          <p className="presses">
            <button className="press" type="button" onClick={() => override(pairName(pair))}>
              Override with a reason <kbd>O</kbd>
            </button>
          </p>
        )}
      </details>
    </li>
  );
}

interface Props {
  readonly claim: ClaimView;
  /** The disagreement being overridden, by its name. */
  readonly overriding: string | null;
  /** Null where nothing can be changed, as on a past day. */
  readonly override: ((name: string | null) => void) | null;
}

/** Why the answers differ, pair by pair, with the tests and their inputs. */
export function Reasons({ claim, overriding, override }: Props) {
  return (
    <section className="section" aria-labelledby="why">
      <div className="section-head">
        <h2 id="why">Why they differ</h2>
        <span className="aside">Rules, version {claim.engineVersion}</span>
      </div>
      {claim.disagreements.length === 0 ? (
        <p className="empty section-empty">
          {claim.positions.length < 2
            ? 'There is no second answer to differ from.'
            : 'No pair of answers was compared.'}
        </p>
      ) : (
        <ul className="reasons">
          {claim.disagreements.map((pair, i) => (
            <Reason
              key={pairName(pair)}
              claim={claim}
              pair={pair}
              open={i === 0}
              overriding={overriding === pairName(pair)}
              override={override}
            />
          ))}
        </ul>
      )}
      {claim.sums.length > 0 && (
        <ul className="sums small">
          {claim.sums.map((sum) => (
            <li key={sum}>{plain(sum)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
