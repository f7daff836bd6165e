import type { Span } from '../../text/span.ts';

/** News agencies by every name under which texts credit them; machine translations included ("France Media Agency"). */
const AGENCIES: readonly (readonly [key: string, names: readonly string[]])[] = [
  [
    'afp',
    [
      'AFP',
      'Agence France-Presse',
      'Agence France Presse',
      'France Media Agency',
      'France-Presse',
      'فرانس برس',
      'AFP通信',
      '法新社',
      'АФП',
    ],
  ],
  ['reuters', ['Reuters', 'Thomson Reuters', 'رويترز', '路透社', 'Рейтер', 'Рейтерс', 'רויטרס']],
  ['ap', ['AP', 'The Associated Press', 'Associated Press', 'أسوشيتد برس', '美联社', 'Ассошиэйтед Пресс']],
  ['upi', ['UPI', 'United Press International']],
  ['dpa', ['dpa', 'DPA', 'Deutsche Presse-Agentur', 'German Press Agency']],
  ['tass', ['TASS', 'Tass', 'Itar-Tass', 'ТАСС']],
  ['ria', ['RIA Novosti', 'RIA', 'РИА Новости']],
  ['interfax', ['Interfax', 'Интерфакс']],
  ['xinhua', ['Xinhua', 'Xinhua News Agency', '新华社']],
  ['efe', ['EFE', 'Efe', 'Agencia EFE']],
  ['ansa', ['ANSA', 'Ansa']],
  ['apa', ['APA', 'Austria Press Agency']],
  ['pti', ['PTI', 'Press Trust of India']],
  ['ani', ['ANI', 'Asian News International']],
  ['ians', ['IANS']],
  ['pa', ['PA Media', 'Press Association', 'PA news agency']],
  ['anadolu', ['Anadolu', 'Anadolu Agency', 'Anadolu Ajansi', 'AA']],
  ['irna', ['IRNA']],
  ['isna', ['ISNA']],
  ['sana', ['SANA']],
  ['wafa', ['WAFA', 'Wafa']],
  ['kyodo', ['Kyodo', 'Kyodo News']],
  ['yonhap', ['Yonhap', '연합뉴스']],
  ['bloomberg', ['Bloomberg', 'Bloomberg News']],
  ['canadian press', ['The Canadian Press', 'Canadian Press']],
  ['aap', ['AAP', 'Australian Associated Press']],
  ['belga', ['Belga']],
  ['ukrinform', ['Ukrinform']],
];

/** Somebody a text may credit: an outlet of the set or a known agency. */
export interface Name {
  readonly key: string;
  readonly names: readonly string[];
  readonly agency: boolean;
}

/** A name in a text. */
export interface Mention extends Span {
  readonly key: string;
  readonly agency: boolean;
}

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^the\s+/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const ARTICLE_LENGTH = 4;
const KEY_OF_AGENCY = new Map(AGENCIES.flatMap(([key, names]) => names.map((name) => [plain(name), key] as const)));

/** The key under which an outlet is counted: an agency's own key for its outlet, else its name without case, article and marks. */
export function outletKey(outlet: string): string {
  const name = plain(outlet);
  return KEY_OF_AGENCY.get(name) ?? name;
}

/** Everyone the texts of a set may credit: the agencies and the outlets themselves, with the initials of long names. */
export function namesOf(outlets: readonly string[]): Name[] {
  const agencies = AGENCIES.map(([key, names]) => ({ key, names: [...names], agency: true }));
  const known = new Map<string, Name & { names: string[] }>(agencies.map((agency) => [agency.key, agency]));
  for (const outlet of outlets.filter((each) => each.trim() !== '')) {
    const key = outletKey(outlet);
    const name = known.get(key) ?? { key, names: [], agency: false };
    known.set(key, name);
    for (const form of formsOf(outlet)) if (!name.names.includes(form)) name.names.push(form);
  }
  return [...known.values()];
}

const OFFICE =
  /\b(?:ministry|ministère|ministerium|department|secretariat|directorate|bureau|authority|commission)\b/iu;
const NAMED_OFFICE =
  /^(?<kind>Ministry|Department|Secretariat|Directorate|Bureau|Authority|Commission) (?:of|for) (?:the )?(?<field>.+?)(?: of (?:the )?\p{Lu}.*)?$/u;

/** Whether a name is that of a public office, which texts name without crediting it, and each state has one of. */
export const isOffice = (name: string): boolean => OFFICE.test(name);

/** "Ministry of Transport of Veldany" is also the Transport Ministry, and the transport ministry. */
function formsOfOffice(name: string): string[] {
  const { kind, field } = NAMED_OFFICE.exec(name)?.groups ?? {};
  if (kind === undefined || field === undefined) return [];
  const spelled = [field, field.replace(/defence/iu, 'Defense'), field.replace(/defense/iu, 'Defence')];
  const forms = spelled.flatMap((each) => [`${kind} of ${each}`, `${each} ${kind}`]);
  return [...new Set(forms.flatMap((form) => [form, form.toLowerCase()]))];
}

function formsOf(outlet: string): string[] {
  const bare = outlet.trim().replace(/^The\s+/u, '');
  const capitals = bare.split(/\s+/u).filter((word) => /^\p{Lu}/u.test(word));
  const initials = capitals.map((word) => word[0] ?? '').join('');
  return [
    bare,
    ...(initials.length >= 3 ? [initials] : []),
    ...(bare === bare.toUpperCase() && bare.length > 5 ? [titled(bare)] : []),
    ...formsOfOffice(bare),
  ];
}

const titled = (name: string): string =>
  name.replace(/\p{L}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());

/** Finds every name in a text, longest first where names overlap; capitals as printed in the name. */
export function mentionsIn(text: string, names: readonly Name[]): Mention[] {
  const forms = names
    .flatMap((name) => name.names.map((form) => ({ name, form })))
    .filter(({ form }) => text.includes(form))
    .sort((a, b) => b.form.length - a.form.length);
  const found: Mention[] = [];
  for (const { name, form } of forms)
    for (let start = text.indexOf(form); start !== -1; start = text.indexOf(form, start + 1)) {
      const end = start + form.length;
      if (standsAlone(text, start, end) && !found.some((each) => each.start < end && each.end > start))
        found.push({ key: name.key, agency: name.agency, start, end });
    }
  return found.sort((a, b) => a.start - b.start);
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

function standsAlone(text: string, start: number, end: number): boolean {
  if (UNSPACED.test(text.slice(start, end))) return true;
  const left = text[start - 1] ?? ' ';
  const right = text[end] ?? ' ';
  return !/[\p{L}\p{N}]/u.test(left) && !/[\p{L}\p{N}]/u.test(right);
}

/** A text's start without its article, for names printed with one. */
export const withoutArticle = (before: string): string =>
  /\bthe\s$/iu.test(before) ? before.slice(0, -ARTICLE_LENGTH) : before;
