import { Fragment } from 'react';
import { Link } from 'wouter';
import type { DraftMarkView } from '../../server/contract.ts';
import { formulaWords, roleOf } from '../deriving.ts';
import { instant } from '../words.ts';

type Formula = NonNullable<DraftMarkView['formula']>;

interface Props {
  readonly formula: Formula;
  /** Goes to another mark of the draft, by its number. */
  readonly to: (mark: number) => void;
}

function InputLink({ input, to }: { input: Formula['inputs'][number]; to: Props['to'] }) {
  if (input === null) return <>a mark that is gone</>;
  if (typeof input === 'string') return <Link href={`/claims/${input}`}>{input}</Link>;
  return (
    <a
      href={`#m${input}`}
      onClick={(event) => {
        event.preventDefault();
        event.stopPropagation();
        to(input);
      }}
    >
      mark {input}
    </a>
  );
}

/** What a person says a mark is derived from, each input a link, and who said so. */
export const StatedFormula = ({ formula, to }: Props) => (
  <p className="soft">
    Derived, {formulaWords(formula.kind)}:{' '}
    {formula.inputs.map((input, at) => (
      <Fragment key={at}>
        {at > 0 && ', '}
        {formula.kind !== 'sum' && `${roleOf(formula.kind, at).toLowerCase()} `}
        <InputLink input={input} to={to} />
      </Fragment>
    ))}
    . {formula.by}, {instant(formula.at)}
    {formula.carried && ' (kept from an earlier version)'}
  </p>
);
