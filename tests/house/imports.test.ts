import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { brokenImports } from './import-rules.ts';

const files = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', 'server', 'web', 'migrations', 'seeds'],
  {
    encoding: 'utf8',
  },
)
  .split('\n')
  .filter((path) => /\.(ts|tsx)$/.test(path));

describe('the house', () => {
  it('has files to look at', () => {
    expect(files.length).toBeGreaterThan(10);
  });

  it('keeps imports running one way', () => {
    expect(files.flatMap((path) => brokenImports(path, readFileSync(path, 'utf8')))).toEqual([]);
  });
});

describe('a planted wrong import is seen', () => {
  const planted: [string, string, string][] = [
    ['server/text/tokens.ts', "import { read } from '../reading/read.ts';", 'text may not import reading'],
    ['server/reading/read.ts', "import { readFileSync } from 'node:fs';", 'may not import node:fs'],
    ['server/judging/compare.ts', 'const now = Date.now();', 'no clock'],
    ['server/judging/compare.ts', 'const now = new Date();', 'no clock'],
    ['server/judging/compare.ts', "import { openStore } from '../store/store.ts';", 'judging may not import store'],
    ['server/http/claims.ts', "import { sql } from 'kysely';", 'only the store holds SQL'],
    ['server/store/claims.ts', "import { run } from '../cli/commands.ts';", 'store may not import cli'],
    ['server/actions/give-verdict.ts', "import { recordClaim } from './record-claim.ts';", 'may not import the action'],
    ['web/pages/desk.tsx', "import { openStore } from '../../server/store/store.ts';", 'web may not import'],
    ['web/pages/desk.tsx', "import { claim } from '../../server/contract.ts';", 'only types'],
    ['server/helpers/thing.ts', '', 'no room named helpers'],
  ];
  it.each(planted)('%s: %s', (path, source, complaint) => {
    expect(brokenImports(path, source).join('\n')).toContain(complaint);
  });

  it('and the right ones pass', () => {
    expect(brokenImports('server/reading/read.ts', "import { tokenise } from '../text/tokens.ts';")).toEqual([]);
    expect(brokenImports('web/api.ts', "import type { Desk } from '../server/contract.ts';")).toEqual([]);
    expect(brokenImports('server/actions/give-verdict.ts', "import { allow } from './permissions.ts';")).toEqual([]);
  });
});
