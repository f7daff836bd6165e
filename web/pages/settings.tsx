import { useLocation } from 'wouter';
import type { JobView, Page as Rows } from '../../server/contract.ts';
import { useRead } from '../api.ts';
import { Page } from '../parts/page.tsx';
import { SamplePresses } from '../parts/sample.tsx';
import { ServerSettings } from '../parts/server-settings.tsx';
import { Empty, Shown } from '../parts/states.tsx';
import { Webhooks } from '../parts/webhooks.tsx';
import type { Scheme } from '../settings.ts';
import { changeSettings, useSettings } from '../settings.ts';
import { goOnTour } from '../touring.ts';
import { instant } from '../words.ts';
import { JOB_WORDS, WORK_WORDS } from '../work.ts';

const SCHEMES: readonly (readonly [Scheme, string])[] = [
  ['system', 'as the machine is set'],
  ['light', 'light'],
  ['dark', 'dark'],
];

function Looks() {
  const { scheme, singleKeys } = useSettings();
  return (
    <>
      <fieldset className="choices">
        <legend>Paper</legend>
        {SCHEMES.map(([name, words]) => (
          <label key={name}>
            <input
              type="radio"
              name="scheme"
              value={name}
              checked={scheme === name}
              onChange={() => changeSettings({ scheme: name })}
            />
            <span>{words}</span>
          </label>
        ))}
      </fieldset>
      <fieldset className="choices">
        <legend>Keys</legend>
        <label>
          <input
            type="checkbox"
            name="single-keys"
            checked={singleKeys}
            onChange={(event) => changeSettings({ singleKeys: event.target.checked })}
          />
          <span>
            Single keys such as <kbd>J</kbd>, <kbd>A</kbd> and <kbd>1</kbd> act
          </span>
        </label>
        <p className="hint">
          With them off, <kbd>Ctrl K</kbd>, <kbd>Esc</kbd>, <kbd>Tab</kbd> and <kbd>Enter</kbd> still work.
        </p>
      </fieldset>
    </>
  );
}

function Work() {
  const read = useRead<Rows<JobView>>('/jobs?limit=50');
  return (
    <section className="section" aria-labelledby="work">
      <div className="section-head">
        <h2 id="work">Work in the background</h2>
      </div>
      <Shown read={read} what="the work">
        {({ rows }) =>
          rows.length === 0 ? (
            <div className="section-empty">
              <Empty>None waits and none has failed.</Empty>
            </div>
          ) : (
            <ul className="changes framed">
              {rows.map((job) => (
                <li key={job.id}>
                  <time dateTime={job.recordedAt}>{instant(job.recordedAt)}</time>
                  <p>
                    {job.about} <span className="soft">{WORK_WORDS[job.kind] ?? job.kind}</span>{' '}
                    <strong>{JOB_WORDS[job.state]}</strong>
                    {job.lastError !== null && <span className="wrong"> {job.lastError}</span>}
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
    </section>
  );
}

/** The person at work, the look, the keys, the server's settings, the sample, the work in the background. */
export default function Settings() {
  const me = useRead<{ id: string; name: string; role: string }>('/me');
  const [, go] = useLocation();
  const startTour = (): void => {
    goOnTour(0);
    go('/');
  };
  return (
    <Page title="Settings" layout="leaf">
      <div className="leaf-head">
        <h1>Settings</h1>
        <Shown read={me} what="who you are">
          {(person) => (
            <dl className="facts">
              <div>
                <dt>You are</dt>
                <dd>{person.name}</dd>
              </div>
              <div>
                <dt>Role</dt>
                <dd>{person.role}</dd>
              </div>
            </dl>
          )}
        </Shown>
      </div>
      <section className="section" aria-labelledby="browser">
        <div className="section-head">
          <h2 id="browser">This browser</h2>
          <span className="aside">kept here, not on the server</span>
        </div>
        <div className="form page-form">
          <Looks />
        </div>
      </section>
      <ServerSettings />
      <section className="section" aria-labelledby="sample">
        <div className="section-head">
          <h2 id="sample">The sample newsroom</h2>
        </div>
        <div className="stack section-empty">
          <SamplePresses />
          <p className="presses">
            <button className="press" type="button" onClick={startTour}>
              Start the tour of five steps
            </button>
          </p>
        </div>
      </section>
      <Webhooks />
      <Work />
      <section className="section" aria-labelledby="doors">
        <div className="section-head">
          <h2 id="doors">For machines</h2>
        </div>
        <p className="exports section-empty">
          <a href="/api">The API, to browse</a>
          <a href="/api/openapi.json">OpenAPI</a>
        </p>
      </section>
    </Page>
  );
}
