import type { Block } from './blocks.ts';

const starting = (words: string): RegExp =>
  new RegExp(
    `^(?:${words
      .trim()
      .split(/\s*\n\s*/)
      .join('|')})`,
    'iu',
  );

/** Beginnings of lines that lead to other pages; one line for each language. */
const LEADS_AWAY = starting(String.raw`
  read (?:more|also|next|the full)|see (?:also|more)|related|more(?::| on | from | stories| news| in )|also (?:read|see|on)|don['’]t miss|(?:you )?(?:may|might) (?:also )?(?:like|be interested)|recommended|trending|must[- ]read|click here|most (?:popular|read)|up next|watch(?::| now| more)|listen:|in case you missed
  lire (?:aussi|également)|à lire|voir aussi|sur le même sujet|lesen sie|mehr zum thema|auch interessant|siehe auch|das könnte sie
  leggi (?:anche|tutto)|potrebbe interessarti|leia (?:também|mais)|veja (?:também|mais)|saiba mais|lea también|lee también|ver también|te puede interesar|más información
  читайте также|смотрите также|по теме|baca juga|lihat juga|czytaj (?:też|także|więcej)|lees ook|läs (?:mer|också)|اقرأ (?:أيضا|أيضاً|المزيد)|もっと見る|関連記事
`);

/** Lines that ask the reader for something. */
const ASKS = starting(String.raw`
  (?:sign|signing) up|subscribe|get (?:the latest|our|your daily|access|breaking|more|the day['’]s)|follow (?:us|me|him|her|them|@|\S+(?: \S+)? on)|join (?:our|the (?:conversation|discussion))|download (?:our|the)|like us|share (?:this|on)|e-?mail |support (?:our|us)|become a (?:member|subscriber)|log in|create (?:an|your) account|have a (?:tip|story)|contact (?:us|the (?:author|writer|reporter))|tell us|enjoying this|thank(?:s| you) for reading|we use cookies|this (?:website|site) uses cookies|by (?:signing up|subscribing|continuing)|already a (?:subscriber|member)|enable javascript|please enable|print this|send this|leave a (?:comment|reply)|comments?$|loading
  abonnez-vous|inscrivez-vous|suivez-nous|newsletter|jetzt anmelden|folgen sie|iscriviti|seguici|inscreva-se|siga-nos|assine|suscríbete|síguenos|подпишитесь|подписывайтесь|добавить отзыв|комментарии|отзывы$
`);

/** Lines that state when and by whom, or whose picture it is, and not what happened. */
const STAMPS = starting(String.raw`
  (?:\|\s*)?(?:published|updated|posted|last (?:updated|modified)|first published|modified|created)\b(?=.{0,40}(?:\d|ago|$))
  by [\p{Lu}][^.!?]{2,60}$
  (?:image|photo|slide|picture) \d+ of \d+$
  \(?(?:image|photo|picture|video|main image|photograph|foto|bild)s?(?: credit| source|:| by | courtesy)
  (?:image|photo|video)$|caption$|close$|share$|tweet$|print$|whatsapp|facebook$|twitter$
  advert(?:isement)?s?\b|anzeige$|werbung$|publicidad[e]?$|publicité$|pubblicità$|реклама$|iklan$|sponsored\b|ad$
  (?:copyright|©|\(c\)) ?(?:©|\d{4}|by )|all rights reserved|this (?:material|document) (?:may not|is subject)
  \d+ (?:comments?|shares?|views?|likes?|min(?:ute)?s? read)$|(?:tags?|topics|filed under|categories|category|labels)(?::|\n|$)
  _{2,}$|-{2,}$|\*{2,}$
`);

/** Headings after which a page speaks of other things. */
const ENDS = starting(String.raw`
  (?:\d+ )?comments?\b.{0,20}$|leave a (?:comment|reply)|join the (?:conversation|discussion)|related (?:articles?|stories|posts?|news|content|topics|links)|more (?:from|stories|news|articles)\b|(?:you )?(?:may|might) also (?:like|be interested)|most (?:popular|read|viewed)|recommended(?: for you| stories)?$|popular (?:posts|stories|now)|trending(?: now)?$|about the author|also on\b|more great
  articles? (?:liés|similaires)|commentaires|das könnte sie|kommentare?$|mehr zum thema|articoli correlati|commenti$|comentários?$|comentarios?$|notícias relacionadas|отзывы$|комментарии|самые популярные|похожие|関連記事|コメント
`);

const DATE_LINE = /\b(?:19|20)\d\d\b/;
const URL_LINE = /^(?:https?:\/\/|www\.)\S+$/;
const SENTENCE_END = /[.!?。！？…]["”’»)\]]*$/;

const linkedShare = ({ linked, text }: Block): number => linked / Math.max(1, text.length);
const isHeading = ({ tag }: Block): boolean => /^h[1-6]$/.test(tag);
const isListed = ({ tag }: Block): boolean => tag === 'li' || tag === 'dd';

/** What is known of the page that helps to tell its furniture. */
export interface Around {
  readonly title: string | null;
}

/**
 * Leaves out the blocks that are no words of the article: lines of links, calls to subscribe, stamps, credits of
 * pictures, the title itself and everything below a heading that ends the article.
 */
export function trimBlocks(blocks: readonly Block[], around: Around): Block[] {
  const cut = beforeEnd(blocks);
  const kept = withoutLinkRuns(cut).filter((block, at, all) => !isFurniture(block, { at, all, around }));
  return withoutLooseHeadings(kept);
}

const lengthOf = (blocks: readonly Block[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0);

/** Everything before the first heading, or short line, that ends the article; only where little text comes after. */
function beforeEnd(blocks: readonly Block[]): readonly Block[] {
  const all = lengthOf(blocks);
  let before = 0;
  for (const [at, block] of blocks.entries()) {
    if (before > all * 0.6 && block.text.length < 60 && ENDS.test(block.text)) return blocks.slice(0, at);
    before += block.text.length;
  }
  return blocks;
}

/** Without runs of three or more entries or headings that are nothing but links, and the heading above them. */
function withoutLinkRuns(blocks: readonly Block[]): Block[] {
  const kept: Block[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const end = endOfRun(blocks, at);
    const block = blocks[at];
    if (!block) break;
    if (end - at < 3) {
      kept.push(block);
      continue;
    }
    const above = kept.at(-1);
    if (above && (isHeading(above) || (above.text.length < 60 && !SENTENCE_END.test(above.text)))) kept.pop();
    at = end - 1;
  }
  return kept;
}

function endOfRun(blocks: readonly Block[], from: number): number {
  let end = from;
  for (let block = blocks[end]; block && isLinkLine(block); block = blocks[end]) end += 1;
  return end;
}

const isLinkLine = (block: Block): boolean =>
  (isListed(block) || isHeading(block)) && block.text.length >= 18 && linkedShare(block) >= 0.85;

interface Place {
  readonly at: number;
  readonly all: readonly Block[];
  readonly around: Around;
}

function isFurniture(block: Block, { at, all, around }: Place): boolean {
  const { text } = block;
  const atEdge = at < 3 || at >= all.length - 3;
  if (isLinkedParagraph(block)) return true;
  if (LEADS_AWAY.test(text) && (linkedShare(block) >= 0.4 || (text.length < 40 && !SENTENCE_END.test(text))))
    return true;
  if (text.length < 320 && ASKS.test(text) && (block.linked > 0 || atEdge || text.length < 120)) return true;
  if (text.length < 260 && STAMPS.test(text)) return true;
  if (atEdge && isDateLine(block)) return true;
  if (atEdge && URL_LINE.test(text)) return true;
  return at < 4 && around.title !== null && sameWords(text, around.title);
}

const isLinkedParagraph = (block: Block): boolean =>
  !isListed(block) &&
  !isHeading(block) &&
  block.text.length >= 15 &&
  linkedShare(block) >= 0.85 &&
  !URL_LINE.test(block.text);

const isDateLine = ({ text, tag }: Block): boolean =>
  !['li', 'table', 'pre'].includes(tag) &&
  text.length < 60 &&
  DATE_LINE.test(text) &&
  text.split(/\s+/).length < 10 &&
  !/[.!?”’"]$|^[—–-]|^[(]/.test(text) &&
  /\d{1,2}\D/.test(text);

const wordsOf = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

/** True for two texts with the same words, whatever stands between them. */
export const sameWords = (a: string, b: string): boolean => wordsOf(a) === wordsOf(b);

function withoutLooseHeadings(blocks: readonly Block[]): Block[] {
  const kept = [...blocks];
  for (let last = kept.at(-1); last && isHeading(last); last = kept.at(-1)) kept.pop();
  return kept;
}
