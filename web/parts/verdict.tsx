import { useState } from 'react';
import type { ClaimView, VerdictView } from '../../server/contract.ts';
import { useRead, useWrite } from '../api.ts';
import { failed, saved } from '../notices.ts';
import { RESOLUTIONS, RESOLUTION_WORDS, answerWords, instant } from '../words.ts';
import { Choice, Entry } from './fields.tsx';
import { FormFoot } from './form-foot.tsx';
import { Note } from './note.tsx';
import { VerdictLife } from './reopened.tsx';
import { Icon } from './signs.tsx';

export type Resolution = (typeof RESOLUTIONS)[number];

/** The verdict that stands: the last one given and not taken back. */
export const standingVerdict = (claim: ClaimView): VerdictView | null =>
  claim.verdicts.find((verdict) => verdict.takenBack === null) ?? null;

/** Seconds a verdict, as S and the button do. */
export function useSecond(): { second: (verdict: VerdictView) => void; busy: boolean } {
  const write = useWrite<ClaimView>();
  const second = (verdict: VerdictView): void =>
    write.mutate(
      { method: 'POST', path: `/verdicts/${verdict.id}/second` },
      { onSuccess: () => saved('You seconded the verdict.'), onError: failed },
    );
  return { second, busy: write.isPending };
}

interface StandingProps {
  readonly verdict: VerdictView;
  readonly judge: (resolution: Resolution) => void;
  /** Lets a reopened verdict stand; null for one that was not reopened. */
  readonly confirm: (() => void) | null;
}

function Standing({ verdict, judge, confirm }: StandingProps) {
  const me = useRead<{ name: string }>('/me');
  const { second, busy } = useSecond();
  const own = me.data?.name === verdict.by;
  return (
    <div className="verdict">
      <p className="ruling">{verdict.finding}</p>
      {verdict.noteHtml !== '' && <Note html={verdict.noteHtml} />}
      <p className="soft">
        {verdict.by}, {instant(verdict.at)}
        {verdict.prefers !== null && <> · prefers {verdict.prefers}</>}
      </p>
      {verdict.secondedBy !== null && verdict.secondedAt !== null && (
        <p className="soft">
          Seconded by {verdict.secondedBy}, {instant(verdict.secondedAt)}
        </p>
      )}
      <VerdictLife verdict={verdict} />
      {confirm !== null && (
        <p className="presses screen-only">
          <button className="press first" type="button" onClick={confirm}>
            It still stands <kbd>T</kbd>
          </button>
        </p>
      )}
      {verdict.secondedBy === null && (
        <div className="presses screen-only">
          {own ? (
            <p className="soft">Another person has to second it.</p>
          ) : (
            <button className="press first" type="button" disabled={busy} onClick={() => second(verdict)}>
              Second it <kbd>S</kbd>
            </button>
          )}
          <button className="press" type="button" onClick={() => judge(verdict.resolution)}>
            {own ? 'Change it' : 'Disagree'} <kbd>D</kbd>
          </button>
        </div>
      )}
    </div>
  );
}

interface FormProps {
  readonly claim: ClaimView;
  readonly resolution: Resolution;
  readonly close: () => void;
  /** Called instead of the notice once it is recorded. */
  readonly given?: (after: ClaimView) => void;
}

/** A finding, the preferred answer and a note, to be recorded as a verdict. */
export function VerdictForm({ claim, resolution, close, given }: FormProps) {
  const [finding, setFinding] = useState('');
  const [note, setNote] = useState('');
  const [prefers, setPrefers] = useState(claim.positions[0]?.letter ?? '');
  const write = useWrite<ClaimView>();
  const recorded = (after: ClaimView): void => {
    if (given === undefined) saved(`Verdict recorded: ${RESOLUTION_WORDS[resolution].toLowerCase()}.`);
    else given(after);
    close();
  };
  const send = (): void => {
    const body = { finding, resolution, prefers: resolution === 'prefer-one' ? prefers : null, note };
    /* Told also when the form is gone by then, because the queue has moved on; a refusal stands in the form. */
    write.mutateAsync({ method: 'POST', path: `/claims/${claim.id}/verdicts`, body }).then(recorded, () => undefined);
  };
  return (
    <form
      className="form screen-only"
      aria-label="Verdict"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Entry
        label="Finding"
        name="finding"
        value={finding}
        change={setFinding}
        rows={2}
        required="required"
        initialFocus="focus"
        hint="One sentence, as it may be printed."
      />
      {resolution === 'prefer-one' && claim.positions.length > 0 && (
        <Choice
          label="Preferred answer"
          name="prefers"
          value={prefers}
          change={setPrefers}
          options={claim.positions.map((position) => [
            position.letter,
            `${position.letter}: ${answerWords(position.label)}`,
          ])}
        />
      )}
      <Entry
        label="Note"
        name="note"
        value={note}
        change={setNote}
        rows={4}
        hint="Why, in Markdown. Links and lists are kept."
      />
      <FormFoot error={write.error} busy={write.isPending} send="Record the verdict" cancel={close} />
    </form>
  );
}

interface Props {
  readonly claim: ClaimView;
  readonly judging: Resolution | null;
  readonly judge: (resolution: Resolution | null) => void;
  readonly confirm: () => void;
}

/** What we decided, and the five ways to decide. */
export function Decided({ claim, judging, judge, confirm }: Props) {
  const verdict = standingVerdict(claim);
  const chosen = judging ?? verdict?.resolution;
  return (
    <section aria-labelledby="decided">
      <div className="note-head">
        <h2 id="decided">What we decided</h2>
        {verdict !== null && (
          <span className="soft">
            {claim.reopened !== null ? 'reopened' : verdict.secondedBy === null ? 'to be seconded' : 'seconded'}
          </span>
        )}
      </div>
      {verdict === null ? (
        <p className="empty">
          Nothing yet. A verdict is a dated finding with a reason; it never replaces the evidence.
        </p>
      ) : (
        <Standing verdict={verdict} judge={judge} confirm={claim.reopened === null ? null : confirm} />
      )}
      <fieldset className="judge screen-only">
        <legend className="label">Resolution</legend>
        {RESOLUTIONS.map((resolution, i) => (
          <button key={resolution} type="button" aria-pressed={chosen === resolution} onClick={() => judge(resolution)}>
            <kbd>{i + 1}</kbd>
            {RESOLUTION_WORDS[resolution]}
            {chosen === resolution && <Icon name="done" />}
          </button>
        ))}
      </fieldset>
      {judging !== null && <VerdictForm claim={claim} resolution={judging} close={() => judge(null)} />}
    </section>
  );
}
