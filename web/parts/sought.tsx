import { useDeferredValue, useId } from 'react';
import type { SearchHit } from '../../server/contract.ts';
import { query, useRead } from '../api.ts';
import { Entry } from './fields.tsx';

const LEAST_WRITTEN = 2;
const MOST_OFFERED = 8;

interface Props {
  readonly label: string;
  readonly name: string;
  readonly noun: 'claim' | 'statement';
  readonly value: string;
  readonly change: (value: string) => void;
  readonly hint: string;
}

/** What a hit is, with the words around what was sought. */
function named({ title, outlet, words }: SearchHit): string {
  const around = words.map(({ text }) => text).join('');
  return [title, outlet, around].filter((part) => part !== null && part !== '').join(' · ');
}

/** A line that takes the number of a claim or statement, offers those that hold the words written, and says which one a number is. */
export function Sought({ noun, value, hint, ...about }: Props) {
  const list = useId();
  const asked = useDeferredValue(value.trim());
  const read = useRead<{ rows: SearchHit[] }>(
    `/search${query({ q: asked, noun, limit: MOST_OFFERED })}`,
    asked.length >= LEAST_WRITTEN,
  );
  const hits = asked.length >= LEAST_WRITTEN ? (read.data?.rows ?? []) : [];
  const chosen = hits.find(({ id }) => id === value.trim().toUpperCase());
  return (
    <>
      <Entry
        {...about}
        value={value}
        list={list}
        required="required"
        initialFocus="focus"
        hint={chosen === undefined ? hint : named(chosen)}
      />
      <datalist id={list}>
        {hits.map((hit) => (
          <option key={hit.id} value={hit.id}>
            {named(hit)}
          </option>
        ))}
      </datalist>
    </>
  );
}
