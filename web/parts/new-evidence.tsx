import { useDeferredValue, useState } from 'react';
import type { ClaimRow, ClaimView, EvidenceInput, Page } from '../../server/contract.ts';
import { query, send, useRead, useWrite } from '../api.ts';
import { useDecide } from '../deciding.ts';
import { saved } from '../notices.ts';
import { Dialog } from './dialog.tsx';
import { Choice, Entry } from './fields.tsx';
import { Failed } from './states.tsx';

/** Words just selected, or a statement that is held already. */
export type Words =
  | {
      readonly kind: 'selected';
      readonly snapshot: string;
      /** The text the offsets count in. */
      readonly layer: 'text' | 'page';
      readonly start: number;
      readonly end: number;
      readonly exact: string;
    }
  | { readonly kind: 'held'; readonly statement: string; readonly exact: string };

const NEW = 'new';

function Claims({
  chosen,
  choose,
  text,
  setText,
}: {
  chosen: string;
  choose: (id: string) => void;
  text: string;
  setText: (text: string) => void;
}) {
  const asked = useDeferredValue(text.trim());
  const found = useRead<Page<ClaimRow>>(`/claims${query({ q: asked, limit: 8 })}`);
  return (
    <>
      <Entry
        label="Claim"
        name="claim"
        value={text}
        change={setText}
        initialFocus="focus"
        hint="Search by its words, or write the title of a new one."
      />
      <fieldset className="choices">
        <legend className="hidden">Which claim</legend>
        {found.data?.rows.map((row) => (
          <label key={row.id}>
            <input
              type="radio"
              name="which"
              value={row.id}
              checked={chosen === row.id}
              onChange={() => choose(row.id)}
            />
            <span>
              {row.title} <span className="id">{row.id}</span>
              {row.state !== 'followed' && <span className="soft"> · {row.state}</span>}
            </span>
          </label>
        ))}
        {asked !== '' && (
          <label>
            <input type="radio" name="which" value={NEW} checked={chosen === NEW} onChange={() => choose(NEW)} />
            <span>
              Make a new claim: <strong>{text.trim()}</strong>
            </span>
          </label>
        )}
        {found.data?.rows.length === 0 && asked === '' && (
          <p className="soft">No claim is held yet; write the title of a first one.</p>
        )}
      </fieldset>
    </>
  );
}

/** Records words as evidence of a claim that is chosen or made here. */
export function NewEvidence({
  words,
  close,
  done,
}: {
  words: Words;
  close: () => void;
  done: (claim: ClaimView) => void;
}) {
  const [text, setText] = useState('');
  const [chosen, choose] = useState('');
  const [stance, setStance] = useState('');
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<Error | null>(null);
  const write = useWrite<ClaimView>();
  const { decide } = useDecide();

  const body = (): EvidenceInput => {
    const about = { reason, ...(stance === '' ? {} : { stance: stance as 'supports' }) };
    if (words.kind === 'held') return { statement: words.statement, ...about };
    const { snapshot, layer, start, end, exact } = words;
    return { quote: { snapshot, layer, start, end, exact }, ...about };
  };
  const attach = (claim: string): void =>
    write.mutate(
      { method: 'POST', path: `/claims/${claim}/evidence`, body: body() },
      {
        onSuccess: (now) => {
          const newest = [...now.evidence].sort((a, b) => (b.decidedAt ?? '').localeCompare(a.decidedAt ?? ''))[0];
          const statement = words.kind === 'held' ? words.statement : newest?.statement.id;
          saved(
            `Recorded as evidence of ${claim}.`,
            statement === undefined
              ? null
              : () =>
                  decide({
                    claim,
                    statement,
                    before: { decision: 'accepted', reason: '' },
                    after: { decision: 'rejected', reason: 'Taken back' },
                    words: `${statement} rejected for ${claim}.`,
                  }),
          );
          done(now);
        },
      },
    );
  const record = async (): Promise<void> => {
    if (chosen !== NEW) return attach(chosen);
    const made = await send<ClaimView>('POST', '/claims', { title: text.trim() });
    choose(made.id);
    attach(made.id);
  };
  const error = fault ?? write.error;
  return (
    <Dialog title="New evidence" close={close} wide="wide">
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setFault(null);
          record().catch((thrown: unknown) => setFault(thrown instanceof Error ? thrown : new Error(String(thrown))));
        }}
      >
        <blockquote className="words">{words.exact}</blockquote>
        <Claims chosen={chosen} choose={choose} text={text} setText={setText} />
        <Choice
          label="Stance"
          name="stance"
          value={stance}
          change={setStance}
          options={[
            ['', 'as the rules say'],
            ['supports', 'supports the claim'],
            ['contradicts', 'contradicts the claim'],
            ['context', 'context only'],
          ]}
        />
        <Entry label="Reason" name="reason" value={reason} change={setReason} rows={2} />
        {error !== null && <Failed error={error} />}
        <p className="presses">
          <button className="press first" type="submit" disabled={write.isPending || chosen === ''}>
            Record the evidence
          </button>
          <button className="press" type="button" onClick={close}>
            Cancel
          </button>
        </p>
      </form>
    </Dialog>
  );
}
