import { Link } from 'wouter';
import type { Desk } from '../../server/contract.ts';
import { count, day, number } from '../words.ts';
import { JOB_WORDS, WORK_WORDS } from '../work.ts';
import { SamplePresses } from './sample.tsx';
import { CommentLine } from './care.tsx';
import { Empty } from './states.tsx';

const QUEUES = [
  ['suggestions', 'Suggestions to accept or reject', '/queue?kind=suggestions'],
  ['contradictionsWithoutVerdict', 'Contradictions without a verdict', '/queue?kind=contradiction'],
  ['staleClaims', 'Claims with a figure that was corrected', '/queue?kind=stale'],
  ['verdictsToSecond', 'Verdicts to second', '/queue?kind=second'],
  ['reopened', 'Verdicts given before a change', '/queue?kind=reopened'],
  ['rechecks', 'Re-checks that are due', '/queue?kind=recheck'],
  ['mine', 'On claims you look after', '/queue?person=mine'],
  ['failedJobs', 'Work that failed', '/queue?kind=failed'],
] as const;

function Waiting({ queues }: { queues: Desk['queues'] }) {
  return (
    <section aria-labelledby="waiting">
      <div className="note-head">
        <h2 id="waiting">Waiting for you</h2>
        <Link href="/queue">One by one</Link>
      </div>
      <ul className="queue">
        {QUEUES.map(([name, words, href]) => (
          <li key={name} className={queues[name] === 0 ? 'none' : undefined}>
            <Link href={href}>
              <span>{words}</span>
              <b>{number(queues[name])}</b>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function BeingRead({ jobs }: { jobs: Desk['jobs'] }) {
  const open = jobs.filter((job) => job.state !== 'done');
  return (
    <section aria-labelledby="reading-now" aria-busy={open.some((job) => job.state === 'running')}>
      <div className="note-head">
        <h2 id="reading-now">Being read</h2>
        {jobs.length > 0 && (
          <span className="soft">
            {jobs.length - open.length} of {jobs.length}
          </span>
        )}
      </div>
      {open.length === 0 ? (
        <Empty>
          Nothing; all that was brought in is read. <Link href="/import">Bring in a source</Link>.
        </Empty>
      ) : (
        <ul className="recent">
          {open.map((job) => (
            <li key={job.id}>
              <span>{job.about}</span>
              <span className="soft">
                {WORK_WORDS[job.kind] ?? job.kind}: {JOB_WORDS[job.state]}
                {job.attempts > 1 && `, ${count(job.attempts, 'attempt')}`}
              </span>
              {job.lastError !== null && <span className="wrong">{job.lastError}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Recent({ sources }: { sources: Desk['recentSources'] }) {
  return (
    <section aria-labelledby="recent">
      <div className="note-head">
        <h2 id="recent">Recent sources</h2>
        <Link href="/import">Bring in</Link>
      </div>
      {sources.length === 0 ? (
        <Empty>No source yet.</Empty>
      ) : (
        <ul className="recent">
          {sources.map((source) => (
            <li key={source.id}>
              <span>{source.outlet.name}</span>
              <Link className="title" href={`/sources/${source.id}`}>
                {source.title}
              </Link>
              <span className="soft">
                {source.publishedAt === null ? 'publication not stated' : `published ${day(source.publishedAt)}`} ·{' '}
                {count(source.statements, 'statement')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Comments of colleagues that call the person who looks. */
function Mentions({ mentions }: { mentions: Desk['mentions'] }) {
  return (
    <section aria-labelledby="mentions">
      <div className="note-head">
        <h2 id="mentions">You were mentioned</h2>
      </div>
      {mentions.length === 0 ? (
        <Empty>Nowhere. When a colleague writes @ and your name in a comment, the comment appears here.</Empty>
      ) : (
        <ul className="comments">
          {mentions.map((comment) => (
            <li key={comment.id}>
              <Link href={`/claims/${comment.claim}`}>{comment.title}</Link>
              <CommentLine comment={comment} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** What waits, what is being read, what came in last, and whether this is the sample. */
export function DeskMargin({ desk }: { desk: Desk }) {
  return (
    <aside className="margin" aria-label="Waiting and recent">
      <Waiting queues={desk.queues} />
      <BeingRead jobs={desk.jobs} />
      <Recent sources={desk.recentSources} />
      <Mentions mentions={desk.mentions} />
      {desk.sample && (
        <section aria-labelledby="sample">
          <div className="note-head">
            <h2 id="sample">A worked sample</h2>
          </div>
          <SamplePresses />
        </section>
      )}
    </aside>
  );
}
