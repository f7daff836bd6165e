import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { SHEET } from '../../web/parts/key-sheet.ts';
import { RESOLUTIONS } from '../../web/words.ts';

type Where = (typeof SHEET)[number][0];

/** The files whose keys each part of the sheet tells. */
const FILES: Record<Where, readonly string[]> = {
  Everywhere: ['web/app.tsx', 'web/keys.ts'],
  'In the queue': ['web/pages/queue.tsx', 'web/parts/queue-decide.tsx', 'web/parts/queue-evidence.tsx'],
  'On a claim': ['web/pages/claim.tsx'],
  'On a trace': ['web/pages/trace.tsx', 'web/graph/trace-graph.tsx'],
  'In the reader': ['web/pages/reader.tsx', 'web/choosing.ts'],
  'On the drafts': ['web/pages/drafts.tsx'],
  'On a draft': ['web/pages/draft.tsx'],
};
/** Told once for every page, whatever page binds them again. */
const COMMON = new Set(['j', 'k', 'enter', 'escape']);
const SYMBOLS: Record<string, string> = {
  '←': 'arrowleft',
  '→': 'arrowright',
  '↑': 'arrowup',
  '↓': 'arrowdown',
  Esc: 'escape',
};

function eachNode(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => eachNode(child, visit));
}

const literal = (name: ts.Node): string | null =>
  ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : null;

/** Keys made from a list: the `name` of each way to decide, first words of rows such as ['1', …], a digit for each resolution. */
function listed(file: ts.SourceFile): string[] {
  const keys: string[] = [];
  eachNode(file, (node) => {
    if (ts.isIdentifier(node) && node.text === 'RESOLUTIONS') keys.push(...RESOLUTIONS.map((_, i) => String(i + 1)));
    if (ts.isPropertyAssignment(node) && literal(node.name) === 'name' && ts.isStringLiteral(node.initializer))
      keys.push(node.initializer.text);
    const first = ts.isArrayLiteralExpression(node) ? node.elements[0] : undefined;
    if (first !== undefined && ts.isStringLiteral(first) && /^\d$/.test(first.text)) keys.push(first.text);
  });
  return keys;
}

/** The keys a file binds: by useKeys, or by a handler of its own for every key that starts with `Arrow`. */
function boundIn(path: string): string[] {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const keys: string[] = [];
  const bound = (bindings: ts.ObjectLiteralExpression): void => {
    for (const one of bindings.properties) {
      const key = one.name === undefined ? null : literal(one.name);
      if (key !== null) keys.push(key);
      if (!ts.isSpreadAssignment(one)) continue;
      eachNode(one, (node) => {
        if (ts.isObjectLiteralExpression(node)) bound(node);
      });
      keys.push(...listed(file));
    }
  };
  eachNode(file, (node) => {
    if (ts.isStringLiteral(node) && node.text === 'Arrow') keys.push('arrowleft', 'arrowright', 'arrowup', 'arrowdown');
    const [first] = ts.isCallExpression(node) && node.expression.getText() === 'useKeys' ? node.arguments : [];
    if (first !== undefined && ts.isObjectLiteralExpression(first)) bound(first);
  });
  return keys;
}

/** The keys of one line of the sheet as they are bound: "1 – 5", "Ctrl K", "Shift ←". */
function keysOf(names: string): string[] {
  const digits = /^(\d) – (\d)$/.exec(names);
  if (digits !== null) {
    const [from, to] = [Number(digits[1]), Number(digits[2])];
    return Array.from({ length: to - from + 1 }, (_, i) => String(from + i));
  }
  return names
    .replace(/(Ctrl|Shift) /g, '$1+')
    .split(' ')
    .map((name) => name.replace(/[^+]+$/, (key) => SYMBOLS[key] ?? key).toLowerCase());
}

const unlike = (keys: Iterable<string>, others: ReadonlySet<string>): string[] =>
  [...new Set(keys)].filter((key) => !others.has(key)).sort();

describe('the ? sheet', () => {
  it('knows every file that binds keys', () => {
    const known = new Set(Object.values(FILES).flat());
    const files = readdirSync('web', { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
    const binding = files.map((name) => `web/${name}`).filter((path) => /\buseKeys\(/.test(readFileSync(path, 'utf8')));
    expect(binding.length).toBeGreaterThan(5);
    expect(unlike(binding, known)).toEqual([]);
  });

  it.each(SHEET.map(([where, lines]) => [where, lines] as const))(
    'tells every key and no other: %s',
    (where, lines) => {
      const told = new Set(lines.flatMap(([names]) => keysOf(names)));
      const bound = new Set(FILES[where].flatMap(boundIn));
      const must = where === 'Everywhere' ? bound : unlike(bound, COMMON);
      expect(unlike(must, told), 'bound and not told').toEqual([]);
      expect(unlike(told, bound), 'told and not bound').toEqual([]);
    },
  );
});
