import { describe, expect, it } from 'vitest';
import { SETTINGS } from '../../server/config.ts';
import { COMMANDS } from '../../server/cli/commands.ts';
import { crosscheck, here, lines } from './crosscheck.ts';

describe('crosscheck', () => {
  it('explains itself', async () => {
    const { code, out, err } = await crosscheck(['--help']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Exit status:');
    for (const { name, summary } of COMMANDS) {
      expect(out).toContain(name);
      expect(out).toContain(summary.slice(0, 20));
    }
  });

  it.each(COMMANDS.map(({ name }) => name))('explains %s', async (name) => {
    const { code, out } = await here([name, '--help']);
    expect(code).toBe(0);
    expect(out).toContain(`Usage: crosscheck ${name}`);
    expect(out).toContain('Exit status:');
  });

  it('explains a command asked for with "help" as with "--help"', async () => {
    expect((await here(['help', 'read'])).out).toBe((await here(['read', '--help'])).out);
  });

  it('is not troubled by a reader who has seen enough', async () => {
    const { code, err } = await crosscheck(['--help'], '', 'close at once');
    expect([code, err]).toEqual([0, '']);
  });

  it('says its version', async () => {
    const { code, out } = await here(['--version']);
    expect(code).toBe(0);
    expect(out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it.each([
    [[], 'Usage: crosscheck'],
    [['nonsense'], "unknown command 'nonsense'"],
    [['raed'], 'Did you mean read?'],
    [['read', '--nonsense'], "unknown option '--nonsense'"],
    [['read', 'texts.jsonl'], 'too many arguments'],
    [['import'], "missing required argument 'path'"],
    [['import', 'x', '--published', '2022-02-30'], 'published "2022-02-30" is no possible date'],
    [['disagreements', '--relation', 'quarrel'], 'Allowed choices are same, rounding'],
    [['disagreements', '--since', 'yesterday'], '--since yesterday is no possible day'],
    [['export', 'wishes'], 'Allowed choices are claims'],
    [['serve', '--port', 'many'], 'PORT (--port) must be a whole number'],
  ])('calls %j wrong use', async (argv, words) => {
    const { code, out, err } = await here(argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(words);
  });
});

it('ends a process of its own with the same status', async () => {
  const { code, err } = await crosscheck(['nonsense']);
  expect([code, err]).toEqual([2, "error: unknown command 'nonsense'\n"]);
});

describe('crosscheck read', () => {
  const text = 'Nine ferries and 1,200 passengers waited on 3 January 2022.';

  it('gives statements in the shape of the contract', async () => {
    const { code, out } = await crosscheck(['read'], JSON.stringify({ id: 'a', text, published: '2022-01-04' }) + '\n');
    expect(code).toBe(0);
    const [answer] = lines(out);
    const statements = answer?.['statements'] as Record<string, unknown>[];
    expect(statements.length).toBeGreaterThan(1);
    for (const statement of statements) {
      expect(Object.keys(statement)).toEqual([
        ...['start', 'end', 'printed', 'sentence', 'value', 'counted', 'place', 'asOf', 'modality', 'attribution'],
      ]);
      expect(text.slice(Number(statement['start']), Number(statement['end']))).toBe(statement['printed']);
    }
  });

  it('adds rules with --trace', async () => {
    const { out } = await crosscheck(['read', '--trace'], JSON.stringify({ id: 1, text }) + '\n');
    expect(lines(out)[0]).toMatchObject({ id: 1, statements: [{ rules: expect.any(Array) as unknown }, {}, {}] });
  });

  it('answers what cannot be read and ends with 1', async () => {
    const { code, out } = await crosscheck(
      ['read'],
      `{"id":1,"text":"x","published":"2022-02-30"}\n{"id":2,"text":"x"}\n`,
    );
    expect(code).toBe(1);
    expect(lines(out)).toMatchObject([
      { id: 1, error: { code: 'invalid' } },
      { id: 2, statements: [] },
    ]);
  });

  it('answers nothing to nothing', async () => {
    expect(await crosscheck(['read'])).toEqual({ code: 0, out: '', err: '' });
  });
});

describe('crosscheck compare and stance', () => {
  const a = { text: 'The port had 5,200 dock workers on 10 January 2022.', focus: '5,200', published: '2022-01-12' };
  const b = { text: 'The port had 2,500 dock workers on 10 January 2022.', focus: '2,500', published: '2022-01-13' };

  it('compare gives the relation, its tests and a sentence, in the shape of the contract', async () => {
    const { code, out } = await crosscheck(['compare'], JSON.stringify({ id: 'p', a, b }) + '\n');
    const [answer] = lines(out);
    expect(code).toBe(0);
    expect(Object.keys(answer ?? {})).toEqual(['id', 'relation', 'group', 'tests', 'missing', 'explanation']);
    expect(Object.keys((answer?.['tests'] as object[])[0] ?? {})).toEqual(['test', 'a', 'b', 'result']);
  });

  it('compare names the field that is missing from a line', async () => {
    const { code, out } = await crosscheck(['compare'], JSON.stringify({ id: 'p', a, b: { text: 'x' } }) + '\n');
    expect(code).toBe(1);
    expect(lines(out)).toMatchObject([
      { id: 'p', error: { code: 'invalid', message: expect.stringMatching(/^b\.focus: /) as unknown } },
    ]);
  });

  it('stance says what the passage says of the claim', async () => {
    const line = {
      id: 7,
      claim: 'The port has more than 5,000 dock workers.',
      passage: 'The port has 5,200 dock workers.',
    };
    const { code, out } = await crosscheck(['stance'], JSON.stringify(line) + '\n');
    expect(code).toBe(0);
    expect(Object.keys(lines(out)[0] ?? {})).toEqual(['id', 'stance', 'relation', 'explanation']);
    expect(lines(out)).toMatchObject([{ id: 7, stance: 'supports' }]);
  });
});

it('names every flag of the settings in the help of serve', async () => {
  const { out } = await here(['serve', '--help']);
  for (const { flag, env } of Object.values(SETTINGS)) {
    if (flag === null) continue;
    expect(out).toContain(flag);
    expect(out).toContain(env);
  }
});
