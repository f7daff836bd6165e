import ts from 'typescript';

/** Rooms that a room may import from, besides itself; the order of the house (README, "The house in one screen"). */
const MAY_IMPORT: Record<string, readonly string[]> = {
  text: [],
  reading: ['text'],
  judging: ['text', 'reading'],
  store: ['text', 'reading', 'judging', 'contract', 'migrations'],
  capture: ['text', 'reading', 'judging', 'store'],
  report: ['text', 'reading', 'judging', 'store', 'contract'],
  actions: ['text', 'reading', 'judging', 'store', 'capture', 'report', 'contract', 'seeds'],
  jobs: ['text', 'reading', 'judging', 'store', 'capture', 'report', 'actions', 'contract'],
  http: ['text', 'reading', 'judging', 'store', 'capture', 'report', 'actions', 'contract', 'config'],
  cli: [
    'text',
    'reading',
    'judging',
    'store',
    'capture',
    'report',
    'actions',
    'jobs',
    'contract',
    'config',
    'main',
    'app',
  ],
  app: ['http', 'store', 'capture', 'report', 'actions', 'jobs', 'contract', 'config'],
  main: ['app', 'store', 'capture', 'report', 'actions', 'jobs', 'contract', 'config'],
  config: ['store'],
  contract: [],
  migrations: [],
  seeds: ['reading', 'judging', 'contract'],
  web: [],
};

const PURE = new Set(['text', 'reading', 'judging']);
const ALLOWED_PACKAGES_IN_PURE = new Set(['diff']);
const IMPURE_WORDS = /\bDate\.now\s*\(|\bnew Date\s*\(\s*\)|\bMath\.random\s*\(|\bprocess\.|\bperformance\.now\s*\(/;
/** Rooms that may hold SQL, that is, import the query builder or a driver. */
const SQL_ROOMS = new Set(['store', 'migrations']);
const SQL_PACKAGES = new Set(['kysely', 'better-sqlite3', 'pg']);

/** The room a file of the repository stands in ("server/text/fold.ts" -> "text"), or null outside the house. */
export function roomOf(path: string): string | null {
  const [top, second = ''] = path.split('/');
  if (top === 'web' || top === 'seeds' || top === 'migrations') return top;
  if (top !== 'server') return null;
  return second.replace(/\.ts$/, '');
}

function resolve(from: string, specifier: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const step of specifier.split('/')) {
    if (step === '..') parts.pop();
    else if (step !== '.') parts.push(step);
  }
  return parts.join('/');
}

function crossing(path: string, room: string, specifier: string): string | null {
  const target = resolve(path, specifier);
  const other = roomOf(target);
  if (room === 'web') {
    return target.startsWith('web/') || target === 'server/contract.ts'
      ? null
      : `${path}: web may not import ${target}`;
  }
  if (other === null) return `${path}: ${target} is outside the house`;
  if (room === 'actions' && other === 'actions') {
    const fellow = /^server\/actions\/(?:steps\/|deps\.ts|permissions\.ts)/;
    return fellow.test(target) || path.startsWith('server/actions/steps/')
      ? null
      : `${path}: an action may not import the action ${target}`;
  }
  if (other === room) return null;
  return MAY_IMPORT[room]?.includes(other) ? null : `${path}: ${room} may not import ${other} (${target})`;
}

function foreign(path: string, room: string, specifier: string): string | null {
  const name = specifier.startsWith('@') ? specifier.split('/').slice(0, 2).join('/') : (specifier.split('/')[0] ?? '');
  if (PURE.has(room) && !ALLOWED_PACKAGES_IN_PURE.has(name))
    return `${path}: the pure room ${room} may not import ${specifier}`;
  if (SQL_PACKAGES.has(name) && !SQL_ROOMS.has(room))
    return `${path}: only the store holds SQL, not ${room} (${specifier})`;
  return null;
}

/** Every import of one file that breaks the order of the house, as sentences; empty when the file keeps it. */
export function brokenImports(path: string, source: string): string[] {
  const room = roomOf(path);
  if (room === null) return [];
  if (!(room in MAY_IMPORT)) return [`${path}: the house has no room named ${room}`];
  const found = ts.preProcessFile(source, true, true).importedFiles.map(({ fileName }) => fileName);
  const broken = found.map((specifier) =>
    specifier.startsWith('.') ? crossing(path, room, specifier) : foreign(path, room, specifier),
  );
  if (PURE.has(room) && IMPURE_WORDS.test(source))
    broken.push(`${path}: ${room} is pure and may use no clock, randomness or process`);
  if (room === 'web' && /import\s+(?!type\b)[^;]*server\/contract\.ts/.test(source)) {
    broken.push(`${path}: web takes only types from the contract`);
  }
  return broken.filter((line) => line !== null);
}
