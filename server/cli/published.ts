import { z } from 'zod';

/** When a text was published, as JSON Lines give it: an ISO day or an ISO instant with its zone. */
export const published = z.union([z.iso.date(), z.iso.datetime({ offset: true })]).nullish();

/** The ISO day of such a date, as it is written; undefined when there is none. */
export const publishedDay = (given: string | null | undefined): string | undefined => given?.slice(0, 10);
