import { useEffect } from 'react';
import type { Page as Rows, Webhook } from '../../server/contract.ts';
import { useRead } from '../api.ts';
import { hookStanding, newsWords, useHookActs } from '../hooking.ts';
import { instant } from '../words.ts';
import { Exports } from './exports.tsx';
import { Icon } from './signs.tsx';
import { Empty, Shown } from './states.tsx';
import { WebhookForm } from './webhook-form.tsx';

function LastDelivery({ hook }: { hook: Webhook }) {
  const { lastDelivery, nextAt } = hook;
  if (lastDelivery === null) return <p className="small soft">Nothing was sent yet.</p>;
  return (
    <p className="small soft">
      {instant(lastDelivery.at)}:{' '}
      <span className={lastDelivery.outcome === 'failed' ? 'wrong' : undefined}>
        {lastDelivery.message ?? lastDelivery.outcome}
      </span>
      {nextAt !== null && ` Tried again at ${instant(nextAt)}.`}
    </p>
  );
}

function Hook({ hook }: { hook: Webhook }) {
  const acts = useHookActs();
  const standing = hookStanding(hook);
  const paused = hook.state === 'paused';
  return (
    <div className="hook">
      <h3 className="hook-url">{hook.url}</h3>
      <p className="small">
        <span className="pass watch-state" data-state={standing.name}>
          <Icon name={standing.icon} />
          {standing.words}
        </span>
        <span className="soft">
          {' '}
          · {hook.id} · told of {newsWords(hook.kinds)}
        </span>
      </p>
      <LastDelivery hook={hook} />
      <div className="presses screen-only" role="group" aria-label={`Acts on ${hook.id}`}>
        {!paused && (
          <button className="press" type="button" disabled={acts.busy} onClick={() => acts.test(hook)}>
            Send a test
          </button>
        )}
        <button
          className="press"
          type="button"
          disabled={acts.busy}
          onClick={() => (paused ? acts.resume : acts.pause)(hook)}
        >
          {paused ? 'Go on' : 'Pause'}
        </button>
        <button className="press" type="button" disabled={acts.busy} onClick={() => acts.remove(hook)}>
          Remove
        </button>
      </div>
    </div>
  );
}

const LOOK_AGAIN_MS = 5000;

/** Addresses that are told of news: how each stands, what can be done with it, and a form for another. */
export function Webhooks() {
  const read = useRead<Rows<Webhook>>('/webhooks?limit=100');
  const { refetch } = read;
  const any = read.data?.rows.some(({ state }) => state === 'active') ?? false;
  useEffect(() => {
    if (!any) return undefined;
    const timer = setInterval(() => void refetch(), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [any, refetch]);
  return (
    <section className="section" aria-labelledby="webhooks">
      <div className="section-head">
        <h2 id="webhooks">Webhooks</h2>
        <span className="aside">addresses that are told of news</span>
      </div>
      <Shown read={read} what="the webhooks">
        {({ rows }) => {
          const standing = rows.filter(({ state }) => state !== 'removed');
          return standing.length === 0 ? (
            <div className="section-empty">
              <Empty>No address is told of anything yet.</Empty>
            </div>
          ) : (
            <ul className="hooks">
              {standing.map((hook) => (
                <li key={hook.id}>
                  <Hook hook={hook} />
                </li>
              ))}
            </ul>
          );
        }}
      </Shown>
      <div className="section-empty">
        <WebhookForm />
        <Exports path="/webhooks" />
      </div>
    </section>
  );
}
