import { useLayoutEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import type { TraceView } from '../../server/contract.ts';
import { TraceNode } from '../parts/trace-node.tsx';
import { settings } from '../settings.ts';
import type { Drawing } from '../tracing.ts';
import { behind } from '../tracing.ts';
import { keepTracePlaced } from './place.ts';

const keyOf = ({ from, to }: { from: string; to: string }): string => `${from} > ${to}`;

const nodeOf = (element: Element | null): string | undefined =>
  element?.closest<HTMLElement>('[data-node]')?.dataset['node'];

/** The node an arrow key leads to: right to whom it is from, left to who took it over, up and down within the column. */
function next(graph: HTMLElement, drawing: Drawing, key: string): string | undefined {
  const here = nodeOf(document.activeElement);
  const [figure] = drawing.stops;
  if (here === undefined) return figure?.id;
  if (key === 'ArrowRight') return behind(drawing, here)[0]?.stop.id;
  if (key === 'ArrowLeft') return drawing.lines.find(({ to }) => to === here)?.from;
  const place = (id: string) => graph.querySelector<HTMLElement>(`[data-node="${CSS.escape(id)}"]`);
  const left = place(here)?.offsetLeft;
  const column = drawing.stops.map(({ id }) => place(id)).filter((node) => node !== null && node.offsetLeft === left);
  const sorted = column.sort((a, b) => (a?.offsetTop ?? 0) - (b?.offsetTop ?? 0));
  const at = sorted.findIndex((node) => node?.dataset['node'] === here) + (key === 'ArrowDown' ? 1 : -1);
  return sorted[at]?.dataset['node'];
}

/** Moves the focus to a node's way into the words. */
function focusNode(graph: HTMLElement, id: string | undefined): boolean {
  const node = id === undefined ? null : graph.querySelector<HTMLElement>(`[data-node="${CSS.escape(id)}"]`);
  const link = node?.querySelector<HTMLElement>('[data-open]') ?? null;
  link?.focus();
  node?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  return link !== null;
}

/** The path of a figure as a graph: the figure at the left, who said it first at the right. */
export default function TraceGraph({ trace, drawing }: { trace: TraceView; drawing: Drawing }) {
  const graph = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => (graph.current === null ? undefined : keepTracePlaced(graph.current, drawing)), [drawing]);
  const press = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (!event.key.startsWith('Arrow') || event.ctrlKey || event.altKey || event.metaKey || !settings().singleKeys)
      return;
    if (graph.current !== null && focusNode(graph.current, next(graph.current, drawing, event.key)))
      event.preventDefault();
  };
  const columns = Math.max(...drawing.depth.values()) + 1;
  return (
    <div className="trace-scroll" role="region" aria-label="The path as a graph" tabIndex={0} onKeyDown={press}>
      <div className="trace-graph" ref={graph}>
        {Array.from({ length: columns }, (_, at) => (
          <p className="column" key={at} data-column={at} />
        ))}
        <svg className="lines" aria-hidden="true">
          {drawing.lines.map((line) => (
            <g className={`edge${line.dashed ? ' inferred' : ''}${line.circular ? ' circular' : ''}`} key={keyOf(line)}>
              <path data-line={keyOf(line)} />
              <path className="head" data-head={keyOf(line)} />
            </g>
          ))}
        </svg>
        {drawing.lines.map((line) => (
          <p className="fork" key={keyOf(line)} data-words={keyOf(line)}>
            <span>{line.words}</span>
            {line.circular && (
              <strong className="relation" data-group="conflict">
                in a circle
              </strong>
            )}
          </p>
        ))}
        {drawing.stops
          .filter(({ id }) => drawing.depth.has(id))
          .map((stop) => (
            <TraceNode key={stop.id} stop={stop} trace={trace} />
          ))}
      </div>
    </div>
  );
}
