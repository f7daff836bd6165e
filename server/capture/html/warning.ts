import type { About } from './about.ts';

/** What the reading of a page gave, as far as a warning asks. */
export interface Reading {
  readonly text: string;
  /** Every visible word of the page, the furniture included. */
  readonly whole: string;
  readonly about: About;
}

const ROBOT =
  /captcha|are you a (?:robot|human)|access denied|verify(?:ing)? (?:that )?you are (?:a )?human|checking your browser|unusual traffic|just a moment|enable javascript and cookies|attention required/i;
const COOKIES =
  /(?:use|uses|using|accept|store) (?:our |all )?cookies|cookie (?:policy|consent|settings)|your privacy choices|consent to/i;
const PAY =
  /subscribe (?:now |today )?to (?:continue|keep|read)|subscription (?:is )?required|(?:to|for) (?:continue reading|subscribers only)|already a subscriber|this (?:article|content|story) is (?:only |exclusively )?(?:for|available to) (?:our )?subscribers|free articles? (?:left|remaining)|unlock this article|nur für abonnenten|réservé aux abonnés|solo para suscriptores/i;

/** A sentence for whoever keeps the copy, where the page hides its article or has none; null where nothing speaks for it. */
export function warningOf({ text, whole, about }: Reading): string | null {
  const thin = text.length < 600;
  if (thin && ROBOT.test(whole)) return 'The page asks whether a person is reading and shows no article.';
  if (thin && COOKIES.test(whole) && COOKIES.test(text || whole))
    return 'The page shows a question about cookies and hardly any article.';
  if ((text.length < 2500 && PAY.test(whole)) || (thin && !about.free)) {
    return 'The page keeps its article for subscribers; the text may be only its beginning.';
  }
  if (text.trim() === '') return 'No article was found on the page.';
  if (text.length < 120) return 'Only a few words were found on the page; look whether they are its article.';
  return null;
}
