import type { Testimony } from './comparison.ts';

/** The words most of several say, the shortest of those that as many say; null when none says any. */
export function mostSaid(words: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const word of words)
    if (word !== null && word.trim() !== '') counts.set(word.trim(), (counts.get(word.trim()) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length);
  return best?.[0] ?? null;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** A title for the question these testimonies answer: what is counted, what was done to it and where, or what is dated. */
export function claimTitle(testimonies: readonly Testimony[]): string {
  const counted = mostSaid(testimonies.map(({ statement }) => statement.counted));
  const place = sharedPlace(testimonies);
  if (counted === null) return place === null ? shortQuote(testimonies[0]) : `Figures from ${place}`;
  const dated = testimonies[0]?.statement.value.kind;
  const spoken = counted.replace(/^(?:the|a|an|some|of the)\s+/i, '');
  const act = dated === 'quantity' ? mostSaid(testimonies.map(actOn)) : null;
  const whole = act === null || spoken.toLowerCase().includes(act) ? spoken : `${spoken} ${act}`;
  const named = capital(dated === 'date' ? spoken.replace(TOLD, '') : whole);
  const title = dated === 'time' ? `Hour: ${named}` : named;
  return place === null || named.includes(place) ? title : `${title}, ${place}`;
}

/** Past forms that do not end in -ed and say what was done to what is counted. */
const IRREGULAR =
  'built|burnt|bought|caught|cut|dug|fought|found|held|hit|laid|lost|sent|shot down|shot|sold|stolen|struck|sunk|taken|won';
/** Forms in -ed that say how a figure moved or was come by, and not what was done. */
const NO_ACT =
  /^(?:increas|decreas|reach|total|number|count|estimat|need|exceed|climb|dropp|rank|averag|includ|top|fail|continu|want|seem|remain|expect)/iu;
const BEFORE_FIGURE = new RegExp(
  String.raw`(?<act>\p{L}+ed|${IRREGULAR})\s+(?:(?:about|around|some|nearly|almost|only|at least|more than|over)\s+)?$`,
  'iu',
);
const BEHIND_COUNTED = new RegExp(
  String.raw`^\s*(?:(?:is|are|was|were|been|be|being)\s+)(?<act>\p{L}+ed|${IRREGULAR})\b`,
  'iu',
);

/** What was done to what a figure counts: "killed 12 people", "12 people were killed"; null where the words do not say it plainly. */
function actOn({ statement, text }: Testimony): string | null {
  const { sentence, start, end, printed, counted } = statement;
  if (counted === null) return null;
  const behind = text.slice(end, sentence.end);
  const at = behind.indexOf(counted);
  const inside = printed.includes(counted);
  const found =
    BEFORE_FIGURE.exec(text.slice(sentence.start, start)) ??
    (at < 0 && !inside ? null : BEHIND_COUNTED.exec(inside ? behind : behind.slice(at + counted.length)));
  const act = found?.groups?.['act']?.toLowerCase() ?? null;
  return act === null || NO_ACT.test(act) ? null : act;
}

/** "Announced end of the mission" asks for the end. */
const TOLD =
  /^(?:(?:officially|formally)\s+)?(?:announced|declared|proclaimed|confirmed|reported)\s+(?:the\s+)?(?=end|start|beginning|withdrawal|close|closure|death|launch)/i;

/** A place in a title holds for every statement that names one. */
function sharedPlace(testimonies: readonly Testimony[]): string | null {
  const places = new Set(testimonies.flatMap(({ statement }) => statement.place ?? []));
  return places.size === 1 ? ([...places][0] ?? null) : null;
}

function shortQuote(testimony: Testimony | undefined): string {
  if (testimony === undefined) return 'A figure';
  const { statement, text } = testimony;
  const words = text.slice(statement.sentence.start, statement.sentence.end).replace(/\s+/g, ' ').trim();
  return words.length <= 60 ? words : `${words.slice(0, words.lastIndexOf(' ', 58))} …`;
}
