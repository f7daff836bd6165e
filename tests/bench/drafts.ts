/**
 * Measures drafts: 60 pages held against many claims, one changed paragraph of them brought in again, and a book over HTTP.
 * Run: node --import tsx tests/bench/drafts.ts [number of claims]
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { bringInDraft } from '../../server/actions/bring-in-draft.ts';
import type { Deps } from '../../server/actions/deps.ts';
import { LOCAL_USER } from '../../server/actions/permissions.ts';
import { renewDraft } from '../../server/actions/renew-draft.ts';
import { act, tell } from '../../server/actions/steps/act.ts';
import { rememberKeys } from '../../server/actions/steps/keys.ts';
import { manuscriptOf } from '../../server/actions/steps/manuscript.ts';
import { recordClaim } from '../../server/actions/record-claim.ts';
import { buildApp } from '../../server/app.ts';
import { pastedManuscript } from '../../server/capture/manuscripts.ts';
import { read } from '../../server/reading/read.ts';
import { migrate } from '../../server/store/migrate.ts';
import { insertOutlet } from '../../server/store/outlets.ts';
import { learnWords } from '../../server/store/search.ts';
import { insertSnapshot } from '../../server/store/snapshots.ts';
import { insertSource } from '../../server/store/sources.ts';
import { insertStatements } from '../../server/store/statements.ts';
import { openStore } from '../../server/store/store.ts';
import { bindQuote } from '../../server/text/selectors.ts';
import { sha256 } from '../../server/store/sha256.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const CLAIMS = Number(process.argv[2] ?? 50_000);
const SENTENCES = 100;
const DAY = '2024-05-02';
/** Of 350 words each. */
const PAGES = 300;

const WHO = 'nurses teachers welders miners farmers dockers fishermen pilots soldiers clerks students drivers'.split(
  ' ',
);
const DID = 'hired dismissed trained evacuated vaccinated arrested rescued counted'.split(' ');
const BODY = 'hospital council shipyard ministry harbour union railway bank'.split(' ');
const START = 'Bel Cor Dar Esk Fen Gal Hol Ist Jor Kal Lor Mar Nor Ost Pel Quin Ros Sel Tor Ulm'.split(' ');
const MIDDLE = 'a o en er ul'.split(' ');
const END = 'bury dale ford gate ham holm mouth nes port stad ton vik wick by field haven'.split(' ');

const pick = (list: readonly string[], at: number): string => list[at % list.length] ?? '';

/** One fact of its own for each number. */
function sentence(number: number, figure = 100 + ((number * 37) % 9000)): string {
  const town = Math.floor(number / 32);
  const [who, did, body] = [pick(WHO, number), pick(DID, Math.floor((number % 32) / 12)), pick(BODY, number)];
  const place = pick(START, town) + pick(MIDDLE, Math.floor(town / 20)) + pick(END, Math.floor(town / 100));
  return `The ${body} in ${place} ${did} ${figure.toLocaleString('en-US')} ${who}.`;
}

async function fill(file: string): Promise<void> {
  const store = await openStore({ file });
  await migrate(store);
  const deps = { store, now: () => new Date(`${DAY}T09:00:00Z`) };
  for (let from = 0; from < CLAIMS; from += SENTENCES) {
    const text = Array.from({ length: SENTENCES }, (_, at) => sentence(from + at)).join('\n\n');
    await act(deps, { actor: LOCAL_USER, action: 'import-source' }, async (doing) => {
      const { tx, stamp, at } = doing;
      const name = `Paper ${from % 5_000}`;
      const known = await tx.selectFrom('outlet').selectAll().where('name', '=', name).executeTakeFirst();
      const outlet =
        known ??
        (await insertOutlet(tx, { name, kind: 'newspaper', country: null, parentId: null, sample: false }, stamp));
      const nothing = {
        author: null,
        dateline: null,
        timeZone: null,
        credit: null,
        translatedFrom: null,
        via: null,
        note: null,
      };
      const about = {
        title: `Report ${from}`,
        url: `https://paper.example/${from}`,
        language: 'en',
        published: '2024-04-20',
      };
      const source = await insertSource(
        tx,
        { ...nothing, ...about, outletId: outlet.id, outletName: name, publishedPrecision: null, sample: false },
        stamp,
      );
      const bytes = Buffer.from(text);
      const copy = { sha256: sha256(bytes), bytes, mediaType: 'text/plain', text, extractor: 'plain-text 1' };
      const snapshot = await insertSnapshot(tx, { ...copy, sourceId: source.id, capturedAt: at }, stamp);
      const made = read(text, { published: '2024-04-20', language: 'en' }).map((statement) => ({
        statement,
        quote: bindQuote(text, statement.sentence),
        madeBy: 'engine' as const,
        engineVersion: 3,
        replaces: null,
      }));
      const rows = await insertStatements(tx, made, { snapshot, stamp });
      await rememberKeys(doing, rows, { source, snapshot, outlet: name });
      await learnWords(tx, [{ noun: 'source', nounId: source.id, title: about.title, words: text }]);
    });
  }
  await recordClaim(deps, LOCAL_USER, { title: 'A pattern for the others', question: '', valueKind: 'quantity' });
  await store.close();
}

/** Gives every statement a claim of its own with one answer, by bare inserts. */
function claimEach(file: string): number {
  const raw = new Sqlite(file);
  raw.pragma('foreign_keys = OFF');
  const columns = (raw.prepare('select name from pragma_table_info(?)').all('claim') as { name: string }[]).map(
    ({ name }) => name,
  );
  const own: Record<string, string> = {
    id: "'CLM-' || (t.number + 1)",
    number: 't.number + 1',
    title: 't.counted || t.number',
  };
  const values = columns.map((name) => own[name] ?? `c.${name}`).join(', ');
  raw.exec(
    `insert into claim (${columns.join(', ')}) select ${values} from statement t, claim c where c.id = 'CLM-1' and t.counted is not null`,
  );
  raw.exec(`insert into claim_key (key, claim_id, number) select k.key, 'CLM-' || (t.number + 1), k.number
    from statement_key k join statement t on t.id = k.statement_id`);
  raw.exec(`insert into position (claim_id, letter, ordinal, label, lead_id, as_of_start, as_of_end, as_of_stated, modality, outlets, origins_at_least, origins_at_most)
    select 'CLM-' || (t.number + 1), 'A', 0, t.printed, t.id, t.as_of_start, t.as_of_end, t.as_of_stated, t.modality, 2, 2, 2 from statement t`);
  const { claims } = raw.prepare('select count(*) as claims from claim').get() as { claims: number };
  raw.close();
  return claims;
}

/** Paragraphs of a hundred words; every second sentence is about a claim, and every fifth of these is wrong. */
function manuscript(length: number): string {
  const paragraphs = Array.from({ length }, (_, at) => {
    const lines = Array.from({ length: 4 }, (__, line) => {
      const number = (at * 4 + line) * 41;
      const held = sentence(number % CLAIMS, line === 3 && at % 5 === 0 ? 99 : undefined);
      return `${held} Nobody in the town could say when the weather would turn or whether the roads would be open again.`;
    });
    return lines.join(' ');
  });
  return paragraphs.join('\n\n');
}

async function timed<T>(work: () => Promise<T>): Promise<{ time: number; cpu: number; done: T }> {
  const [cpu, start] = [process.cpuUsage(), performance.now()];
  const done = await work();
  const { user, system } = process.cpuUsage(cpu);
  return { time: Math.round(performance.now() - start), cpu: Math.round((user + system) / 1000), done };
}

/** Watches how long this process works at a stretch before others get their turn; the answer tells the longest one. */
function watchTurns(): () => Promise<{ time: number; cpu: number }> {
  const longest = { time: 0, cpu: 0 };
  const used = (): number => process.cpuUsage().user + process.cpuUsage().system;
  let [at, cpu, on] = [performance.now(), used(), true];
  const turn = (): void => {
    const [now, spent] = [performance.now(), used()];
    longest.time = Math.max(longest.time, Math.round(now - at));
    longest.cpu = Math.max(longest.cpu, Math.round((spent - cpu) / 1000));
    [at, cpu] = [now, spent];
    if (on) setImmediate(turn);
  };
  turn();
  return async () => {
    await new Promise((done) => setTimeout(done, 20));
    on = false;
    return longest;
  };
}

/** A book-length manuscript over HTTP: how long it takes, what memory it needs, and how long others wait meanwhile at most. */
async function book(deps: Deps): Promise<void> {
  const config = { host: '127.0.0.1', names: [], person: 'Ada', perMinute: 0, log: 'silent' as const };
  const app = await buildApp({ deps, config, screens: null });
  const quoted = manuscript(PAGES * 3).replace(/Nobody in the town could[^.]*\./g, (words, at: number) =>
    at % 10 === 0 ? `“${words.slice(0, -1)},” the mayor said.` : words,
  );
  const measured = async (what: string, ask: () => Promise<{ statusCode: number; body: string }>): Promise<void> => {
    const before = process.memoryUsage.rss();
    const stop = watchTurns();
    const { time, cpu, done } = await timed(ask);
    const waits = await stop();
    const grown = Math.round((process.memoryUsage.rss() - before) / 1024 / 1024);
    say(
      `${what}: ${done.statusCode}, ${time} ms (processor ${cpu} ms), ${Math.round(done.body.length / 1024)} kB, others wait ${waits.time} ms at most (processor ${waits.cpu} ms), ${grown} MB more memory`,
    );
  };
  const words = quoted.split(/\s+/u).length;
  const payload = { title: 'A book', published: DAY, language: 'en', text: quoted };
  await measured(`${PAGES} pages, ${words} words`, () =>
    app.inject({ method: 'POST', url: '/api/v1/drafts', payload }),
  );
  await measured('read again', () => app.inject({ method: 'GET', url: '/api/v1/drafts/DRF-2' }));
  await measured('one mark decided', () =>
    app.inject({
      method: 'POST',
      url: '/api/v1/drafts/DRF-2/marks/9/decision',
      payload: { decision: 'keep', note: '' },
    }),
  );
  await measured('checked again', () => app.inject({ method: 'POST', url: '/api/v1/drafts/DRF-2/check' }));
  const later = { ...payload, text: quoted.replace('could say', 'can say') };
  await measured('one paragraph changed', () =>
    app.inject({ method: 'POST', url: '/api/v1/drafts/DRF-2/versions', payload: later }),
  );
  await app.close();
}

const folder = await mkdtemp(join(tmpdir(), 'crosscheck-drafts-'));
try {
  const file = join(folder, 'crosscheck.sqlite');
  await fill(file);
  const claims = claimEach(file);
  const store = await openStore({ file });
  const deps = { store, now: () => new Date(`${DAY}T10:00:00Z`) };
  const text = manuscript(60 * 5);
  const given = (words: string) =>
    manuscriptOf(pastedManuscript(words, { title: 'Long', published: DAY, language: 'en' }));
  const first = await timed(() => bringInDraft(deps, LOCAL_USER, given(text)));
  const { marks, states } = first.done;
  say(
    `${claims} claims; 60 pages, ${text.split(/\s+/u).length} words, ${marks} marks: ${first.time} ms (processor ${first.cpu} ms); ${JSON.stringify(states)}`,
  );
  const renewed = async (what: string, words: string): Promise<void> => {
    const { time, cpu, done } = await timed(() =>
      renewDraft(deps, LOCAL_USER, { id: first.done.id, manuscript: given(words) }),
    );
    say(`${what}: ${time} ms (processor ${cpu} ms), ${done.changed?.paragraphs ?? 0} changed`);
  };
  const opening = text.replace('Nobody in the town', 'Only 17 people in the town');
  const at = text.indexOf('Nobody in the town', text.length / 2);
  const middle = `${opening.slice(0, at)}${opening.slice(at).replace('Nobody in the town', 'Only 19 people in the town')}`;
  await renewed('the first paragraph changed', opening);
  await renewed('one paragraph in the middle changed', middle);
  await act(deps, { actor: LOCAL_USER, action: 'write-comment' }, (doing) =>
    tell(doing, { action: 'write-comment', noun: 'claim', nounId: 'CLM-3', new: { words: 'Somebody wrote on it.' } }),
  );
  await renewed('and back once something was written on a claim', opening);
  await renewed('and back', text);
  await book(deps);
  await store.close();
} finally {
  await rm(folder, { recursive: true, force: true });
}
