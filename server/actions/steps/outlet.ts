import { insertOutlet, outletByName } from '../../store/outlets.ts';
import type { NewOutlet } from '../../store/outlets.ts';
import type { OutletTable } from '../../store/tables.ts';
import { tell } from './act.ts';
import type { Act } from './act.ts';

/** Writes an outlet and its line of history. */
export async function makeOutlet(doing: Act, outlet: NewOutlet): Promise<OutletTable> {
  const row = await insertOutlet(doing.tx, outlet, doing.stamp);
  const { name, kind, country } = row;
  await tell(doing, { action: 'record-outlet', noun: 'outlet', nounId: row.id, new: { name, kind, country } });
  return row;
}

/** The outlet of this name; one that is not known yet is recorded with the kind "other". */
export async function outletNamed(doing: Act, name: string, sample: boolean): Promise<OutletTable> {
  const known = await outletByName(doing.tx, name);
  return known ?? makeOutlet(doing, { name, kind: 'other', country: null, parentId: null, sample });
}
