import { read } from '../reading/read.ts';
import type { Statement } from '../reading/statement.ts';
import { languageOf } from '../text/language.ts';
import { tokenise } from '../text/tokens.ts';
import { decide } from './stance/decide.ts';
import type { StanceFinding } from './stance/decide.ts';
import { sheetOf } from './stance/sheet.ts';

/** What a passage says of a claim, figure by figure: the claim holds only when each of its figures and dates holds. `published` is an ISO day. */
export function stanceOf(claim: string, passage: string, published?: string): StanceFinding {
  const [asked, said] = readBoth(claim, passage, published);
  return decide(sheetOf(claim, asked), sheetOf(passage, said));
}

/** Reads claim and passage in one language and from one day. */
export function readBoth(claim: string, passage: string, published?: string): [Statement[], Statement[]] {
  const language = languageOf(tokenise(`${claim} ${passage}`));
  const options = { published: published ?? dayFor(`${passage} ${claim}`), language };
  return [read(claim, options), read(passage, options)];
}

/** Without a publication day both texts are read from one day, so that "20 March" means the same in both: the end of the first year named. */
const dayFor = (texts: string): string => `${/\b(?:19|20)\d\d\b/u.exec(texts)?.[0] ?? '2020'}-12-31`;
