import type { ReactNode } from 'react';
import { API } from '../api.ts';

/** The same list as CSV and JSON; `path` is the list's route with its filters. */
export function Exports({ path, children }: { path: string; children?: ReactNode }) {
  const [route = '', filters] = path.split('?');
  const tail = filters === undefined ? '' : `?${filters}`;
  return (
    <p className="exports">
      <a href={`${API}${route}.csv${tail}`} download>
        CSV
      </a>
      <a href={`${API}${route}${tail}`}>JSON</a>
      {children}
    </p>
  );
}
