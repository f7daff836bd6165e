import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../server/cli/commands.ts';
import { SETTINGS } from '../../server/config.ts';
import { RELATIONS } from '../../server/judging/relation.ts';
import { ERROR_STATUS } from '../../server/store/app-error.ts';

const readme = readFileSync('README.md', 'utf8');
const api = readFileSync('server/http/README.md', 'utf8');
const ROOMS = ['README.md', 'web/README.md', 'server/README.md', 'server/http/README.md', 'server/capture/README.md'];

/** The name under which a Markdown heading can be linked to. */
const anchorOf = (line: string): string =>
  line.startsWith('#')
    ? line
        .replace(/^#+ /, '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N} -]/gu, '')
        .replaceAll(' ', '-')
    : '';

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

  it.each(Object.keys(ERROR_STATUS))('has the error code %s beside the API', (code) => {
    expect(api).toContain(`\`${code}\``);
  });

  it.each(ROOMS)('leads from %s to files and chapters that are there', (file) => {
    const links = [...readFileSync(file, 'utf8').matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)/g)];
    for (const [, path = '', chapter] of links) {
      const target = path === '' ? file : join(dirname(file), path);
      expect(existsSync(target), target).toBe(true);
      const heads = chapter === undefined ? [] : readFileSync(target, 'utf8').split('\n').map(anchorOf);
      if (chapter !== undefined) expect(heads).toContain(chapter);
    }
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
