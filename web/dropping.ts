import { useState } from 'react';
import type { DragEvent } from 'react';

interface Dropping {
  /** Whether files hang over the element. */
  readonly over: boolean;
  readonly dropped: {
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDragLeave: () => void;
    readonly onDrop: (event: DragEvent) => void;
  };
}

/** Makes an element take the files that are dropped on it. */
export function useDropping(take: (files: readonly File[]) => void): Dropping {
  const [over, setOver] = useState(false);
  return {
    over,
    dropped: {
      onDragOver: (event) => {
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop: (event) => {
        event.preventDefault();
        setOver(false);
        take([...event.dataTransfer.files]);
      },
    },
  };
}
