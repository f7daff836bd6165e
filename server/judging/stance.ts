import { read } from '../reading/read.ts';
import { decide } from './stance/decide.ts';
import type { StanceFinding } from './stance/decide.ts';
import { sheetOf } from './stance/sheet.ts';

/** What a passage says of a claim, figure by figure: the claim holds only when each of its figures and dates holds. `published` is an ISO day. */
export function stanceOf(claim: string, passage: string, published?: string): StanceFinding {
  const day = published ?? dayFor(`${passage} ${claim}`);
  return decide(sheetOf(claim, read(claim, { published: day })), sheetOf(passage, read(passage, { published: day })));
}

/** Without a publication day both texts are read from one day, so that "20 March" means the same in both: the end of the first year named. */
const dayFor = (texts: string): string => `${/\b(?:19|20)\d\d\b/u.exec(texts)?.[0] ?? '2020'}-12-31`;
