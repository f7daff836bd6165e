import { useRef, useState } from 'react';
import type { ClaimRow, DraftMarkView, DraftPage, Page as Rows } from '../../server/contract.ts';
import { query, useRead } from '../api.ts';
import { FORMULAS, formulaOf, marksFor, mostInputs, roleOf, useDeriveMark } from '../deriving.ts';
import type { FormulaKind, Input } from '../deriving.ts';
import { answerWords } from '../words.ts';
import { Dialog } from './dialog.tsx';
import { Choice, Entry } from './fields.tsx';
import { Failed } from './states.tsx';

interface Found {
  readonly input: Input;
  readonly name: string;
  readonly words: string;
}

const LEAST_WORDS = 2;

const sentenceOf = ({ text }: DraftPage, { sentence }: DraftMarkView): string =>
  text.slice(sentence.start, sentence.end);

const markFound = (page: DraftPage, mark: DraftMarkView): Found => ({
  input: mark.number,
  name: `Mark ${mark.number}`,
  words: `${mark.printed}: ${sentenceOf(page, mark)}`,
});

const claimFound = ({ id, title, positions }: ClaimRow): Found => ({
  input: id,
  name: id,
  words: `${positions.map(({ label }) => answerWords(label)).join(' or ') || 'no answer yet'}: ${title}`,
});

/** Marks of the draft and claims with these words. */
function useFound(page: DraftPage, mark: DraftMarkView, words: string): readonly Found[] {
  const asked = words.trim().length >= LEAST_WORDS;
  const claims = useRead<Rows<ClaimRow>>(`/claims${query({ q: words.trim(), limit: 6 })}`, asked);
  const marks = marksFor(page, mark, words).map((one) => markFound(page, one));
  return [...marks, ...(asked ? (claims.data?.rows ?? []).map(claimFound) : [])];
}

interface SearchProps {
  readonly page: DraftPage;
  readonly mark: DraftMarkView;
  readonly role: string;
  readonly add: (found: Found) => void;
}

/** Looks for an input; Enter takes the first that was found. */
function InputSearch({ page, mark, role, add }: SearchProps) {
  const [words, setWords] = useState('');
  const found = useFound(page, mark, words);
  const take = (one: Found | undefined): void => {
    if (one === undefined) return;
    setWords('');
    add(one);
  };
  return (
    <form
      className="form"
      role="search"
      aria-label="Inputs"
      onSubmit={(event) => {
        event.preventDefault();
        take(found[0]);
      }}
    >
      <Entry
        label={`${role}: a figure, a mark’s number, or words of a claim`}
        name="input"
        type="search"
        value={words}
        change={setWords}
        hint="Enter takes the first."
      />
      <ul className="changes" aria-label="Found">
        {found.map((one) => (
          <li key={one.name}>
            <button className="press" type="button" onClick={() => take(one)}>
              {one.name}
            </button>
            <p>{one.words}</p>
          </li>
        ))}
        {found.length === 0 && <li>Nothing has these words.</li>}
      </ul>
    </form>
  );
}

interface ChosenProps {
  readonly kind: FormulaKind;
  readonly inputs: readonly Found[];
  readonly remove: (at: number) => void;
}

function Chosen({ kind, inputs, remove }: ChosenProps) {
  if (inputs.length === 0) return null;
  return (
    <ol className="changes" aria-label="Chosen inputs">
      {inputs.map(({ name, words }, at) => (
        <li key={`${at} ${name}`}>
          <button className="press" type="button" aria-label={`Remove ${name}`} onClick={() => remove(at)}>
            Remove
          </button>
          <p>
            <b>{roleOf(kind, at)}</b> {name}, {words}
          </p>
        </li>
      ))}
    </ol>
  );
}

interface Props {
  readonly page: DraftPage;
  readonly mark: DraftMarkView;
  readonly close: () => void;
}

/** The inputs a mark has already, with their words as far as the draft holds them. */
function heldInputs(page: DraftPage, mark: DraftMarkView): Found[] {
  return (formulaOf(mark)?.inputs ?? []).map((input) => {
    const one = typeof input === 'number' ? page.list[input - 1] : undefined;
    return one === undefined ? { input, name: String(input), words: 'its standing answer' } : markFound(page, one);
  });
}

/** Says what a figure is derived from: a formula, and its inputs among the draft's marks and the answers of claims. */
export function DeriveDialog({ page, mark, close }: Props) {
  const percent = /%|per ?cent/i.test(mark.printed);
  const [kind, setKind] = useState<FormulaKind>(formulaOf(mark)?.kind ?? (percent ? 'change' : 'sum'));
  const [inputs, setInputs] = useState(() => heldInputs(page, mark));
  const { derive, busy, error } = useDeriveMark(page.id);
  const done = useRef<HTMLButtonElement>(null);
  const chosen = inputs.slice(0, mostInputs(kind));
  const room = chosen.length < mostInputs(kind);
  const add = (one: Found): void => {
    setInputs([...chosen, one]);
    if (chosen.length + 1 >= mostInputs(kind)) done.current?.focus();
  };
  return (
    <Dialog title={`What “${mark.printed}” is derived from`} close={close}>
      <div className="form">
        <Choice
          label="Formula"
          name="formula"
          value={kind}
          options={FORMULAS}
          change={(value) => setKind(FORMULAS.find(([one]) => one === value)?.[0] ?? kind)}
        />
        <Chosen kind={kind} inputs={chosen} remove={(at) => setInputs(chosen.filter((_, place) => place !== at))} />
      </div>
      {room && <InputSearch page={page} mark={mark} role={roleOf(kind, chosen.length)} add={add} />}
      <div className="form">
        {error !== null && <Failed error={error} />}
        <p className="presses">
          <button
            className="press first"
            type="button"
            ref={done}
            disabled={busy}
            onClick={() => derive(mark, { kind, inputs: chosen.map(({ input }) => input) }, close)}
          >
            Work it out
          </button>
          {mark.formula !== null && (
            <button
              className="press"
              type="button"
              disabled={busy}
              onClick={() => derive(mark, { kind: null, inputs: [] }, close)}
            >
              Not derived
            </button>
          )}
        </p>
      </div>
    </Dialog>
  );
}
