import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { revise } from '../../server/text/revision.ts';
import type { EditTopic } from '../../server/text/revision-edits.ts';

interface Case {
  readonly id: string;
  readonly before: string;
  readonly after: string;
  readonly kind: string;
  /** Topics that some edit must have, and that none may have. */
  readonly about?: readonly EditTopic[];
  readonly not?: readonly EditTopic[];
  readonly moved?: number;
  readonly titles?: { readonly before: string; readonly after: string };
}

const cases = readFileSync(new URL('../cases/revisions.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Case);

describe('revisions', () => {
  it('are told in at least five scripts', () => {
    expect(cases.length).toBeGreaterThanOrEqual(60);
    const scripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Arabic}/u, /\p{Script=Han}/u];
    for (const script of [...scripts, /\p{Script=Devanagari}/u, /\p{Script=Katakana}/u])
      expect(cases.some(({ before }) => script.test(before))).toBe(true);
  });

  it.each(cases.map((each) => [each.id, each] as const))('%s', (_, { before, after, kind, titles, ...told }) => {
    const revision = revise(before, after, titles);
    const topics = new Set(revision.edits.flatMap((edit) => edit.topics));
    const trace = JSON.stringify(revision);
    expect(revision.kind, trace).toBe(kind);
    for (const topic of told.about ?? []) expect(topics, trace).toContain(topic);
    for (const topic of told.not ?? []) expect(topics, trace).not.toContain(topic);
    if (told.moved !== undefined) expect(revision.moved.length, trace).toBe(told.moved);
    for (const [from, to] of revision.changed) {
      expect(from).toBeLessThanOrEqual(to);
      expect(to).toBeLessThanOrEqual(after.length);
    }
  });
});
