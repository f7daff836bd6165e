/** Sentences of our own for measuring: a mix as in news, where about a third hold a figure or a date. */

const SPEAKERS = [
  'The mayor',
  'A spokesman for the harbour police',
  'The ministry of transport',
  'Governor Ilse Marden',
  'The head of the ferry company',
  'An official who asked not to be named',
  'Col. Tomas Reyk',
  'The union',
  'A senior nurse at the county hospital',
  'The central bank',
];
const PLACES = [
  'Varna',
  'the northern district',
  'Lowmoor',
  'Baghdad',
  'the port of Tarnow',
  'the capital',
  'Erbil',
  'the Hallen valley',
  'Strasbourg',
  'the coast',
];
const THINGS = [
  'the old bridge',
  'the new hospital wing',
  'the fishing fleet',
  'the water works',
  'a disused barracks',
  'the tram line',
  'the grain terminal',
  'the city archive',
  'the border crossing',
  'the power station',
];
const PEOPLE = [
  'workers',
  'soldiers',
  'residents',
  'passengers',
  'farmers',
  'students',
  'patients',
  'migrants',
  'firefighters',
  'households',
];
const MONTHS = ['January', 'March', 'April', 'May', 'June', 'August', 'September', 'October', 'November', 'December'];
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const WORDS = ['two', 'three', 'seven', 'a dozen', 'twenty-five', 'several hundred', 'nearly forty', 'half a million'];

/** Slots: S speaker, P place, T thing, W people, N count, M month, D weekday, Y year, X small number, F decimal, V number word. */
const PLAIN = [
  '{S} said the repairs would go ahead despite the weather and the protests of shopkeepers.',
  'Neighbours gathered outside {T} and talked until the lights came back on.',
  '“We never thought that it would come to this,” a woman in {P} told reporters as she locked her shop.',
  'The decision has divided {P}, where many families depend on {T} for their living.',
  'Nobody from the company answered calls for comment.',
  'The road to {P} winds through pine woods and past empty farmhouses.',
  '{S} declined to say whether the plan had been discussed with the neighbouring government.',
  'Critics argue that the law gives too much power to the regulator and too little to the courts.',
  'Its owner, a former teacher, has refused every offer to sell.',
  'Rescue teams were still searching the ruins when the rain began to fall.',
  'It is not clear who ordered the gates of {T} to be opened.',
  'The opposition called the answer an insult and left the chamber.',
  'Investigators believe that the fire started in a storeroom behind the kitchen.',
  'Analysts see little chance of a quick agreement between the parties.',
  'He grew up in {P}, studied law abroad and came home to run the family farm.',
  'Trains were running normally again by the evening, the operator said.',
  'The court will hear the appeal behind closed doors.',
  '{S} accused the contractor of hiding faults in {T}.',
  'That may change if the talks in {P} fail.',
  'Schools stayed shut while engineers looked for cracks in the walls.',
  'The film, shot in black and white, follows a postman through a village that is about to be flooded.',
  'Most of the {W} had left before the order came, according to the governor’s office.',
  'Prices have risen faster than wages, and small shops feel it most.',
  'She described the deal as fair, although she had hoped for more.',
  'The army denied that its forces had entered {P}.',
  'Farmers blame the drought, scientists blame the wells, and the ministry blames both.',
  'Witnesses spoke of a loud bang and a column of smoke above {T}.',
  'The two sides have accused each other of breaking the truce.',
  'An inquiry is to look at how the warning was lost between the offices.',
  'Ferries will not sail until the wind drops, the company told passengers.',
  'Few people in {P} remember a winter like it.',
  'The minister’s letter, seen by this newspaper, asks the board to resign.',
  'Volunteers handed out soup, blankets and dry clothes.',
  'What happened next is disputed.',
];
const TELLING = [
  'At least {N} {W} were moved out of {P} on {D}, {S2} said.',
  '{S} put the damage to {T} at ${F} million.',
  'The work began in {M} {Y} and is due to be finished by the end of {Y2}.',
  'Some {N} {W} marched through {P} on {X} {M}, up from {N} a year earlier.',
  'About {X} percent of the {W} had been vaccinated by {M} {X}, {Y}.',
  'The blaze destroyed {F} square kilometres of forest and {V} houses.',
  '{S} said {V} {W} were injured when {T} collapsed at {H} on {D}.',
  'Inflation slowed to {F} percent in {M} from {F2} percent the month before.',
  'Since {Y}, more than {N} {W} have settled in {P}.',
  'The {X}-year contract is worth €{F} billion and covers {N} kilometres of track.',
  'On {M} {X}, the parliament in {P} voted {X2} to {X} to close {T}.',
  'Between {N} and {N2} {W} are expected to lose their jobs over the next {X} months.',
  'Last week {V} {W} were arrested near {T}.',
  '“There were {N} of us, and now there are {X},” a guard at {T} said.',
  'The ship, {X2} metres long, has been stuck near {P} since early {M}.',
  'Fewer than {X2} of the {N} {W} have gone home, according to a report published on {X} {M} {Y}.',
  'A magnitude {F} quake struck {X2} km south of {P} shortly before {H}.',
];

type Fill = (next: (below: number) => number) => string;

const grouped = (count: number): string => (count < 1000 ? `${count}` : count.toLocaleString('en-US'));
const one =
  (words: readonly string[]): Fill =>
  (next) =>
    words[next(words.length)] ?? '';

const SLOTS: Readonly<Record<string, Fill>> = {
  S: one(SPEAKERS),
  S2: (next) => one(SPEAKERS)(next).replace(/^(?:The|An?) /, (article) => article.toLowerCase()),
  P: one(PLACES),
  T: one(THINGS),
  W: one(PEOPLE),
  M: one(MONTHS),
  D: one(DAYS),
  V: one(WORDS),
  N: (next) => grouped(12 + next(9_000)),
  N2: (next) => grouped(9_100 + next(90_000)),
  X: (next) => `${2 + next(26)}`,
  X2: (next) => `${30 + next(300)}`,
  F: (next) => `${1 + next(9)}.${1 + next(9)}`,
  F2: (next) => `${10 + next(9)}.${1 + next(9)}`,
  Y: (next) => `${2009 + next(14)}`,
  Y2: (next) => `${2024 + next(5)}`,
  H: (next) => `${1 + next(11)}:${10 + next(50)} ${next(2) === 0 ? 'a.m.' : 'p.m.'}`,
};

/** A generator of numbers below a bound that gives the same row every time. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 0x1_0000_0000) * below);
  };
}

/** One article of about thirty sentences; the same for the same number. */
export function article(number: number): string {
  const next = dice(number * 7_919 + 17);
  const paragraphs: string[] = [];
  for (let paragraph = 0; paragraph < 10; paragraph++) {
    const lines: string[] = [];
    for (let line = 2 + next(3); line > 0; line--) {
      const kind = next(3) === 0 ? TELLING : PLAIN;
      const template = kind[next(kind.length)] ?? '';
      lines.push(template.replace(/\{(\w+)\}/g, (_, slot: string) => SLOTS[slot]?.(next) ?? ''));
    }
    paragraphs.push(lines.join(' '));
  }
  return paragraphs.join('\n\n');
}

/** Articles until their letters come to `size` UTF-16 units. */
export function* articles(size: number): Generator<string> {
  let units = 0;
  for (let number = 0; units < size; number++) {
    const text = article(number);
    units += text.length;
    yield text;
  }
}

/** Texts that are all figures, marks and openings that nothing closes, each of about `size` UTF-16 units. */
export function adversarial(size: number): Readonly<Record<string, string>> {
  const filled = (piece: string): string => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
  const next = dice(99);
  const letters = '0123456789.,()"“”\'- ';
  let mixed = '';
  while (mixed.length < size) mixed += letters[next(letters.length)] ?? '';
  return {
    digits: filled('1'),
    'digits and dots': filled('1.'),
    'figures with dots': filled('12.5. '),
    dots: filled('.'),
    parentheses: filled('('),
    quotes: filled('"“'),
    'digits, dots, parentheses and quotes': mixed,
    'figures in parentheses': filled('(1,200) "3.5" '),
  };
}
