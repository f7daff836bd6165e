import { z } from 'zod';

/** One setting: its environment variable, its flag where it has one, its default as printed in the README, and what it does. */
export interface Setting {
  readonly env: string;
  readonly flag: string | null;
  readonly fallback: string;
  readonly meaning: string;
}

/** Every setting of Crosscheck; the README's table lists the same ones. */
export const SETTINGS = {
  port: { env: 'PORT', flag: '--port', fallback: '4310', meaning: 'port the server listens on; 0 takes a free one' },
  host: { env: 'HOST', flag: '--host', fallback: '127.0.0.1', meaning: 'address the server listens on' },
  data: { env: 'DATA', flag: '--data', fallback: './data', meaning: 'folder of the SQLite file' },
  databaseUrl: {
    env: 'DATABASE_URL',
    flag: null,
    fallback: '',
    meaning: 'postgres:// address of a PostgreSQL database, used instead of the SQLite file',
  },
  person: {
    env: 'CROSSCHECK_PERSON',
    flag: '--person',
    fallback: 'Local editor',
    meaning: 'name of the person who acts, as the history shows it',
  },
  sample: {
    env: 'CROSSCHECK_SAMPLE',
    flag: '--no-sample',
    fallback: 'yes',
    meaning: 'yes or no: load the sample newsroom into an empty database',
  },
  names: {
    env: 'CROSSCHECK_NAMES',
    flag: null,
    fallback: '',
    meaning: 'further host names the server answers to, parted by commas',
  },
  internalHosts: {
    env: 'CROSSCHECK_INTERNAL_HOSTS',
    flag: null,
    fallback: '',
    meaning: 'internal hosts to capture pages from and to send webhooks to, parted by commas',
  },
  perMinute: {
    env: 'RATE_LIMIT',
    flag: null,
    fallback: '6000',
    meaning: 'requests one address may send in a minute; 0 sets no limit',
  },
  log: {
    env: 'LOG_LEVEL',
    flag: '--log',
    fallback: 'warn',
    meaning: 'silent, error, warn, info or debug; the log goes to standard error',
  },
} as const satisfies Record<string, Setting>;

export type SettingName = keyof typeof SETTINGS;

/** Values given on the command line, by setting; they win over the environment. */
export type Flags = Partial<Record<SettingName, string | undefined>>;

const words = z.string().trim();
const hosts = words.transform((names) =>
  names
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== ''),
);
const shape = z.object({
  port: words
    .regex(/^\d{1,5}$/, 'must be a whole number from 0 to 65535')
    .transform(Number)
    .refine((port) => port <= 65_535, 'must be a whole number from 0 to 65535'),
  host: words.min(1, 'must name an address'),
  data: words.min(1, 'must name a folder'),
  databaseUrl: words.regex(/^(?:|postgres(?:ql)?:\/\/\S+)$/, 'must start with postgres://'),
  person: words.min(1, 'must be a name').max(200, 'must be a name of up to 200 characters'),
  sample: z.enum(['yes', 'no'], 'must be yes or no').transform((answer) => answer === 'yes'),
  names: hosts,
  internalHosts: hosts,
  perMinute: words.regex(/^\d{1,9}$/, 'must be a whole number').transform(Number),
  log: z.enum(['silent', 'error', 'warn', 'info', 'debug'], 'must be silent, error, warn, info or debug'),
});

/** The settings a process runs with; `databaseUrl` is empty for SQLite, `perMinute` 0 for no limit. */
export type Config = Readonly<z.infer<typeof shape>>;

/** A setting that cannot be used; the message is a sentence that names it. */
export class WrongSetting extends Error {
  readonly code = 'wrong-setting';
  readonly sentence: string;
  constructor(sentence: string) {
    super(sentence);
    this.sentence = sentence;
  }
}

/**
 * Settings from flags, environment and defaults, in this order, checked and frozen.
 * Throws WrongSetting with one sentence for each setting that cannot be used.
 */
export function configFrom(flags: Flags, env: Readonly<Record<string, string | undefined>>): Config {
  const names = Object.keys(SETTINGS) as SettingName[];
  const given = Object.fromEntries(names.map((name) => [name, givenFor(name, flags, env)]));
  const read = shape.safeParse(given);
  if (!read.success) throw new WrongSetting(read.error.issues.map((issue) => complaint(issue, given)).join(' '));
  return Object.freeze(read.data);
}

function givenFor(name: SettingName, flags: Flags, env: Readonly<Record<string, string | undefined>>): string {
  const { env: variable, fallback } = SETTINGS[name];
  return flags[name] ?? (env[variable] || fallback);
}

function complaint(issue: z.core.$ZodIssue, given: Record<string, string>): string {
  const name = String(issue.path[0]) as SettingName;
  const { env, flag } = SETTINGS[name];
  const named = flag === null || flag.startsWith('--no-') ? env : `${env} (${flag})`;
  return `The setting ${named} ${issue.message}, not "${given[name]}".`;
}

/** A setting as it stands and where its value comes from. */
export interface SettingInForce {
  readonly name: string;
  readonly env: string;
  readonly flag: string | null;
  /** As it was given; never a secret. */
  readonly value: string;
  readonly from: 'flag' | 'environment' | 'default';
  readonly meaning: string;
}

/** Every setting in the README's order, with the value in force and its origin; the address of a database is told without its password. */
export function settingsInForce(
  flags: Flags,
  env: Readonly<Record<string, string | undefined>>,
): readonly SettingInForce[] {
  return (Object.keys(SETTINGS) as SettingName[]).map((name) => {
    const { env: variable, flag, meaning } = SETTINGS[name];
    const given = givenFor(name, flags, env);
    const from = flags[name] !== undefined ? 'flag' : env[variable] ? 'environment' : 'default';
    return { name, env: variable, flag, value: name === 'databaseUrl' ? withoutSecrets(given) : given, from, meaning };
  });
}

/** A database's address as far as it may be shown: person, host, port and name, without password and parameters. */
function withoutSecrets(address: string): string {
  if (address === '') return '';
  if (!URL.canParse(address)) return 'postgres://…';
  const { protocol, username, host, pathname } = new URL(address);
  return `${protocol}//${username === '' ? '' : `${username}@`}${host}${pathname}`;
}
