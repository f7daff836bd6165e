import { useState } from 'react';
import type { Watch } from '../../server/contract.ts';
import { Refusal, useWrite } from '../api.ts';
import { saved } from '../notices.ts';
import { intervalOptions } from '../watching.ts';
import { Choice, Entry } from './fields.tsx';
import { FormFoot } from './form-foot.tsx';

/** Sets a page or feed to be watched. */
export function WatchForm() {
  const [url, setUrl] = useState('');
  const [every, setEvery] = useState('60');
  const [outlet, setOutlet] = useState('');
  const write = useWrite<Watch>();
  const wrong = (name: string): string | undefined =>
    write.error instanceof Refusal
      ? write.error.problem.fields?.find(({ field }) => field === name)?.message
      : undefined;
  const send = (): void =>
    write.mutate(
      {
        method: 'POST',
        path: '/watches',
        body: {
          url: url.trim(),
          everyMinutes: Number(every),
          ...(outlet.trim() === '' ? {} : { outlet: outlet.trim() }),
        },
      },
      {
        onSuccess: (watch) => {
          saved(`${watch.url} is watched.`);
          setUrl('');
          setOutlet('');
        },
      },
    );
  return (
    <form
      className="form"
      aria-label="Watch a page or a feed"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Entry
        label="Address"
        name="url"
        type="url"
        value={url}
        change={setUrl}
        required="required"
        error={wrong('url')}
        hint="Of a page, or of a feed: RSS, Atom, RDF, JSON Feed."
      />
      <Choice label="Fetch" name="every" value={every} change={setEvery} options={intervalOptions(60)} />
      <Entry
        label="Outlet"
        name="outlet"
        value={outlet}
        change={setOutlet}
        hint="Leave empty to take the one each page states."
      />
      <FormFoot error={write.error} busy={write.isPending} send="Watch it" />
    </form>
  );
}
