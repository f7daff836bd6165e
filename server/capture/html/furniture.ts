import { tagOf } from './blocks.ts';

const TAGS = new Set('nav aside footer form dialog menu figcaption button fieldset'.split(' '));
const ROLES = new Set(
  'navigation complementary contentinfo search banner dialog alertdialog toolbar menu menubar button'.split(' '),
);

/** Parts of tables are named for what they list ("player", "video") and not for where they stand. */
const ROWS = new Set('thead tbody tfoot tr th'.split(' '));

const among = (words: string): RegExp =>
  new RegExp(
    `(?:^| )(?:${words
      .trim()
      .split(/\s*\n\s*/)
      .join('|')})(?= |$)`,
  );

/** Names, in class and id, of what stands around an article; one line for each sort. */
const AROUND = among(String.raw`
  related\w*|recommend\w*|recirc\w*|trending|most (?:popular|read|viewed)|popular|outbrain|taboola|zergnet|teasers?|upsell|up next
  more (?:from|on|stories|news|in|articles|links)|also (?:read|like|see)|read (?:more|next|also)|see also|you may|jp relatedposts
  shar(?:e|es|er|ing)|share\w+|social\w*|addthis\w*|addtoany\w*|sharedaddy|follow us|follow|print(?:er)? friendly|toolbar|tools?
  newsletters?|subscri(?:be|ption|ptions|ber)|sign ?up|mailing list|regwall|cookies?|consent|gdpr|notices?|alertbar|promos?|promotions?|cta
  captions?|photo ?credit|image ?credit|media ?credit|credits?|copyright
  comments?|commentlist|comment list|disqus\w*|respond|livefyre
  bylines?|author|authors|bio|contributors?|timestamp|dateline|pubdate|datetime|published date|publish date|posted on|time to read|reading time
  breadcrumbs?|pagination|pager|post nav\w*|page nav\w*|nav|navbar|navigation|menu|skip link|table of contents|toc|tags|tag list|taglist|tagcloud|tag cloud|keywords
  ad|ads|advert\w*|banner|sponsor\w*|dfp|adslot|adsense|adunit|commercial
  sr only|visually ?hidden|screen ?reader\w*|print only|noprint|no print|modal|popup|pop up|lightbox
  sidebar|right rail|rail|site footer|masthead|site header|footer
  galler(?:y|ies)|slideshow|carousel|slider|swiper|jwplayer|video ?player|player|vjs|video
  ratings?|vote|quiz|likes?|reactions?
`);

/** Names that say an element holds the article itself. */
const BODY =
  /(?:^| )(?:body|article|articlebody|content|entry|story|post|main|text|page|wrapper|wrap|container|paywall|recipe)(?= |$)/;

/** Class and id of an element as words: "relatedPosts_list-1" is "related posts list 1". */
export function namesOf(element: Element): string {
  return `${element.getAttribute('class') ?? ''} ${element.id}`
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** True for an element that a reader does not see. */
export function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const style = element.getAttribute('style');
  return style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}

/** How surely an element stands around an article: by its tag, its role or its being hidden; by its name alone; or not. */
export function furniture(element: Element): 'sure' | 'likely' | 'doubtful' | null {
  const tag = tagOf(element);
  if (TAGS.has(tag) || ROLES.has(element.getAttribute('role') ?? '') || isHidden(element)) return 'sure';
  const names = ROWS.has(tag) ? '' : namesOf(element);
  if (names === '' || !AROUND.test(names)) return null;
  return BODY.test(names) ? 'doubtful' : 'likely';
}
