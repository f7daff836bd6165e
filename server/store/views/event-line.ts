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

const listed = (fields: Fields, name: string): string => {
  const value = fields[name];
  return Array.isArray(value) ? value.map(String).join(', ') : '';
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
  'touch-evidence': ({ event, now }) =>
    `Evidence touched: ${touchLine(now)} (${event.noun_id}, ${word(now, 'title')}).`,
  'read-page-text': ({ who, event, now }) =>
    `${who} had all visible text of ${word(now, 'snapshot')} (${event.noun_id}) read from its bytes.`,
  'move-evidence': ({ event, now }) =>
    `“${brief(word(now, 'was'))}” now stands outside the article of ${word(now, 'outlet')} (${word(now, 'locator')} of ${word(now, 'to')}), in the same words (${event.noun_id}, ${word(now, 'title')}).`,
  'restore-evidence': ({ event, now }) =>
    `${word(now, 'outlet')} says “${word(now, 'was')}” again in ${word(now, 'to')}${word(now, 'layer') === 'page' ? ', outside its article' : ''} (${event.noun_id}, ${word(now, 'title')}).`,
  'reopen-claim': ({ event, now }) =>
    `${event.noun_id} is open again, its verdict was given before: ${word(now, 'because')}`,
  'confirm-verdict': ({ who, event }) => `${who} let ${event.noun_id} stand${because(event)}.`,
  're-anchor': ({ event, now }) =>
    `${many(word(now, 'followed'), 'more statement')} of ${event.noun_id} ${word(now, 'followed') === '1' ? 'was' : 'were'} followed into its newest copy.`,
  'record-conversation': ({ who, event, now }) =>
    `${who} recorded ${event.noun_id}: ${word(now, 'kind')} with ${word(now, 'speaker')} on ${word(now, 'day')}, ${word(now, 'consent').replaceAll('-', ' ')}.`,
  'record-translation': ({ who, event, now }) =>
    `${who} recorded ${event.noun_id} as a translation of ${word(now, 'original')} by ${word(now, 'translator')} (${word(now, 'translatedBy')}).`,
  'keep-recording': ({ who, event, now }) =>
    `${who} kept a recording beside ${event.noun_id} (${word(now, 'mediaType')}).`,
  'name-speaker': ({ who, event }) => `${who} looked up who speaks in ${event.noun_id}.`,
  'record-outlet': ({ who, now }) => `${who} recorded the outlet ${word(now, 'name')}.`,
  'record-claim': ({ who, now }) => `${who} recorded the claim “${word(now, 'title')}”.`,
  'change-claim': (telling) => `${telling.who} changed ${telling.event.noun_id} (${changedFields(telling)}).`,
  'suggest-claim': ({ now }) => `New suggestion “${word(now, 'title')}”: ${word(now, 'reason')}`,
  'suggest-evidence': ({ event, now }) =>
    `${word(now, 'outlet')} gives ${word(now, 'printed')}, suggested for ${event.about ?? 'a claim'} “${word(now, 'title')}”.`,
  'judge-claim': ({ event, now }) =>
    `${word(now, 'title')}: ${ended(word(now, 'explanation'))}${event.why ? ` ${event.why.charAt(0).toUpperCase()}${event.why.slice(1)}` : ''}`,
  're-judge': ({ now }) =>
    `Version ${word(now, 'engineVersion')} of the rules judged ${many(word(now, 'judged'), 'claim')} anew: ${size(now, 'changed') === '0' ? 'all stand as before' : `${listed(now, 'changed')} ${size(now, 'changed') === '1' ? 'stands' : 'stand'} otherwise`}`,
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
  'remove-sample': ({ who, now }) =>
    `${who} removed the sample newsroom: ${many(size(now, 'claims'), 'claim')} and ${many(size(now, 'sources'), 'source')} are out of sight.`,
  'restore-sample': ({ who, now }) =>
    `${who} brought the sample newsroom back: ${many(size(now, 'claims'), 'claim')}, ${many(size(now, 'sources'), 'source')}.`,
  'suggest-rest': ({ event, now }) =>
    `${many(word(now, 'looked'), 'more statement')} of ${event.noun_id} ${word(now, 'looked') === '1' ? 'was' : 'were'} compared with what is known.`,
  'start-watch': ({ who, now }) => `${who} set ${word(now, 'url')} to be watched.`,
  'change-watch': (telling) =>
    `${telling.who} changed the watch of ${word(telling.before, 'url')} (${changedFields(telling)}).`,
  'stop-watch': ({ who, now }) => `${who} stopped watching ${word(now, 'url')}.`,
  'fetch-watch': ({ who, now }) => `${who} asked for ${word(now, 'url')} to be fetched now.`,
  'record-fetch': ({ now }) => `${word(now, 'url')} was fetched: ${word(now, 'message') || word(now, 'outcome')}.`,
  'fail-fetch': ({ now }) => `${word(now, 'url')} could not be fetched: ${word(now, 'message')}.`,
  'start-audit': ({ who, now }) =>
    `${who} had the table ${word(now, 'name')} audited (${many(word(now, 'rows'), 'row')}).`,
  'cancel-audit': ({ who, event, now }) =>
    `${who} ended the audit ${event.noun_id} after ${many(word(now, 'done'), 'row')}.`,
  'record-audited': ({ event, now }) =>
    word(now, 'message') === ''
      ? `${many(word(now, 'rows'), 'more row')} of ${event.noun_id} (${word(now, 'name')}) audited.`
      : `${event.noun_id} could not be audited: ${word(now, 'message')}`,
  'set-webhook': ({ who, event, before, now }) =>
    word(before, 'state') === ''
      ? `${who} set ${word(now, 'host')} to be told of ${listed(now, 'kinds')}.`
      : `${who} changed the webhook ${event.noun_id} (${word(now, 'host')}, ${word(now, 'state')}, ${listed(now, 'kinds')}).`,
  'test-webhook': ({ who, now }) => `${who} asked for a test to be sent to ${word(now, 'host')}.`,
  'remove-webhook': ({ who, before }) => `${who} removed the webhook to ${word(before, 'host')}.`,
  'record-delivery': ({ now }) =>
    word(now, 'outcome') === 'delivered'
      ? `${word(now, 'host')} was told of ${word(now, 'entries')} news.`
      : `${word(now, 'host')} could not be told: ${word(now, 'message')}`,
  'flag-stale': ({ event, now }) =>
    `${word(now, 'outlet')} (${event.noun_id}) still gives “${word(now, 'printed')}”${because(event)}.`,
  'clear-stale': ({ event, now }) => `${event.noun_id} came again without “${word(now, 'printed')}”, which was stale.`,
  'withdraw-verdict': ({ who, event }) => `${who} took back the verdict ${event.noun_id}.`,
  'withdraw-second': ({ who, event }) => `${who} no longer seconds ${event.noun_id}.`,
  'withdraw-confirmation': ({ who, event }) => `${who} no longer lets ${event.noun_id} stand.`,
  'assign-claim': ({ who, event, now }) =>
    word(now, 'person') === ''
      ? `${who} gave ${event.noun_id} to nobody.`
      : `${who} gave ${event.noun_id} to ${word(now, 'person')}.`,
  'set-recheck': ({ who, event, now }) =>
    word(now, 'on') === ''
      ? `${who} took the re-check of ${event.noun_id} away.`
      : `${who} set ${event.noun_id} to be checked again on ${word(now, 'on')}.`,
  'write-comment': ({ who, event, now }) =>
    `${who} wrote on ${event.about ?? 'a claim'}: “${brief(word(now, 'words'))}”.`,
  'save-filter': ({ who, now }) => `${who} saved the filter “${word(now, 'name')}”.`,
  'remove-filter': ({ who, before }) => `${who} removed the filter “${word(before, 'name')}”.`,
  'lay-aside': ({ who, now }) => `${who} laid aside: ${word(now, 'question')}.`,
  'put-back': ({ who, event }) => `${who} put ${event.noun_id} back into the queue.`,
  'retry-job': ({ who, event, now }) => `${who} asked for ${event.noun_id} to be tried again, as ${word(now, 'job')}.`,
  'bring-in-draft': ({ who, now }) =>
    `${who} brought in the draft “${word(now, 'title')}”: ${many(word(now, 'marks'), 'mark')}.`,
  'renew-draft': ({ who, event, now }) =>
    `${who} brought in version ${word(now, 'version')} of ${event.noun_id}: ${many(word(now, 'reopened'), 'check')} open again, ${word(now, 'kept')} kept.`,
  'decide-mark': ({ who, event, now }) =>
    `${who} marked “${word(now, 'printed')}” in ${event.noun_id} as ${word(now, 'decision').replaceAll('-', ' ')}${because(event)}.`,
  'derive-mark': ({ who, event, now }) =>
    word(now, 'kind') === ''
      ? `${who} no longer derives “${word(now, 'printed')}” in ${event.noun_id}.`
      : `${who} derived “${word(now, 'printed')}” in ${event.noun_id} as a ${word(now, 'kind')} of ${listed(now, 'inputs').replace(/\b(?<!-)(\d+)/gu, 'mark $1')}.`,
  're-check-draft': ({ event, now }) =>
    `${event.noun_id} was checked again: ${size(now, 'changed')} of its findings changed.`,
  'look-at-desk': ({ who }) => `${who} looked at the desk.`,
  'verify-snapshots': ({ now }) =>
    word(now, 'broken') === '0'
      ? `${many(word(now, 'checked'), 'stored copy').replace('copys', 'copies')} checked: all unchanged.`
      : `${word(now, 'broken')} of ${word(now, 'checked')} stored copies no longer have their SHA-256.`,
};

const KINDS: Readonly<Record<string, string>> = {
  silent: 'without a note (silent)',
  correction: 'with a note (correction)',
  update: 'in an update',
  refile: 'in a refile',
  withdrawn: 'by taking the text back (withdrawn)',
  trivial: 'in passing (trivial)',
};

/** What a later copy did to a quote: the old words, the new ones, and the kind of revision. */
function touchLine(now: Fields): string {
  const [outlet, was, later] = [word(now, 'outlet'), brief(word(now, 'was')), brief(word(now, 'now'))];
  const around = word(now, 'layer') === 'page' && word(now, 'kind') === 'trivial';
  const how = around ? 'outside its article' : (KINDS[word(now, 'kind')] ?? '');
  if (word(now, 'verdict') === 'ambiguous') return `${outlet} now has “${was}” in several places, ${how}`;
  const anywhere = word(now, 'layer') === 'page' && word(now, 'verdict') === 'vanished' ? ' anywhere on the page' : '';
  if (later === '') return `${outlet} no longer says “${was}”${anywhere}${around ? '' : `, ${how}`}`;
  if (was === '') return `${outlet} put in “${later}” ${how}`;
  return `${outlet} changed “${was}” to “${later}” ${how}`;
}

const LONGEST = 140;
const brief = (words: string): string => (words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words);

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
