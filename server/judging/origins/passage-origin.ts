import type { Span } from '../../text/span.ts';
import { creditsOf } from './credits.ts';
import type { Credits } from './credits.ts';
import { mentionsIn, namesOf, outletKey } from './names.ts';
import type { Name } from './names.ts';
import { isCreditedFor } from './passage.ts';
import type { LinkKind } from './trace.ts';

/** Where the words of one statement come from, as far as its text and what is held beside it say. */
export interface PassageOrigin {
  /** Keys of the outlets that the passage is credited to. */
  readonly credits: readonly string[];
  /** Ids of the sources that the passage is copied from. */
  readonly copies: readonly string[];
  /** True where the text says that it is the outlet's own work, or the outlet is one that others go back to. */
  readonly stated: boolean;
}

/** A text with what it says of whom it draws on. */
export interface CreditedText {
  readonly text: string;
  readonly outlet: string;
  /** The credit that stands beside the text, as captured. */
  readonly credit: string | null;
  /** True for an agency, a government or a military: what it says of its own is where others have it from. */
  readonly isFirstHand: boolean;
  readonly names: readonly Name[];
  readonly credits: Credits;
}

/** Something that one text has from another one. */
export interface Taken {
  /** The source that the words are from. */
  readonly source: string;
  readonly kind: LinkKind;
  /** The shared stretches, in this text. */
  readonly spans: readonly Span[];
}

const FIRST_HAND = ['agency', 'government', 'military'];
/** Words that make a credit one for a picture. */
export const PICTURE = /\b(?:photo|photograph|picture|image|illustration|video)/iu;

/** Reads once for a whole text whom it credits: agencies, the given outlets, never itself. */
export function creditedText(
  source: { readonly text: string; readonly outlet: string; readonly kind: string; readonly credit: string | null },
  outlets: readonly string[],
): CreditedText {
  const names = namesOf([...outlets, source.outlet]);
  const own = outletKey(source.outlet);
  return {
    text: source.text,
    outlet: own,
    credit: source.credit !== null && !PICTURE.test(source.credit) ? source.credit : null,
    isFirstHand: FIRST_HAND.includes(source.kind) || names.some(({ key, agency }) => agency && key === own),
    names,
    credits: creditsOf(source.text, own, names),
  };
}

/** Where one passage of a text comes from; `via` is whom its sentence has it through, as printed. */
export function passageOrigin(
  text: CreditedText,
  passage: Span & { readonly via: string | null },
  taken: readonly Taken[],
): PassageOrigin {
  const { credits } = text;
  const middle = (passage.start + passage.end) / 2;
  const sentence = credits.sentences.find(({ start, end }) => start <= middle && middle < end) ?? passage;
  const own = credits.own.some(({ start, end }) => start < sentence.end && sentence.start < end);
  const said = credits.credits
    .filter((credit) => isCreditedFor(text.text, credit, credits, [sentence]))
    .map(({ key }) => key);
  const through = passage.via === null ? [] : mentionsIn(passage.via, text.names).map(({ key }) => key);
  const keys = [...new Set([...said, ...through])].filter((key) => key !== text.outlet);
  const copies = own ? [] : taken.filter((link) => holds(link, sentence)).map(({ source }) => source);
  const beside = own || keys.length > 0 || text.credit === null ? [] : keysIn(text.credit, text);
  return {
    credits: [...keys, ...beside.filter((key) => key !== text.outlet)],
    copies: [...new Set(copies)],
    stated: own || text.isFirstHand,
  };
}

/** Known names in a credit; a credit that names nobody known stands for itself. */
function keysIn(words: string, { names }: CreditedText): string[] {
  const known = mentionsIn(words, names).map(({ key }) => key);
  return known.length > 0 ? known : [`credit:${words.toLowerCase().trim()}`];
}

/** In a copy any shared stretch of the sentence is enough, in a partial copy half of it must be shared. */
function holds({ kind, spans }: Taken, sentence: Span): boolean {
  if (kind !== 'copy' && kind !== 'partial') return false;
  const shared = spans.reduce(
    (sum, span) => sum + Math.max(0, Math.min(span.end, sentence.end) - Math.max(span.start, sentence.start)),
    0,
  );
  return kind === 'copy' ? shared > 0 : shared * 2 >= sentence.end - sentence.start;
}
