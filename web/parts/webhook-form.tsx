import { useState } from 'react';
import type { NewsKind, WebhookMade } from '../../server/contract.ts';
import { Refusal, useWrite } from '../api.ts';
import { NEWS } from '../hooking.ts';
import { Entry } from './fields.tsx';
import { Failed } from './states.tsx';

function Secret({ made, close }: { made: WebhookMade; close: () => void }) {
  return (
    <div className="stack hook-made" role="status">
      <p>{made.id} is set. This is the secret of its signatures; copy it now, it is not shown again:</p>
      <p>
        <code className="hook-secret">{made.secret}</code>
      </p>
      <p className="presses">
        <button className="press" type="button" onClick={close}>
          I have copied it
        </button>
      </p>
    </div>
  );
}

/** Has an address told of news; the secret of its signatures is shown once, until it is closed. */
export function WebhookForm() {
  const [url, setUrl] = useState('');
  const [kinds, setKinds] = useState<readonly NewsKind[]>(NEWS.map(([kind]) => kind));
  const [made, setMade] = useState<WebhookMade | null>(null);
  const write = useWrite<WebhookMade>();
  const wrong = (name: string): string | undefined =>
    write.error instanceof Refusal
      ? write.error.problem.fields?.find(({ field }) => field === name)?.message
      : undefined;
  const send = (): void =>
    write.mutate(
      { method: 'POST', path: '/webhooks', body: { url: url.trim(), kinds } },
      {
        onSuccess: (answer) => {
          setMade(answer);
          setUrl('');
          write.reset();
        },
      },
    );
  if (made !== null) return <Secret made={made} close={() => setMade(null)} />;
  return (
    <form
      className="form page-form"
      aria-label="Add a webhook"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Entry
        label="Address"
        name="webhook-url"
        type="url"
        value={url}
        change={setUrl}
        required="required"
        error={wrong('url')}
        hint="It takes a POST of signed JSON. The history shows only its host."
      />
      <fieldset className="choices">
        <legend>Tell it of</legend>
        {NEWS.map(([kind, words]) => (
          <label key={kind}>
            <input
              type="checkbox"
              name={`news-${kind}`}
              checked={kinds.includes(kind)}
              onChange={(event) =>
                setKinds(event.target.checked ? [...kinds, kind] : kinds.filter((one) => one !== kind))
              }
            />
            <span>{words}</span>
          </label>
        ))}
      </fieldset>
      {write.error !== null && <Failed error={write.error} />}
      <p className="presses">
        <button className="press" type="submit" disabled={write.isPending || kinds.length === 0}>
          Add the webhook
        </button>
      </p>
    </form>
  );
}
