/** One thing that a page describes in JSON-LD. */
export type Described = Readonly<Record<string, unknown>>;

const LONGEST = 2 * 1024 * 1024;
const MOST_THINGS = 500;

/** Everything a page describes in JSON-LD, nested things included; a script that is no JSON describes nothing. */
export function describedIn(document: Document): Described[] {
  const found: Described[] = [];
  const waiting: unknown[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const text = script.textContent ?? '';
    if (text.length <= LONGEST) waiting.push(parsed(text));
  }
  for (let at = 0; at < waiting.length && found.length < MOST_THINGS; at += 1) {
    const next = waiting[at];
    if (Array.isArray(next)) waiting.push(...(next as unknown[]).slice(0, MOST_THINGS));
    else if (isThing(next)) {
      found.push(next);
      waiting.push(...['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement'].map((name) => next[name]));
    }
  }
  return found;
}

/** True for a record, the only JSON value that describes something. */
export const isThing = (value: unknown): value is Described =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parsed(text: string): unknown {
  const bare = text
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*;?\s*$/, '')
    .replaceAll(/\p{Cc}+/gu, ' ');
  try {
    return JSON.parse(bare);
  } catch (failure) {
    if (failure instanceof SyntaxError) return null;
    throw failure;
  }
}

const ARTICLE = /(?:Article|Posting|Report|Review|BlogPost|LiveBlog|WebPage|CreativeWork)$/;

/** The thing that best describes the article of the page: a news article before any other, a plain page last. */
export function articleAmong(things: readonly Described[]): Described | null {
  const typed = things.filter((thing) => typesOf(thing).some((type) => ARTICLE.test(type)));
  const rank = (thing: Described): number => {
    const types = typesOf(thing).join(' ');
    return (
      (/News|Report/.test(types) ? 3 : /Article|Posting|Review|Blog/.test(types) ? 2 : 0) +
      ('headline' in thing ? 1 : 0)
    );
  };
  return typed.sort((a, b) => rank(b) - rank(a))[0] ?? null;
}

const typesOf = (thing: Described): string[] => [thing['@type']].flat().filter((type) => typeof type === 'string');

/** The names of persons or organisations in a field, which may hold words, a thing, or a list of either. */
export function namesIn(value: unknown): string[] {
  return [value].flat(2).flatMap((one: unknown) => {
    if (typeof one === 'string') return [one];
    const name = isThing(one) ? one['name'] : null;
    return [name].flat().filter((said) => typeof said === 'string');
  });
}
