/**
 * Sets of words that tell apart two figures of one name. Within a set, two different keys are two different things.
 * `kind` says which relation the difference makes: another definition, or another scope.
 */
export interface Contrast {
  readonly name: string;
  readonly kind: 'definition' | 'scope';
  readonly keys: readonly { readonly key: string; readonly words: RegExp }[];
  /** Finds a word of any key: most sentences hold none, and are done with one look. */
  readonly any: RegExp;
  /** True when a side that names no key still differs from one that does ("contractors included" against nothing). */
  readonly oneSided?: boolean;
  /** True when the words alone prove nothing and only explain values that are apart (men against people). */
  readonly onlyApart?: boolean;
}

const words = (source: string): RegExp => new RegExp(`\\b(?:${source})\\b`, 'i');
const set = (
  name: string,
  kind: Contrast['kind'],
  keys: Readonly<Record<string, string>>,
  oneSided = {},
): Contrast => ({
  name,
  kind,
  keys: Object.entries(keys).map(([key, source]) => ({ key, words: words(source) })),
  any: words(Object.values(keys).join('|')),
  ...oneSided,
});
const ONE_SIDED = { oneSided: true };
const ONLY_APART = { onlyApart: true };

export const CONTRASTS: readonly Contrast[] = [
  set('mean', 'definition', { average: 'average|mean', median: 'median', typical: 'modal|most common' }),
  set('before or after deductions', 'definition', {
    gross: 'gross|pre-tax|before tax(?:es)?|pretax',
    net: 'net|after tax(?:es)?|post-tax|take-home',
    operating: 'operating (?:profit|income|loss)|ebitda?',
  }),
  set('prices', 'definition', {
    nominal: 'nominal|in cash terms|at current prices',
    real: 'real terms|adjusted for inflation|inflation-adjusted|after inflation|at constant prices',
  }),
  set('season', 'definition', {
    adjusted: 'seasonally adjusted',
    raw: 'not seasonally adjusted|unadjusted|before seasonal adjustment',
  }),
  set('certainty of the case', 'definition', {
    confirmed: 'confirmed|laboratory-confirmed|verified',
    suspected: 'suspected|probable|presumed|possible',
  }),
  set('strength', 'definition', {
    authorised: 'authori[sz]ed|approved strength|nominal strength|on paper|ceiling|cap',
    present: 'present|actually|counted in|in fact|on the ground|actual strength',
  }),
  set(
    'inclusion',
    'definition',
    {
      included: 'includ(?:ing|es)|included|counted in|counting',
      excluded:
        'exclud(?:ing|ed|es)|without counting|not counting|not including|apart from|leaving out|left out|without (?:the |its |their |any )?(?:wrapping|packaging|crews?|tax(?:es)?|vat|overtime|bonus(?:es)?|passengers|ballast|cargo|fuel|shells?|fees?|interest|aid|subsidies|reserves|contractors|children|islands)|(?<!\\b(?:january|february|march|april|may|june|july|august|september|october|november|december|day|night|week|weekend|month|quarter|year|\\d{4}) )alone',
    },
    ONE_SIDED,
  ),
  set(
    'period named',
    'scope',
    {
      period:
        '(?:in|over|during) the (?:week|fortnight|month|year) (?:to|ending|until|up to)|(?:over|in|during) the (?:past|last) (?:week|fortnight|month|year)',
    },
    ONE_SIDED,
  ),
  set('whole', 'scope', { whole: '(?:the|its|their) (?:whole|entire) (?!of\\b|year|month|quarter)\\w+' }, ONE_SIDED),
  set(
    'sum',
    'scope',
    {
      all: '(?<!(?:brought|bring|come|came|comes|gathered|met|got|gets|get|worked|work|put|held|live|lived) )together(?! with)|combined|all told|in all|in total|altogether|overall|as a whole|(?:full|whole) length|city-?wide|all (?:of )?(?:its |the |their )?(?:two|three|four|five|six|seven|eight|nine|ten) \\w+s',
    },
    ONE_SIDED,
  ),
  set('company', 'scope', { more: 'as well as|along with|together with' }, ONE_SIDED),
  set(
    'kinds',
    'scope',
    {
      all: 'of all (?:makes|kinds|types|sorts|species|breeds|classes|faiths|trades|ages|sizes|nationalities|denominations)|all kinds of',
    },
    ONE_SIDED,
  ),
  set('days of many', 'scope', {
    one: '(?:opening|first|second|third|last|final|closing) (?:day|night|evening|weekend|stage)',
    all: '(?:over|in|during|on) (?:all )?(?:its|the) (?:two|three|four|five|six|seven|eight|nine|ten|\\d+) (?:days|nights|evenings|weekends|stages)',
  }),
  set('stretch measured', 'scope', {
    span: '(?:main|centre|central|longest) span|between (?:its|the) (?:two |twin )?(?:towers|pylons|piers)',
    whole: 'end to end|from one end|from end to end|overall length|total length|in total|altogether',
  }),
  set('scale of a quake', 'definition', {
    moment: 'moment magnitude',
    local: 'local magnitude|richter',
    surface: 'surface-wave|body-wave',
  }),
  set('direction', 'scope', {
    one: 'on the \\w+ side|(?:east|west|north|south|in|out)bound|one direction|one way',
    both: 'both sides|both directions|both ways|either direction|each direction|round trips?',
  }),
  set('doses', 'definition', {
    first: '(?:a |one |at least one )?(?:first|one|single) (?:dose|jab|shot)',
    full: 'fully vaccinated|both (?:doses|jabs|shots)|second (?:dose|jab|shot)|full course|completed',
    doses: 'doses|shots|jabs given',
    people: 'people|persons|adults|residents',
  }),
  set('capacity', 'definition', {
    capacity:
      'capacity|(?:has|have|had) room for|can (?:hold|seat|carry|take)|(?:certified|licen[sc]ed|built|designed|approved|cleared) (?:to (?:carry|hold|seat|take)|for)|installed|nameplate',
    use: 'occupied|turned out|at present|on board|aboard|in use|actual(?:ly)? (?:output|generated|produced)',
  }),
  set('occupied', 'definition', { seats: 'seats|seated', standing: 'standing' }),
  set('stage', 'definition', {
    ordered: 'ordered(?! (?:[\\w,.-]+ ){1,4}to )|on order|commissioned',
    delivered: 'delivered|handed over|received|in service|in operation|in use',
    promised: 'pledged|promised|committed',
    paid: 'paid out|disbursed|spent|paid',
    planned: 'budgeted|allocated|earmarked',
  }),
  set('register', 'definition', {
    registered: 'registered|on the roll|enrolled',
    active: 'active|regular(?:ly)?|took part|attending|cast',
  }),
  set('employment', 'definition', { fulltime: 'full-time equivalents?|fte', heads: 'headcount|part-time' }),
  set('weight', 'definition', { gross: 'gross weight|laden|loaded', net: 'net weight|unladen|empty|dry weight' }),
  set('measure of size', 'definition', {
    without: 'roof height|to the roof|without (?:its |the )?(?:antenna|spire)',
    with: '(?:antenna|spire|mast) included|including (?:its |the )?(?:antenna|spire|mast)|to the tip',
  }),
  set('crime stage', 'definition', {
    reported:
      'reported (?:\\w+ )?(?:crimes?|burglar\\w+|thefts?|cases|murders|incidents|offences)|reported to police|recorded',
    solved: 'solved|cleared up',
  }),
  set('profit', 'definition', { profit: 'profits?|earnings', turnover: 'turnover|revenues?|sales|takings' }),
  set('change measure', 'definition', { relative: 'relative(?:ly)?', absolute: 'absolute(?:ly)?' }),
  set('vote', 'definition', {
    cast: 'votes cast|turnout|of voters',
    valid: 'valid votes',
    eligible: 'eligible|electorate|registered voters',
  }),
  set('change over', 'definition', {
    yearly: 'year[- ]on[- ]year|from a year earlier|annual(?:ly)?|over the year|compared with a year',
    monthly: 'month[- ]on[- ]month|from the month before|from a month earlier|monthly',
    quarterly: 'quarter[- ]on[- ]quarter|from the (?:previous )?quarter|quarterly',
  }),
  set('extent', 'scope', {
    city: 'itself|proper|city proper|inner city|city limits|municipality|city itself|town itself|city centre',
    metro: 'metropolitan(?: area| region)?|greater|urban area|conurbation|agglomeration|commuter belt',
  }),
  set('reach', 'scope', {
    world:
      'worldwide|globally|across the (?:world|globe)|around the world|in the world|global workforce|group-?wide|all over the world',
    country:
      'nationwide|(?:in|across|throughout|over) the (?:\\w+ )?(?:country|nation|republic|kingdom)|nationally|whole country|countrywide|country as a whole|national (?:average|total|figure)',
    region:
      '(?:in|across|throughout|over) the (?:far )?(?:north|south|east|west|centre|center|interior|highlands|lowlands)(?:-?(?:east|west))?(?: of)?|state-?wide|province-?wide|region-?wide|(?:in|across|throughout|over) (?:the|this|that|its) (?:whole |\\w+ )?(?:region|province|state|county|canton|island)',
    district:
      "(?:in|across|throughout|over) (?:the|this|that|its) (?:\\w+ )?(?:city|town|village|capital|district|suburb|quarter|municipality|neighbourhood|borough|parish|port)|(?:northern|southern|eastern|western|central|coastal|capital's|old) (?:districts?|quarters?|suburbs?|parts?|half|provinces?|regions?)",
  }),
  set('part of the group', 'scope', {
    part: 'subsidiary|branch|division|local unit|(?:\\w+) arm|(?:\\w+) unit|business unit',
    whole: 'parent company|parent|holding|conglomerate|as a whole|group as a whole|whole group|entire group',
  }),
  set('sex or age', 'scope', {
    men: 'men|male|boys',
    women: 'women|female|girls',
    children: 'children|under-?(?:16|18)s?|minors|teenagers|adolescents',
    pensioners: 'pensioners|over-?65s?|elderly',
    adults: 'adults|grown-ups',
    everyone: 'all people|of the population|everyone|all ages|(?:of|for|among) all \\w+s|population as a whole',
  }),
  set('half or whole', 'scope', {
    half: '(?:first|second) half(?: of)?|between january and june|january to june|from january to june|half of the year|first six months|half-?year|h1|h2|six months to',
    quarter:
      '(?:first|second|third|fourth|last) quarter|q[1-4]|first three months|(?:between|from) (?:january (?:and|to|through) march|april (?:and|to|through) june|july (?:and|to|through) september|october (?:and|to|through) december)',
    nine: 'first nine months|nine months to',
    whole:
      'whole (?:of the |of )?(?:year|(?:19|20)\\d\\d)|full[- ]year|for the whole of|entire year|all of (?:19|20)\\d\\d|year as a whole|over the year|in (?:19|20)\\d\\d as a whole|throughout (?:19|20)\\d\\d|twelve months|12 months',
  }),
  set('kind of year', 'scope', {
    fiscal: 'fiscal|financial year|budget year|tax year',
    own: '(?:fishing|crop|marketing|water|hydrological|harvest|farming|gas|sugar) year',
    calendar: 'calendar (?:year|\\d{4})',
    school: 'school year|academic year',
    season: 'season',
  }),
  set('length of time', 'scope', {
    since:
      'since (?:19|20)\\d\\d|since (?:january|february|march|april|may|june|july|august|september|october|november|december)|to date|all-time|cumulative(?:ly)?|ever since|over (?:the past|the last) (?:decade|\\w+ years)|in its history',
    daily: 'daily|a day|per day|each day|every day',
    weekly: 'weekly|a week|per week|each week',
    monthly: 'monthly|a month|per month|each month',
    yearly: 'yearly|annual|annually|a year|per year|each year|every year',
  }),
  set(
    'part of the people',
    'scope',
    {
      men: 'men|boys',
      women: 'women|girls',
      children: 'children|pupils|minors|teenagers|adolescents',
      voters: 'voters|electorate',
      adults: 'adults',
      everyone: 'people|persons|residents|inhabitants|citizens|population',
    },
    ONLY_APART,
  ),
  set(
    'level of place',
    'scope',
    {
      place:
        'the (?:\\w+ ){0,2}(?:city|town|village|capital|district|suburb|municipality|neighbourhood|borough|parish)',
      region: 'the (?:\\w+ ){0,2}(?:province|region|county|canton|island)',
      country: 'the (?:whole |entire )?(?:country|nation|republic|kingdom)(?! house)|nationwide|nationally',
      continent: '(?:the|whole) continent|europe|africa|asia|worldwide|the world',
    },
    ONLY_APART,
  ),
  set('foreign or domestic', 'scope', {
    foreign: '(?<!domestic and )foreign(?! and domestic)|overseas|(?<!home and )abroad|international visitors',
    both: 'home and abroad|foreign and domestic|domestic and foreign|all guests|all visitors',
    domestic: 'domestic|home-grown|at home|local visitors',
  }),
  set('sector', 'scope', {
    public: 'public sector|state-owned|public schools',
    private: 'private sector|privately owned|private schools',
  }),
  set('share', 'scope', {
    part: 'of them|of whom|of which|of those|among them',
    total: 'in total|in all|altogether|overall|combined|all told|together',
  }),
];
