import { useRef } from 'react';
import { Link, useLocation } from 'wouter';
import type { Desk } from '../../server/contract.ts';
import { useRead } from '../api.ts';
import { TOUR_STEPS, goOnTour } from '../touring.ts';

interface Step {
  readonly title: string;
  readonly words: string;
  readonly href: string;
}

/** The five steps, each on the page it speaks of, by the most severe disagreement of the desk. */
function stepsOf(desk: Desk): readonly Step[] {
  const first = desk.disagreements[0];
  const claim = first === undefined ? '/claims' : `/claims/${first.claim}`;
  const words = first?.positions[0]?.statements[0];
  const reader = words === undefined ? '/sources' : `/sources/${words.source}?mark=${words.id}`;
  return [
    {
      title: 'The desk',
      words:
        'Where sources do not agree, the most severe first. Each line has the answers, how they relate, and one sentence saying why. J and K move, Enter opens.',
      href: '/',
    },
    {
      title: 'A claim',
      words:
        'One question and every answer to it, side by side: the words as quoted, who says them, and three dates kept apart. Five papers with one text count as one origin.',
      href: claim,
    },
    {
      title: 'Why they differ',
      words:
        'Unfold the tests: each is a row with its inputs and its result. You may override the result with a reason (O); the reason is kept.',
      href: `${claim}#reasons`,
    },
    {
      title: 'The source itself',
      words:
        'Press any figure and you are here: at those words in an unchanged copy with its SHA-256. Select words and press N to make them evidence.',
      href: reader,
    },
    {
      title: 'Your own',
      words:
        'Bring in a report by address, file or paste; it is compared with what is held. Give verdicts with 1 to 5. One press on the desk removes the sample.',
      href: '/import',
    },
  ];
}

/** The first-run tour: a strip above the page that stands in nobody's way, on the sample only. */
export default function Tour({ at }: { at: number }) {
  const [path, go] = useLocation();
  const strip = useRef<HTMLElement>(null);
  const desk = useRead<Desk>('/desk');
  if (desk.data?.sample !== true) return null;
  const steps = stepsOf(desk.data);
  const step = steps[at];
  if (step === undefined) return null;
  const move = (next: number): void => {
    const href = steps[next]?.href;
    if (href === undefined) {
      goOnTour(null);
      document.getElementById('main')?.focus();
      return;
    }
    goOnTour(next);
    go(href);
    // After the page has taken the focus, so that the next press of Enter goes on.
    requestAnimationFrame(() => strip.current?.querySelector<HTMLElement>('[data-next]')?.focus());
  };
  const end = (): void => move(TOUR_STEPS);
  return (
    <aside
      className="tour screen-only"
      aria-labelledby="tour-step"
      ref={strip}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        end();
      }}
    >
      <div className="page">
        <h2 id="tour-step">
          <span className="soft">
            Tour, {at + 1} of {TOUR_STEPS}
          </span>{' '}
          {step.title}
        </h2>
        <p aria-live="polite">
          {step.words}
          {path !== step.href.replace(/[?#].*$/, '') && (
            <>
              {' '}
              <Link href={step.href}>Show it</Link>
            </>
          )}
        </p>
        <p className="presses">
          {at > 0 && (
            <button className="press" type="button" onClick={() => move(at - 1)}>
              Back
            </button>
          )}
          <button className="press first" type="button" data-next onClick={() => move(at + 1)}>
            {at + 1 === TOUR_STEPS ? 'Done' : 'Next'}
          </button>
          {at + 1 < TOUR_STEPS && (
            <button className="press plain" type="button" onClick={end}>
              End the tour
            </button>
          )}
        </p>
      </div>
    </aside>
  );
}
