import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

/** Where the browser stands and the environment it must be started with. */
export interface Chromium {
  readonly path: string;
  readonly environment: Record<string, string>;
}

declare module 'vitest' {
  interface ProvidedContext {
    chromium: Chromium;
  }
}

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** The packaged fonts, named where they were unpacked: their own configuration names folders of another machine, and without any font the browser breaks. */
function configureFonts(folder: string): string {
  const file = join(folder, 'fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>`,
  );
  return file;
}

const BORROWED = ['AWS_EXECUTION_ENV', 'TMPDIR', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH', 'HOME'];

/** Runs the work in a changed environment and puts back what stood there: other servers of this run start from the same process. */
async function borrowing<T>(changes: Record<string, string>, work: () => Promise<T>): Promise<T> {
  const before = BORROWED.map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, changes);
  try {
    return await work();
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
  }
}

/** The packaged browser picks its libraries by the Lambda runtime it believes to be in, and unpacks into the temporary folder. */
const unpack = (folder: string): Promise<Chromium> =>
  borrowing({ AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x', TMPDIR: folder }, async () => {
    const { default: chromium } = await import('@sparticuz/chromium');
    return {
      path: await chromium.executablePath(),
      environment: {
        LD_LIBRARY_PATH: process.env['LD_LIBRARY_PATH'] ?? '',
        FONTCONFIG_FILE: configureFonts(folder),
        FONTCONFIG_PATH: folder,
        TMPDIR: folder,
        HOME: folder,
      },
    };
  });

function starts({ path, environment }: Chromium): string | null {
  const run = spawnSync(path, ['--version'], {
    env: { ...process.env, ...environment },
    encoding: 'utf8',
    timeout: 30_000,
  });
  return run.status === 0 ? null : `${path}: ${run.error?.message ?? run.stderr}`;
}

/**
 * Finds a real Chromium once for all browser tests: CHROME_PATH, the packaged one, an installed one, in this order.
 * Fails with what was tried; browser tests are never skipped.
 */
export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'crosscheck-chromium-'));
  const tried: string[] = [];
  const candidates: (() => Promise<Chromium>)[] = [
    ...(process.env['CHROME_PATH']
      ? [() => Promise.resolve({ path: process.env['CHROME_PATH'] ?? '', environment: {} })]
      : []),
    () => unpack(folder),
    ...INSTALLED.filter((path) => existsSync(path)).map((path) => () => Promise.resolve({ path, environment: {} })),
  ];
  for (const candidate of candidates) {
    try {
      const chromium = await candidate();
      const complaint = starts(chromium);
      if (complaint === null) {
        project.provide('chromium', chromium);
        return () => rmSync(folder, { recursive: true, force: true });
      }
      tried.push(complaint);
    } catch (error) {
      tried.push(String(error));
    }
  }
  throw new Error(`No Chromium starts here. Tried:\n${tried.join('\n')}\nSet CHROME_PATH to a Chromium or Chrome.`);
}
