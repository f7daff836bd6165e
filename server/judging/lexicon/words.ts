/** Words that say nothing about what a sentence is about: function words, reporting words, hedges and calendar words. */
const STOP = `
a an the this that these those it its itself he she they them their his her him we our us' you your i my me one's who whom whose which what when where why how
and or but nor so yet if then than as at by for from in into of off on onto out over per to toward towards under until up upon via with within without about above across after against along
among around before behind below beneath beside between beyond during except inside near outside since through throughout till
is are was were be been being am do does did done has have had having will would shall should can could may might must ought
not no none never only also too very just still even again already ever both either neither each every any some such same own other another more most much many few less least
there here now then today yesterday tomorrow tonight currently presently recently lately later earlier soon ago afterwards meanwhile
say says said saying tell tells told report reports reported reporting according spokesman spokeswoman spokesperson statement source sources official officials reporter reporters
put puts putting give gives gave given call calls called add adds added note notes noted state-run claim claims claimed think thought speak spoke spoken write writes wrote written
roughly approximately nearly almost least up exactly precisely estimated estimate estimates figure figures number numbers numbered total totalled totals amount amounts count counts counted
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
day days week weeks weekend month months year years hour hours minute minutes morning afternoon evening night noon midnight a.m p.m am pm gmt utc est edt cet cest time local
late early mid end start beginning first last next past previous following
mr mrs ms dr gen sir st
million billion trillion thousand hundred dozen percent per cent percentage point points lakh crore
der die das den dem des ein eine einer eines einem und oder aber nicht auf aus bei mit nach seit von vom zu zum zur im ist sind war waren wird werden wurde wurden hat haben hatte für über unter sich es sie er wir teilte mitgeteilt sagte laut
le la les un une des du au aux et ou mais dans sur pour par avec sans est sont été être ont avait selon dit qui que ce cette ces son sa ses leur
el los las del y o pero en con por para según fue son era han había dijo que se su sus lo
`;

const STOP_WORDS = new Set(STOP.trim().split(/\s+/));

/** True for function words, reporting words, hedges and calendar words, given in folded lower case. */
export const isStop = (word: string): boolean => STOP_WORDS.has(word) || word.length < 2;

/** Lower case without diacritics, apostrophe endings and dots of abbreviations. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  return PLAIN.test(lower) ? lower : folded(lower);
}

/** Letters and marks that folding leaves as they are. */
const PLAIN = /^[a-z0-9 .,-]*$/;

const folded = (lower: string): string =>
  lower.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").replace(/'s?$/u, '').replace(/ß/gu, 'ss');

const IRREGULAR: Readonly<Record<string, string>> = Object.fromEntries(
  `men:man women:woman children:child people:people lost:loss lose:loss loses:loss losing:loss losses:loss loss:loss insurance:insure left:leave leaves:leave sold:sell bought:buy took:take taken:take fell:fall fallen:fall rose:rise risen:rise grew:grow grown:grow
shot:shoot sank:sink sunk:sink burned:burn burnt:burn broke:break broken:break met:meet paid:pay spent:spend sent:send built:build held:hold stood:stand began:begin begun:begin went:go gone:go came:come
flew:fly flown:fly drove:drive won:win hit:hit struck:strike stricken:strike died:die dead:dead dying:die killed:kill injuries:injury injured:injure hurt:hurt lives:life wives:wife knives:knife
found:find stole:steal stolen:steal signed:sign ended:end opened:open opening:open fired:launch firing:launch led:lead ran:run run:run swam:swim fled:flee chose:choose froze:freeze frozen:freeze bore:bear born:born tore:tear cut:cut
evacuees:evacuee refugees:refugee employees:employee trainees:trainee cases:case houses:house buses:bus gases:gas viruses:virus bases:base vehicles:vehicle species:species series:series police:police data:data
said:say leased:lease released:release increased:increase ceased:cease deaths:death launches:launch launched:launch`
    .trim()
    .split(/\s+/)
    .map((pair) => pair.split(':') as [string, string]),
);

/** A light English stem: plural and verb endings off, doubled consonants single; irregular forms by list. Other languages keep their words. */
export function stem(word: string): string {
  const known = stemmed.get(word);
  if (known !== undefined) return known;
  const made = computeStem(word);
  if (stemmed.size >= MOST_STEMS) stemmed.clear();
  stemmed.set(word, made);
  return made;
}

const stemmed = new Map<string, string>();
const MOST_STEMS = 50_000;

function computeStem(word: string): string {
  const folded = fold(word);
  const known = IRREGULAR[folded];
  if (known !== undefined) return dropE(known);
  if (folded.length <= 3) return folded;
  return dropEnding(folded);
}

function dropEnding(word: string): string {
  if (/ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/ied$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:sses|shes|ches|xes|zes)$/.test(word)) return word.slice(0, -2);
  if (/[^su]s$/.test(word)) return dropE(word.slice(0, -1));
  if (/ing$/.test(word) && word.length > 5) return dropE(single(word.slice(0, -3)));
  if (/ed$/.test(word) && word.length > 4) return dropE(single(word.slice(0, -2)));
  return dropE(word);
}

/** What a stem keeps when the endings that make nouns and adjectives of verbs and nouns are off: isolate, isolation; coast, coastal. */
export function root(stemmedWord: string): string {
  const bare = stemmedWord.replace(/(?:ation|ition|ion|ment|at|al|ic|ful|ness)$/u, '');
  return bare.length >= 4 ? single(bare) : stemmedWord;
}

const single = (word: string): string => (/([bdgmnprt])\1$/.test(word) ? word.slice(0, -1) : word);
const dropE = (word: string): string => (word.length > 3 && word.endsWith('e') ? word.slice(0, -1) : word);

const PAST = new Set(
  'lost left sold bought took taken fell fallen rose risen grew grown shot sank sunk burnt broke broken met paid spent sent built held stood began begun went gone came flew flown drove won hit struck died stole stolen led ran fled chose froze frozen bore torn cut drew drawn gave given found wrote written ate eaten hid hidden swept shut set laid'.split(
    ' ',
  ),
);

/** Verbs that only carry a figure: they name no act that tells one figure from another. */
const CARRIERS = new Set(
  'took taken held stood came went gave given made put had began begun led found drew drawn reached counted numbered recorded based used called named remained stayed lived passed saw lost involved needed received said reported noted added told estimated measured showed shown produced listed believed expected planned wanted located situated hit met left set laid according turned covered carried contained included joined ended started opened closed published announced confirmed declared stationed sheltered hosted accommodated employed garrisoned housed quartered roamed ranged inhabited occupied weighed averaged amounted'.split(
    ' ',
  ),
);

/** True for a past form of a verb that says what happened, judged by its ending or the list of irregular forms. */
export function isTellingVerb(word: string): boolean {
  const lower = fold(word);
  if (CARRIERS.has(lower)) return false;
  return PAST.has(lower) || (lower.length > 4 && lower.endsWith('ed') && !/(?:eed|hundred|indeed)$/.test(lower));
}

/** True for any past form the lists know, telling or only carrying a figure. */
export const isPastForm = (word: string): boolean => CARRIERS.has(fold(word)) || isTellingVerb(word);
