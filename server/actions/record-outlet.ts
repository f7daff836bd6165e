import type { Outlet, OutletInput } from '../contract.ts';
import { AppError } from '../store/app-error.ts';
import { outletById, outletByName } from '../store/outlets.ts';
import { outletModel } from '../store/views/briefs.ts';
import type { Deps } from './deps.ts';
import type { Actor } from './permissions.ts';
import { act } from './steps/act.ts';
import { makeOutlet } from './steps/outlet.ts';

/** Records an outlet. Throws AppError `already-exists` for a name that is known, `invalid` for a parent that is not. */
export async function recordOutlet(deps: Deps, actor: Actor, input: OutletInput): Promise<Outlet> {
  return act(deps, { actor, action: 'record-outlet' }, async (doing) => {
    const known = await outletByName(doing.tx, input.name);
    if (known) throw new AppError('already-exists', `The outlet ${known.name} is recorded already, as ${known.id}.`);
    const parentId = input.parent ?? null;
    if (parentId !== null && !(await outletById(doing.tx, parentId))) {
      const message = `There is no outlet ${parentId} that it could belong to.`;
      throw new AppError('invalid', message, { fields: [{ field: 'parent', message }] });
    }
    const { name, kind, country } = input;
    const row = await makeOutlet(doing, { name, kind, country: country ?? null, parentId, sample: false });
    return outletModel(row, 0);
  });
}
