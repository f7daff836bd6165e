import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../server/cli/commands.ts';
import { SETTINGS } from '../../server/config.ts';
import { RELATIONS } from '../../server/judging/relation.ts';
import { ERROR_STATUS } from '../../server/store/app-error.ts';

const readme = readFileSync('README.md', 'utf8');

describe('the README', () => {
  it.each(Object.values(SETTINGS).map((setting) => [setting.env, setting] as const))(
    'has the setting %s',
    (_, setting) => {
      const row = readme.split('\n').find((line) => line.startsWith(`| \`${setting.env}\``)) ?? '';
      expect(row).toContain(setting.flag ?? setting.env);
      expect(row).toContain(setting.fallback);
      expect(row).toContain(setting.meaning);
    },
  );

  it.each(COMMANDS.map(({ name }) => name))('has the command %s', (name) => {
    expect(readme).toContain(`\`crosscheck ${name}`);
  });

  it.each(Object.keys(ERROR_STATUS))('has the error code %s', (code) => {
    expect(readme).toContain(`\`${code}\``);
  });

  it.each(RELATIONS)('has the relation %s', (relation) => {
    expect(readme).toContain(relation);
  });

  it('shows pictures that are there', () => {
    const pictures = [...readme.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map((match) => match[1] ?? '');
    expect(pictures.length).toBeGreaterThan(0);
    expect(pictures.filter((path) => !existsSync(path))).toEqual([]);
  });
});
