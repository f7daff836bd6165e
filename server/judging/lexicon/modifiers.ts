import { fold } from './words.ts';

export type Restriction = 'scope' | 'definition';

/**
 * Words that narrow what is counted wherever they stand in the clause: a part of the people or of the year (scope),
 * or another measure of one name (definition).
 */
const NARROW: Readonly<Record<Restriction, string>> = {
  scope: `youth female male juvenile adolescent elderly teenage adult underage infant migrant immigrant foreign-born
    native-born urban rural suburban offshore onshore inland overseas domestic intercontinental long-haul
    short-haul freelance uniformed conscripted unarmed first-half second-half first-quarter second-quarter
    third-quarter fourth-quarter half-year half-yearly mid-season off-season weekday weekend primary secondary
    postgraduate undergraduate outpatient inpatient second-hand wholesale retail self-employed unionised unionized
    first-time combat frontline`,
  definition: `severe serious mild moderate direct core headline underlying net gross pre-tax post-tax operating unregistered
    provisional indirect eligible ineligible uninsured full-time part-time seasonal unlicensed nominal real-terms
    peak off-peak average median mean cumulative marginal taxable disposable recoverable unfinished unaudited
    preliminary unaccompanied undocumented non-fatal usable renewable per-capita`,
};

/** Words that narrow only when they stand right before the noun that both sides share ("foreign visitors", but "the foreign ministry"). */
const BESIDE: Readonly<Record<Restriction, string>> = {
  scope: `foreign international national regional provincial municipal federal state local public private civilian
    military commercial residential industrial agricultural passenger cargo freight coastal northern southern
    eastern western central annual monthly quarterly weekly daily summer winter spring autumn european african
    asian american evening morning night government opposition student child children women men wild captive farmed
    infantry ground air naval regular reserve elite senior junior`,
  definition: `registered confirmed suspected completed certified licensed documented hospitalised hospitalized vaccinated
    armed advertised effective installed seated standing accredited audited attempted complete incomplete direct
    serious severe mild moderate violent fatal excess probable proven insured paying permanent temporary active
    reported recorded regular special minor major light heavy used electric hybrid crude raw refined dry live dead
    organic basic premium paid unpaid free valid spoiled early postal online digital physical free-flowing stored
    sold unsold empty full current long-term short-term external internal public corporate household consumer
    producer export import new final initial key small big large`,
};

const table = (source: Readonly<Record<Restriction, string>>): ReadonlyMap<string, Restriction> =>
  new Map(
    (['scope', 'definition'] as const).flatMap((kind) =>
      source[kind]
        .trim()
        .split(/\s+/)
        .map((word): [string, Restriction] => [word, kind]),
    ),
  );

const NARROWING = table(NARROW);
const NARROWING_BESIDE = table(BESIDE);

/** The restriction a word makes wherever it stands, or null. */
export const restrictionOf = (word: string): Restriction | null => NARROWING.get(fold(word)) ?? null;

/** The restriction a word makes right before its noun, or null. */
export const restrictionBeside = (word: string): Restriction | null =>
  NARROWING.get(fold(word)) ?? NARROWING_BESIDE.get(fold(word)) ?? null;

/** Adjectives that describe and narrow nothing: a deadly crash is the crash. */
const DESCRIBING = new Set(
  `whole entire total overall main famous popular deadly devastating massive powerful strong huge enormous giant tiny long short tall high low deep wide narrow controversial historic ancient modern former late great good bad
  terrible horrific tragic violent busy quiet crowded remote nearby old young beautiful rare unprecedented unusual usual latest recent own very exact precise certain very planned scheduled long-awaited ill-fated doomed stricken
  record local sleepy tiny grand spectacular mysterious lone single sole stolen damaged sunken derelict disused lucky brave heroic rival bitter`
    .trim()
    .split(/\s+/),
);

/** True for adjectives that say nothing about which part is counted, and for adverbs. */
export const isDescribing = (word: string): boolean => DESCRIBING.has(fold(word)) || /ly$/.test(fold(word));
