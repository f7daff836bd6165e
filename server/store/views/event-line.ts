import type { EventTable } from '../tables.ts';
import { fromJson } from '../canonical-json.ts';

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (json: string | null): Fields => {
  const value = fromJson(json);
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
};

const word = (fields: Fields, name: string): string => {
  const value = fields[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

const size = (fields: Fields, name: string): string => {
  const value = fields[name];
  return String(Array.isArray(value) ? value.length : 0);
};

const many = (count: string, noun: string): string => `${count} ${noun}${count === '1' ? '' : 's'}`;

/** “… because …” where a reason was given. */
const because = (event: EventTable): string => (event.why ? `: ${event.why}` : '');

interface Telling {
  readonly who: string;
  readonly event: EventTable;
  readonly now: Fields;
  readonly before: Fields;
}

const changedFields = ({ now }: Telling): string =>
  Object.keys(now)
    .filter((field) => field !== 'version')
    .map((field) => field.replace(/([A-Z])/gu, (letter) => ` ${letter.toLowerCase()}`))
    .join(', ');

const LINES: Readonly<Record<string, (telling: Telling) => string>> = {
  'import-source': ({ now }) =>
    `“${word(now, 'title')}” of ${word(now, 'outlet')} was read: ${many(word(now, 'statements'), 'statement')}.`,
  'capture-source': ({ now }) =>
    `“${word(now, 'title')}” of ${word(now, 'outlet')} came again, changed: ${word(now, 'summary') || 'another copy was kept'}`,
  'record-outlet': ({ who, now }) => `${who} recorded the outlet ${word(now, 'name')}.`,
  'record-claim': ({ who, now }) => `${who} recorded the claim “${word(now, 'title')}”.`,
  'change-claim': (telling) => `${telling.who} changed ${telling.event.noun_id} (${changedFields(telling)}).`,
  'suggest-claim': ({ now }) => `New suggestion “${word(now, 'title')}”: ${word(now, 'reason')}`,
  'suggest-evidence': ({ event, now }) =>
    `${word(now, 'outlet')} gives ${word(now, 'printed')}, suggested for ${event.about ?? 'a claim'} “${word(now, 'title')}”.`,
  'judge-claim': ({ now }) => `${word(now, 'title')}: ${word(now, 'explanation')}`,
  'record-statement': ({ who, now }) => `${who} recorded the words “${word(now, 'printed')}”.`,
  'attach-evidence': ({ who, event, now }) =>
    `${who} attached “${word(now, 'printed')}” (${event.noun_id}) as ${word(now, 'stance')}${because(event)}.`,
  'change-evidence': ({ who, event, now }) =>
    `${who} marked ${event.noun_id} as ${word(now, 'decision')}, ${word(now, 'stance')}${because(event)}.`,
  'override-disagreement': ({ who, event, now }) =>
    `${who} judged ${word(now, 'a')} against ${word(now, 'b')}: ${word(now, 'relation') || 'back to the computed relation'}${because(event)}.`,
  'merge-claims': ({ who, event, now }) =>
    `${who} merged ${word(now, 'claim')} into ${word(now, 'other')}${because(event)}.`,
  'split-claim': ({ who, event, now }) =>
    `${who} split ${many(size(now, 'statements'), 'statement')} of ${word(now, 'claim')} off into ${word(now, 'other')}${because(event)}.`,
  'reverse-judgement': ({ who, event, now }) =>
    `${who} took back the ${word(now, 'kind')} of ${word(now, 'claim')} and ${word(now, 'other')}${because(event)}.`,
  'give-verdict': ({ who, now }) =>
    `${who} gave a verdict: ${word(now, 'finding')} (${word(now, 'resolution').replaceAll('-', ' ')}).`,
  'second-verdict': ({ who, event }) => `${who} seconded ${event.noun_id}.`,
  'load-sample': ({ now }) =>
    `The sample newsroom was loaded: ${many(word(now, 'sources'), 'source')}, ${many(word(now, 'claims'), 'claim')}.`,
  'suggest-rest': ({ event, now }) =>
    `${many(word(now, 'looked'), 'more statement')} of ${event.noun_id} ${word(now, 'looked') === '1' ? 'was' : 'were'} compared with what is known.`,
  'flag-stale': ({ event, now }) =>
    `${word(now, 'outlet')} (${event.noun_id}) still gives “${word(now, 'printed')}”${because(event)}.`,
  'clear-stale': ({ event, now }) => `${event.noun_id} came again without “${word(now, 'printed')}”, which was stale.`,
  'look-at-desk': ({ who }) => `${who} looked at the desk.`,
  'verify-snapshots': ({ now }) =>
    word(now, 'broken') === '0'
      ? `${many(word(now, 'checked'), 'stored copy').replace('copys', 'copies')} checked: all unchanged.`
      : `${word(now, 'broken')} of ${word(now, 'checked')} stored copies no longer have their SHA-256.`,
};

/** A line with exactly one full stop, whatever words of others it ends with. */
const ended = (line: string): string => `${line.trim().replace(/[.\s]+$/u, '')}.`;

/** One line for people about an event. */
export function eventLine(event: EventTable): string {
  const telling = {
    who: event.actor_name,
    event,
    now: fieldsOf(event.new),
    before: fieldsOf(event.old),
  };
  const line = LINES[event.action];
  return line ? ended(line(telling)) : `${telling.who}: ${event.action.replaceAll('-', ' ')} ${event.noun_id}.`;
}
