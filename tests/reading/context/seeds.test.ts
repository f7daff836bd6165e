import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { read } from '../../../server/reading/read.ts';
import type { Statement } from '../../../server/reading/statement.ts';

const folder = fileURLToPath(new URL('../../../../shared/seeds/', import.meta.url));
const present = existsSync(folder);

/** The statements of one report whose printed words hold the figure. */
function statementsOf(file: string, published: string, figure: string): Statement[] {
  const statements = read(readFileSync(folder + file, 'utf8'), { published });
  return statements.filter((one) => one.value.kind === 'quantity' && one.printed.toLowerCase().includes(figure));
}

const WANTED = [
  {
    file: '000_4c6b26ddc122d651.txt',
    published: '2021-12-14',
    figure: '2,500',
    counted: 'US troops',
    place: 'Iraq',
    modality: 'fact',
    claimant: 'Joe Biden',
  },
  {
    file: '001_058ce7411f2b0d8e.txt',
    published: '2020-01-31',
    figure: '5,200',
    counted: 'US military personnel',
    place: 'Iraq',
    modality: 'fact',
    claimant: null,
  },
  {
    file: '001_058ce7411f2b0d8e.txt',
    published: '2020-01-31',
    figure: '11',
    counted: 'missiles',
    place: 'Ain al-Assad',
    modality: 'fact',
    claimant: null,
  },
  {
    file: '001_058ce7411f2b0d8e.txt',
    published: '2020-01-31',
    figure: 'another',
    counted: 'missiles',
    place: 'Erbil',
    modality: 'fact',
    claimant: null,
  },
  {
    file: '002_91226710ddc3b58b.txt',
    published: '2022-01-03',
    figure: '2,500',
    counted: 'American soldiers',
    place: null,
    modality: 'fact',
    claimant: null,
  },
  {
    file: '002_91226710ddc3b58b.txt',
    published: '2022-01-03',
    figure: '1,000',
    counted: 'soldiers',
    place: null,
    modality: 'fact',
    claimant: null,
  },
  {
    file: '004_84a68e33edd9fa1e.txt',
    published: '2020-04-06',
    figure: 'at least two',
    counted: 'Patriot batteries',
    place: 'Ayn al-Assad and Erbil',
    modality: 'fact',
    claimant: null,
  },
] as const;

describe('the context of the figures in the five reports', () => {
  if (!present) {
    process.stdout.write(`${folder} is missing: the five reports are not read here\n`);
    it('has nothing to read', () => expect(present).toBe(false));
    return;
  }
  it.each(WANTED)('$file: $figure', ({ file, published, figure, ...wanted }) => {
    const [one] = statementsOf(file, published, figure);
    expect(
      one && { counted: one.counted, place: one.place, modality: one.modality, claimant: one.attribution.claimant },
    ).toEqual(wanted);
  });

  it('reads the two more batteries as a plan, and the drones of Monday and Tuesday on their own days', () => {
    const batteries = statementsOf('004_84a68e33edd9fa1e.txt', '2020-04-06', 'two');
    expect(batteries.map((one) => one.modality)).toEqual(['fact', 'plan']);
    const drones = statementsOf('003_b1f5c03e8c565ab2.txt', '2022-01-04', 'two').filter(
      (one) => one.counted === 'armed drones',
    );
    expect(drones.map((one) => one.asOf.start)).toEqual(['2022-01-04', '2022-01-03']);
  });
});
