import { sentences } from '../../text/sentences.ts';
import type { Span } from '../../text/span.ts';
import { tokenise } from '../../text/tokens.ts';
import { isOffice, mentionsIn, withoutArticle } from './names.ts';
import type { Mention, Name } from './names.ts';

/**
 * A credit in a text. `whole`: a byline, dateline or source line, which speaks for the whole text; `with`: others have
 * contributed; `passage`: a sentence says whom it has its words from.
 */
export interface Credit extends Span {
  readonly key: string;
  readonly reach: 'whole' | 'with' | 'passage';
  /** The sentence the credit stands in. */
  readonly sentence: Span;
}

/** What a text says of where its words come from. */
export interface Credits {
  readonly credits: readonly Credit[];
  /** Sentences that say the outlet has this from its own work ("told this newspaper"). */
  readonly own: readonly Span[];
  readonly sentences: readonly Span[];
}

const KIND = String.raw`(?:(?:state |official |local |French |Russian |Turkish |Chinese |British |German |Iranian )*(?:news ?(?:agency|paper|wire|site|outlet)|press agency|agency|wire service|broadcaster|television|channel|daily|weekly|website|site|portal|magazine|radio|outlet)s?,? )?`;
const BEFORE = new RegExp(
  String.raw`(?:according to|told|tells|telling|citing|cites|cited|quoting|quoted(?: by| in| as saying by)?|report(?:s|ed|ing)?(?: in| by| from| on)?|published (?:by|in|on)|carried by|attributed to|as first reported by|interview (?:with|to|given to)|(?:said|saying|speaking|spoke|speaks|talking|talked|confirmed|statement|statements|comments?|remarks|e-?mail|explained) (?:to|with)|obtained by|seen by|reviewed by|compiled by|tallied by|count(?:ed)? by|tally by|survey(?:ed)? by|verified by|shared with|provided to|source|sources|via|from|by|credit|selon|d'après|citant|a déclaré à|a dit à|rapporte|según|citando|dijo a|informó|laut|berichtet|berichtete|meldet|unter berufung auf|sagte|secondo|riferisce|segundo|volgens|zegt tegen|sagte der|nach angaben (?:von|der)|so|по данным|сообщает|сообщил|передает|передаёт|со ссылкой на|заявил|بحسب|وفقا ل|وفق|نقلا عن|نقلت|قال ل|حسب|לפי|מסר ל)\s*:?\s*["“(]?(?:l['’]|à l['’]|à |au |a |al |le |la |les |el |los |il |the |der |die |das |dem |den |de |het |an |agence |agencia )*${KIND}$`,
  'iu',
);
const AFTER =
  /^(?:['’]s?\b)?(?:,? (?:which|who|in an? [\p{L} ]+|on \p{Lu}\p{L}+|also|has|had|earlier|first|later|news agency|news|agency|television|newspaper|correspondents?|reporters?|journalists?),?)*,? ?(?:reported|reports|reporting|said|says|wrote|writes|quoted|quotes|cited|cites|citing|revealed|reveals|published|publishes|broke|learned|tally|count|poll|survey|investigation|interview|a rapporté|rapporte|indique|informó|informa|berichtet|berichtete|meldete|meldet|сообщает|сообщил|передает)\b/iu;
const OWN =
  /\b(?:this (?:newspaper|paper|outlet|website|site|agency|reporter|correspondent|magazine|news agency)|our (?:own )?(?:correspondents?|reporters?|newspaper|newsroom|sources?|journalists?|staff|count|tally|investigation|team)|(?:told|tells|to|with|by) us\b|we (?:counted|spoke|visited|saw|have learned|reviewed|obtained))/iu;
const PICTURE_LINE =
  /^\W*(?:file )?(?:photo(?:s|graphs?)?|pictures?|images?|illustration|graphic|video|map|caption|credit photo|getty)\b[^.\n]{0,20}[:(/©-]|^\W*(?:a|an|this|the) (?:file |undated |aerial |satellite |handout |general )*(?:photo(?:graph)?|picture|image|view|still)\b[^\n]*(?:\/|\bphoto by\b|\bvia\b)|\/ ?(?:AFP|AP|Reuters|EPA|EFE|Getty)(?: Images| Photo)?\s*[\])]?\s*$/iu;
const PICTURE_BRACKET =
  /[[(][^\])\n]*(?:\/|\b(?:photo|photograph|picture|image|illustration|graphic|video|file|handout|courtesy|getty)\b)[^\])\n]*[\])]|\b(?:photo(?:graph)?s?|pictures?|images?|graphics?|illustrations?|video|footage|caption)\b ?(?:credits?)?(?: ?(?:by|from|courtesy(?: of)?|via|©|[:|–—-]))+ ?[^.\n;]{0,60}/giu;

/** Blanks out picture credits, which say nothing of the words; offsets stay. */
export function withoutPictures(text: string): string {
  const blank = (found: string): string => ' '.repeat(found.length);
  return text
    .replace(/[^\n]+/gu, (line) => (line.length < 240 && PICTURE_LINE.test(line) ? blank(line) : line))
    .replace(PICTURE_BRACKET, blank);
}

/** Reads whom a text credits; its own outlet's name is no credit but a sign of own work. */
export function creditsOf(text: string, ownKey: string, names: readonly Name[]): Credits {
  const words = withoutPictures(text);
  const parts = sentences(text, tokenise(text));
  const credits: Credit[] = [];
  const own: Span[] = parts.filter(({ start, end }) => OWN.test(words.slice(start, end)));
  for (const mention of mentionsIn(words, names)) {
    const sentence = parts.find(({ start, end }) => mention.start >= start && mention.end <= end) ?? mention;
    const reach = reachOf(words, mention, sentence);
    if (reach === null) continue;
    if (mention.key === ownKey) {
      if (reach === 'passage') own.push(sentence);
    } else credits.push({ key: mention.key, start: mention.start, end: mention.end, reach, sentence });
  }
  return { credits, own, sentences: parts };
}

const HEAD = 240;
const TAIL = 160;
const LINE = 70;

function reachOf(text: string, mention: Mention, sentence: Span): Credit['reach'] | null {
  const before = text.slice(sentence.start, mention.start);
  const after = text.slice(mention.end, Math.max(sentence.end, mention.end));
  const line = lineAround(text, mention);
  if (
    /\b(?:with (?:inputs?|reporting|additional|material|files|information|agenc)|contribut|additional reporting|avec\b)/iu.test(
      line.text,
    ) &&
    line.text.length < 2 * LINE
  )
    return 'with';
  if (isByline(text, mention, line)) return 'whole';
  const name = text.slice(mention.start, mention.end);
  if (mention.agency || (/\S\s\S/u.test(name) && !isOffice(name))) return 'passage';
  const close = text.slice(Math.max(0, mention.start - 90), mention.start);
  const told = BEFORE.test(before === '' ? close : before) || BEFORE.test(withoutArticle(before));
  return told || AFTER.test(after) || isBracketed(text, mention) ? 'passage' : null;
}

interface Line extends Span {
  readonly text: string;
}

function lineAround(text: string, { start, end }: Span): Line {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', end);
  return { start: from, end: to === -1 ? text.length : to, text: text.slice(from, to === -1 ? text.length : to) };
}

const isBracketed = (text: string, { start, end }: Span): boolean =>
  /[([]\s*$/u.test(text.slice(Math.max(0, start - 3), start)) && /^\s*[)\]]/u.test(text.slice(end, end + 3));

const BYLINE_WORDS =
  /^(?:by|from|source|sources|via|credit|text|copyright|agency|agencies|published|originally|article|story|report|reports|staff|writers?|and|first|appeared|in|on|news|press|the|of|c|according|to|par|avec|por|von|mit|site|online)$/iu;

/** A line of nothing but the name and byline words, a dateline, or a name set apart at the end of the text. */
function isByline(text: string, mention: Mention, line: Line): boolean {
  const rest = `${text.slice(line.start, mention.start)} ${text.slice(mention.end, line.end)}`;
  const left = (rest.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !BYLINE_WORDS.test(word) && !/^\d+$/u.test(word));
  if (line.text.length < LINE && left.length === 0) return true;
  const head = text.slice(line.start, mention.start);
  const behind = text.slice(mention.end, mention.end + 24);
  const tail = text.slice(mention.start - 24 < 0 ? 0 : mention.start - 24, mention.start);
  if (mention.start < HEAD && isDateline(head, behind)) return true;
  const last =
    text
      .slice(mention.end)
      .trim()
      .replace(/[).\]—–-]/gu, '')
      .trim() === '';
  if (mention.start > text.length - TAIL && last)
    return (
      isBracketed(text, mention) ||
      /(?:source|sources|credit|by|via|[—–-]|©(?: ?\d{4})?|copyright(?: \d{4})?)\s*:?\s*(?:the )?$/iu.test(tail)
    );
  return (
    line.text.length < LINE &&
    left.length <= 3 &&
    /^\W*(?:by|source|via|©|par|from)\b/iu.test(line.text) &&
    !/[.!?]$/u.test(line.text)
  );
}

/** "PARIS, 3 May (AFP) -", "BEIRUT (Reuters) —", "AFP – " at the head of a line. */
function isDateline(head: string, behind: string): boolean {
  if (head.trim() === '' || /^[([]\s*$/u.test(head.trim()))
    return /^\s*[)\]]?\s*(?:[-–—:|]|\/)/u.test(behind) || /^[([]$/u.test(head.trim());
  const short = head.length < 60 && !/[.!?]\s/u.test(head.replace(/\b\p{Lu}\p{Ll}{0,4}\.\s/gu, ''));
  return short && /[([,/|–—-]\s*$/u.test(head) && /^\s*[)\]]?\s*[-–—:|]/u.test(behind);
}
