import { useEffect } from 'react';
import { useParams } from 'wouter';
import { useQueryClient } from '@tanstack/react-query';
import type { Audit, AuditRow } from '../../server/contract.ts';
import { query, useList, useRead } from '../api.ts';
import { isGoing, OUTCOME_WORDS } from '../auditing.ts';
import { useFilters } from '../filters.ts';
import { useRows } from '../keys.ts';
import { AuditHead, AuditTally } from '../parts/audit-head.tsx';
import { AuditRowLine } from '../parts/audit-row.tsx';
import { Exports } from '../parts/exports.tsx';
import { Listed } from '../parts/listed.tsx';
import { Page } from '../parts/page.tsx';
import { Shown } from '../parts/states.tsx';

const KEYS = [
  [['J', 'K'], 'move'],
  [['Enter'], 'open'],
  [['Esc'], 'back'],
] as const;

const LOOK_EVERY_MS = 1500;

/** Looks again while an audit runs: at its counts always, at its rows only while no more of them are to be shown; and at all once it ends. */
function useFollowing(audit: Audit | undefined, { path, more }: { path: string; more: boolean }): void {
  const kept = useQueryClient();
  const going = audit !== undefined && isGoing(audit);
  const id = audit?.id;
  useEffect(() => {
    if (!going) return undefined;
    const look = (): void => {
      void kept.invalidateQueries({ queryKey: [`/audits/${id ?? ''}`] });
      if (!more) void kept.invalidateQueries({ queryKey: ['list', path] });
    };
    const timer = setInterval(look, LOOK_EVERY_MS);
    return () => {
      clearInterval(timer);
      void kept.invalidateQueries({ queryKey: ['list', path] });
    };
  }, [going, id, kept, more, path]);
}

const isOutcome = (name: string): name is AuditRow['outcome'] => name in OUTCOME_WORDS;

const emptyWords = (audit: Audit | undefined, outcome: string): string => {
  if (audit !== undefined && isGoing(audit)) return 'No row yet; they come as they are checked.';
  return isOutcome(outcome) ? `No row came out “${OUTCOME_WORDS[outcome]}”.` : 'No row was checked.';
};

/** One audited table: progress, and every row with what its source says. */
export default function AuditPage() {
  const { id = '' } = useParams();
  const [set] = useFilters(['outcome']);
  const read = useRead<Audit>(`/audits/${id}`);
  const path = `/audits/${id}/rows${query({ ...set, limit: 100 })}`;
  const list = useList<AuditRow>(path);
  useRows();
  useFollowing(read.data, { path, more: list.hasNextPage });
  return (
    <Page title={read.data?.name ?? id} layout="leaf" keys={KEYS}>
      <Shown read={read} what="the audit" heading={id}>
        {(audit) => (
          <>
            <AuditHead audit={audit} at={read.dataUpdatedAt} />
            <AuditTally audit={audit} outcome={set.outcome} />
            <Listed
              list={list}
              what="the rows"
              empty={emptyWords(audit, set.outcome)}
              className="ranked framed audit-rows"
              guess={150}
              name={(row) => String(row.row)}
              row={(row) => <AuditRowLine row={row} />}
            />
            <Exports path={`/audits/${id}/rows${query(set)}`} />
          </>
        )}
      </Shown>
    </Page>
  );
}
