import { Command } from 'commander';
import type { Watch } from '../contract.ts';
import { AppError } from '../store/app-error.ts';
import type { Report } from './command.ts';
import { withDatabase, withExistingDatabase, type OpenRooms } from './database.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { minutesIn } from './interval.ts';
import { settingsOf, withSettings, type SettingOptions } from './settings.ts';
import { watchLine } from './watch-line.ts';
import { wrongUse } from './wrong-use.ts';

interface Options extends SettingOptions {
  readonly every: string;
  readonly outlet?: string;
  readonly list?: boolean;
  readonly due?: boolean;
  readonly pause?: string;
  readonly resume?: string;
  readonly stop?: string;
  readonly json?: boolean;
}

const HELP = `
A page is captured again at each fetch and kept where its words changed; a feed (RSS, Atom, RDF, JSON Feed) has its new
entries captured. The running server fetches what is due; without one, --due fetches it and ends. A fetch that fails is
tried again, later each time, and its reason stands in the list. A stopped watch stays in the list.

Examples:
  npx crosscheck watch https://harbour.example/crane --every 30m
  npx crosscheck watch https://harbour.example/feed --outlet "Harbour Post"
  npx crosscheck watch --list
  npx crosscheck watch --pause WCH-2
  npx crosscheck watch --due`;

/** `crosscheck watch`: sets pages and feeds to be fetched again, lists them, pauses and stops them, fetches what is due. */
export function command(report: Report): Command {
  const described = new Command('watch')
    .description('Watches pages and feeds.')
    .argument('[url...]', 'addresses of pages and feeds to watch')
    .option('--every <interval>', 'time between two fetches, from 5m to 30d: 30m, 1h, 2d', '1h')
    .option('--outlet <name>', 'outlet, instead of the one the pages state')
    .option('--list', 'list what is watched, with the last and the next fetch')
    .option('--due', 'fetch now what is due, and end')
    .option('--pause <id>', 'fetch no more until it is resumed')
    .option('--resume <id>', 'go on with a paused watch')
    .option('--stop <id>', 'stop a watch for good')
    .option('--json', 'one JSON line for each watch')
    .addHelpText('after', HELP);
  return withSettings(described, ['data', 'person']).action(async (urls: string[], options: Options) => {
    report(await workOf(urls, options));
  });
}

type Work = (rooms: OpenRooms) => Promise<ExitCode>;

async function workOf(urls: readonly string[], options: Options): Promise<ExitCode> {
  const { list, due, pause, resume, stop } = options;
  const asked = [urls.length > 0, list, due, pause, resume, stop].filter((one) => one !== undefined && one !== false);
  if (asked.length !== 1) {
    throw wrongUse('Give addresses to watch, or one of --list, --due, --pause, --resume and --stop.');
  }
  const settings = settingsOf(options);
  if (urls.length > 0) {
    const everyMinutes = minutesOf(options.every);
    return withDatabase(settings, (rooms) => startAll(urls, { rooms, everyMinutes, options }));
  }
  return withExistingDatabase(settings, standingWork(options, settings.internalHosts));
}

function standingWork(options: Options, hosts: readonly string[]): Work {
  const { due, pause, resume, stop } = options;
  if (due === true) return (rooms) => fetchDue(rooms, { hosts, options });
  if (stop !== undefined) return (rooms) => stopOne(rooms, stop, options);
  if (pause !== undefined) return (rooms) => changeOne(rooms, { id: pause, state: 'paused' }, options);
  if (resume !== undefined) return (rooms) => changeOne(rooms, { id: resume, state: 'watched' }, options);
  return (rooms) => listAll(rooms, options);
}

function minutesOf(interval: string): number {
  const minutes = minutesIn(interval);
  if (minutes === null) throw wrongUse(`--every ${interval} is no interval from 5m to 30d; write it as 30m, 1h or 2d.`);
  return minutes;
}

const show = (watch: Watch, { json }: Options): void =>
  void process.stdout.write((json === true ? JSON.stringify(watch) : watchLine(watch)) + '\n');

async function startAll(
  urls: readonly string[],
  { rooms, everyMinutes, options }: { rooms: OpenRooms; everyMinutes: number; options: Options },
): Promise<ExitCode> {
  const { startWatch } = await import('../actions/start-watch.ts');
  const { watchInput } = await import('../contract.ts');
  let refused = 0;
  for (const url of urls) {
    try {
      const input = watchInput.safeParse({ url, everyMinutes, ...(options.outlet ? { outlet: options.outlet } : {}) });
      if (!input.success) throw new AppError('invalid', input.error.issues.map(({ message }) => message).join(' '));
      show(await startWatch(rooms.deps, rooms.actor, input.data), options);
    } catch (failure) {
      if (!(failure instanceof AppError) || failure.status >= 500) throw failure;
      refused += 1;
      process.stderr.write(`crosscheck: ${url}: ${failure.sentence}\n`);
    }
  }
  if (refused === 0) return EXIT.done;
  return refused === urls.length ? EXIT.refused : EXIT.someRefused;
}

async function listAll({ deps }: OpenRooms, options: Options): Promise<ExitCode> {
  const { watchesPage } = await import('../store/views/watches.ts');
  let after: string | null = null;
  do {
    const page = await watchesPage(deps.store, { limit: 200, ...(after === null ? {} : { after }) });
    for (const watch of page.rows) show(watch, options);
    if (page.total === 0 && options.json !== true) process.stdout.write('Nothing is watched yet.\n');
    after = page.next;
  } while (after !== null);
  return EXIT.done;
}

async function changeOne(
  { deps, actor }: OpenRooms,
  change: { readonly id: string; readonly state: 'watched' | 'paused' },
  options: Options,
): Promise<ExitCode> {
  const { changeWatch } = await import('../actions/change-watch.ts');
  show(await changeWatch(deps, actor, change), options);
  return EXIT.done;
}

async function stopOne({ deps, actor }: OpenRooms, id: string, options: Options): Promise<ExitCode> {
  const { stopWatch } = await import('../actions/stop-watch.ts');
  show(await stopWatch(deps, actor, { id }), options);
  return EXIT.done;
}

/** Fetches what is due, and shows each as it stands afterwards; a failed fetch counts as a refused row. */
async function fetchDue(
  { deps }: OpenRooms,
  { hosts, options }: { hosts: readonly string[]; options: Options },
): Promise<ExitCode> {
  const { fetchDueWatches } = await import('../jobs/fetch-due.ts');
  const { politely } = await import('../capture/get-page.ts');
  const { readWatch } = await import('../store/views/watches.ts');
  let failed = 0;
  for (const id of await fetchDueWatches(deps, politely(hosts))) {
    const watch = await readWatch(deps.store.db, id);
    if (watch.lastFetch?.outcome === 'failed') failed += 1;
    show(watch, options);
  }
  return failed === 0 ? EXIT.done : EXIT.someRefused;
}
