import type { CheckedBefore, CheckedInput } from '../contract.ts';
import { readWhole } from '../reading/read.ts';
import { candidatesFor, nothingSeen } from '../store/candidates.ts';
import type { Seen } from '../store/candidates.ts';
import { witnessesOf } from '../store/testimonies.ts';
import { claimsKnown } from '../store/views/checked.ts';
import type { Deps } from './deps.ts';
import { demandPermission } from './permissions.ts';
import type { Actor } from './permissions.ts';
import { aloneAmong, checkedAnswer, matchedClaims, positionStandings } from './steps/checked.ts';
import { keysOf } from './steps/engine.ts';
import type { Candidate } from './steps/engine.ts';
import type { Witness } from '../judging/position.ts';

type Figure = CheckedBefore['figures'][number];

/** An id that no statement has: the sentence is held nowhere. */
const NOWHERE = 'sentence';

async function candidatesOf(deps: Deps, asked: Witness, seen: Seen): Promise<Candidate[]> {
  const looking = { id: asked.id, source: NOWHERE, keys: keysOf(asked.testimony) };
  const rows = await candidatesFor(deps.store.db, looking, seen);
  const known = await witnessesOf(deps.store.db, [...new Set(rows.map((row) => row.statement))]);
  return rows.flatMap(({ claim, statement }) => {
    const witness = known.get(statement);
    return witness ? [{ claim, witness }] : [];
  });
}

async function figureOf(deps: Deps, asked: Witness, seen: Seen): Promise<Figure> {
  const candidates = await candidatesOf(deps, asked, seen);
  const matched = matchedClaims(asked, candidates);
  const known = await claimsKnown(
    deps.store.db,
    matched.map(({ claim }) => claim),
  );
  const leads = await witnessesOf(deps.store.db, [
    ...new Set([...known.values()].flatMap(({ positions }) => positions.map(({ lead }) => lead))),
  ]);
  const { printed, start, end, value, counted, asOf, modality } = asked.testimony.statement;
  const claims = matched.flatMap(({ claim, confidence, reason }) => {
    const held = known.get(claim);
    if (!held) return [];
    return [{ ...held.brief, confidence, reason, positions: positionStandings(asked, held.positions, leads) }];
  });
  return { printed, start, end, value, counted, asOf, modality, claims, alone: aloneAmong(asked, candidates) };
}

/**
 * Whether a sentence has been checked before, figure by figure and date by date: the claims that ask the same, how its
 * values stand to their answers, and their verdicts. Nothing is written.
 */
export async function checkSentence(deps: Deps, actor: Actor, input: CheckedInput): Promise<CheckedBefore> {
  demandPermission(actor, 'check-sentence');
  const { sentence, published } = input;
  const { statements, found } = readWhole(sentence, { published });
  const seen = nothingSeen();
  const figures: Figure[] = [];
  for (const statement of statements) {
    const testimony = { statement, text: sentence, found, source: { id: NOWHERE, published } };
    figures.push(await figureOf(deps, { id: NOWHERE, testimony }, seen));
  }
  return { sentence, answer: checkedAnswer(figures), figures };
}
