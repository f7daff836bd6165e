import type { FigureLexicon } from '../figure-lexicon.ts';
import { powerUnits, siUnits } from '../si-units.ts';

const LENGTHS = [
  ['kilometer|kilometre|kilometers|kilometres|km', 'km'],
  ['meter|metre|meters|metres', 'm'],
  ['centimeter|centimetre|centimeters|centimetres|cm', 'cm'],
  ['millimeter|millimetre|millimeters|millimetres|mm', 'mm'],
  ['mile|miles', 'mi'],
  ['foot|feet|ft', 'ft'],
  ['yard|yards', 'yd'],
  ['inch|inches', 'in'],
] as const;

/** English figures: what every list means stands in FigureLexicon. */
export const EN: FigureLexicon = {
  language: 'en',
  decimalComma: false,
  ones: [
    ['nought|naught', 0],
    ['one', 1],
    ['two', 2],
    ['three', 3],
    ['four', 4],
    ['five', 5],
    ['six', 6],
    ['seven', 7],
    ['eight', 8],
    ['nine', 9],
    ['ten', 10],
    ['eleven', 11],
    ['twelve', 12],
    ['thirteen', 13],
    ['fourteen', 14],
    ['fifteen', 15],
    ['sixteen', 16],
    ['seventeen', 17],
    ['eighteen', 18],
    ['nineteen', 19],
  ],
  tens: [
    ['twenty', 20],
    ['thirty', 30],
    ['forty|fourty', 40],
    ['fifty', 50],
    ['sixty', 60],
    ['seventy', 70],
    ['eighty', 80],
    ['ninety', 90],
  ],
  wholeHundreds: [],
  hundred: [['hundred', 100]],
  scales: [
    ['thousand', 1e3],
    ['lakh|lac|lakhs', 1e5],
    ['million', 1e6],
    ['crore|crores', 1e7],
    ['billion', 1e9],
    ['trillion', 1e12],
    ['quadrillion', 1e15],
    ['mln|mil|mio', 1e6],
    ['bln', 1e9],
    ['tln|trln', 1e12],
  ],
  shortScales: [
    ['k', 1e3],
    ['m|mn|mm', 1e6],
    ['b|bn', 1e9],
    ['t|tn|trn', 1e12],
    ['cr', 1e7],
  ],
  dozen: [['dozen|dozens|dz|dzs|doz|dozs', 12]],
  bareScales: false,
  compounds: false,
  vigesimal: false,
  plural: /(?:[^suia]s|people|children|men|women|personnel|staff|crew|police|troops|others|dead|aircraft)$/,
  words: {
    and: 'and',
    articles: 'a|an',
    of: 'of',
    points: 'point',
    minus: 'minus|negative',
    half: 'half',
    halfBefore: 'half',
    zero: 'zero',
    none: 'none',
    both: 'both',
    another: 'another',
    countables:
      'casualties|deaths|injuries|fatalities|victims|survivors|troops|soldiers|people|civilians|children|men|women|girls|boys|cases|infections|arrests|' +
      'prisoners|hostages|passengers|planes|missiles|rockets|drones|shells|bombs|houses|homes|seats|votes|jobs|buildings|shots|flights|trains|ships|boats|' +
      'vessels|vehicles|cars|trucks|tanks|helicopters|officers|police|suspects|migrants|refugees|patients|pupils|students|workers|employees|members|fighters|' +
      'militants|gunmen|attackers|protesters|journalists|pilots|crew|bodies|schools|hospitals|villages|bridges|personnel|servicemen|residents|goals|brothers|' +
      'sisters|parents|sons|daughters|legs|hands|eyes|runways|reactors|engines|attacks|strikes|incidents|explosions|blasts|bases|aircraft|soldier|person|' +
      'civilian|child|man|woman|girl|boy|policeman|officer|missile|rocket|drone|passenger|case|death|seat|vehicle|tank|helicopter|fighter|gunman|suspect|' +
      'victim|worker|pilot',
    notAfterOne:
      'of|another|day|night|thing|things|way|side|hand|time|point|such|that|who|which|whose|can|could|must|may|might|would|should|will|has|is|was|and|or|by|' +
      'on|reason|example|else|where|when|if|morning|evening|afternoon|might|says|said|where|should|to|does|did|knows|the|direction',
    betweenHedgeAndNumber: 'a|an|another|further|additional|extra|only|just|more|yet',
    pointsAfterPercent: 'points|point',
    rateWords: 'rate|rates|yield|yields|inflation|unemployment|mortgage|mortgages|fed|ecb|policymakers',
    poundWords:
      'pay|paid|pays|cost|costs|owe|owes|owed|fine|fined|worth|debt|debts|spend|spent|spending|price|prices|earn|earned|budget|fund|funds|funding|loan|loans|' +
      'salary|salaries|bank|lender|lenders|value|valued|profit|profits|loss|losses|revenue|turnover|sold|sale|sales|bought|invest|invested|grant|tax|taxes|money|cash|' +
      'currency|bill|bills|fee|fees|wage|wages|donated|raised|stolen|bid|deal|note|notes|compensation|shares|toll|tolls|rent|rents|fare|fares|ticket|tickets|' +
      'charge|charges|charged|tuition|premium|premiums|pension|pensions|allowance|benefit|benefits|income|incomes|bonus|bonuses|deposit|refund|subsidy|levy|' +
      'mortgage|savings|stake|prize|reward|ransom|bribe|bribes|overspend|bursary|scholarship|donation|donations|earnings|expenses|duty',
    sums:
      'money|cash|debt|debts|funding|funds|savings|tax|taxes|income|revenue|profit|profits|investment|damage|aid|credit|loans|fines|fees|compensation|costs|' +
      'losses|subsidies|grants|benefits|spending|cuts',
    adjectivesBeforeUnit:
      'consecutive|straight|full|more|long|additional|further|working|business|calendar|successive|whole|extra|solid|entire|short|other|school|flying|flight|teaching|overtime|sunshine|such|of',
    measuring: 'measured|measuring|measures|registered|registering|recorded|at|of|was',
    tremors: 'quake|earthquake|tremor|aftershock|quakes|earthquakes|tremors|aftershocks|foreshock|richter',
    perWords: 'per|a|an|each|every',
    beforeArticleDuration:
      'for|in|within|over|after|during|about|nearly|almost|than|least|around|under|lasted|took|takes|take|lasts|last|roughly|approximately|spent|half|quarter|of|by|barely|waited|spend|until',
    rangeBetween: 'between',
    rangeFrom: 'from|of from',
    rangeTo: 'to|-to-|through',
    rangeOr: 'or',
    changeVerbs:
      'rose|rise|rises|risen|rising|fell|fall|falls|fallen|falling|increased|increase|increases|increasing|dropped|drop|drops|dropping|grew|grow|grows|grown|' +
      'growing|went|go|goes|gone|cut|cuts|cutting|raised|raise|raises|raising|up|down|jumped|jump|jumps|climbed|climb|climbs|declined|decline|declines|slid|' +
      'narrowed|widened|expanded|expand|shrank|shrink|shrunk|reduced|reduce|reduces|reducing|lowered|lowering|lifted|upped|revised|changed|soared|soar|' +
      'plunged|plunge|slipped|eased|gained|boosted|boost|edged|moved|swung|tumbled|surged|sank|improved|worsened|dipped|doubled|tripled|upgraded|downgraded|' +
      'accelerated|slowed|extended|lifting|cutting|rebounded|recovered',
    scoreWords:
      'win|won|wins|beat|beats|beaten|defeat|defeated|lost|lose|draw|drew|drawn|lead|led|score|scored|scores|goal|goals|match|game|victory|set|sets|tie|tied|' +
      'final|semi-final|cup|league|half-time|vote|voted|ruling|ruled|decision|verdict|trailed|trailing|striker|quarterfinal|penalties|split|margin|loss|odds|' +
      'record',
    labels:
      'clauses|article|articles|section|sections|flight|flights|channel|resolution|resolutions|chapter|chapters|page|pages|room|route|highway|interstate|gate|pier|' +
      'platform|level|phase|stage|grade|category|type|class|version|model|line|runway|terminal|exit|block|building|apartment|sector|zone|ward|week|day|round|' +
      'psalm|protocol|annex|appendix|paragraph|rule|law|bill|proposition|amendment|decree|directive|order|case|file|number|agenda|camp|hill|studio|radio|' +
      'formula|expo|apollo|tier|part|volume|figure|table|lot|plot|unit|squadron|regiment|brigade|division|battalion|corps|court|district|area|precinct|' +
      'chamber|hangar|dock|berth|tower|lane|track|step|option|scenario|question|verse|season|episode|series|game|match|lap|group|pool|bus|train|tram|line|' +
      'point|item|clause|schedule|title|act|boeing|airbus|ps|pp|p|para|paras|fig|reactor|well|mine|bay|hall|seed|ranked|windows|iphone|galaxy|route|junction|' +
      'checkpoint|post|war|page|size|warehouse|barrack|barracks|house|nrs|nr|nrs.|exercise|exercises|id',
    labelNumber: 'no|nos|number|numbers|nr|nrs|num|#|№|n°',
    ageGroups:
      'people|children|those|adults|women|men|anyone|everyone|kids|persons|girls|boys|patients|citizens|drivers|voters|residents|players|child|all|teens|' +
      'males|females|drinkers|workers',
    streets:
      'street|st|road|rd|avenue|ave|lane|square|boulevard|blvd|drive|place|court|terrace|way|row|crescent|plaza|close|gardens',
    ordinalEndings: 'st|nd|rd|th',
    no: 'no',
    notBeforeHalf: 'first|second|this|last|each|either|latter|early|final|opening|in|per|and-a',
    weakFactors: 'few|couple',
    afterFraction:
      'from|to|in|on|since|by|were|are|is|was|have|had|has|said|more|less|fewer|higher|lower|smaller|larger|cheaper|the|this|that|these|those|its|their|his|' +
      'her|our|my|over|and|or|but|than|for|at|between|after|before|when|while|during|believe|say|think|do|does|did|would|will|came|went|fell|rose|again|' +
      'support|supported|oppose|opposed|voted|want|live|lives|already|also|full|empty|owned|owns|stood|stands|lay|lies|sits|works|goes|gets|takes|smokes|dies|' +
      'suffers|fails|left|lost|gave|took|got',
    beforePronounOne:
      'the|no|this|that|any|every|each|which|another|some|number|phase|part|day|stage|tier|level|chapter|square|anyone|first|last|latest|new|next|previous|' +
      'only-|room|channel|air|force|formula|page|step|plan|wave|good|bad|big|one|loved',
    weakAfterArticleDuration: 'of|in|into|ahead|behind|since|long',
    hyphenHedges: 'odd|plus|ish',
    indexWords:
      'index|shares|dow|nasdaq|ftse|nikkei|dax|stocks|market|markets|s&p|game|games|match|season|points-table|quarterback|rebounds|scored',
    notAfterK:
      'tv|tvs|video|videos|resolution|display|displays|screen|screens|race|run|uhd|monitor|monitors|footage|camera|cameras|run',
    needsOf: 'tens',
    dividers: 'over',
    oneOf: 'them|whom|which',
    beforeNotOne: "is|was|are|were|be|been|has|have|had|do|does|did|it's|that's|he's|she's",
    loneUnits: 'day|night|minute|second|point|foot|time',
    elliptical:
      'are|were|was|is|have|had|has|more|others|dead|wounded|injured|killed|missing|in|at|on|near|outside|inside|died|survived|escaped|remain|remained|still|' +
      'fled|hurt|hospitalized|hospitalised|critically|seriously|arrested|detained|displaced|trapped|stranded',
    wasWords: 'was|is|has|had',
    weightWords:
      'weigh|weighed|weighs|weighing|weight|heavy|cocaine|heroin|drugs|explosives|bomb|bombs|fish|rice|flour|meat|food|cargo|thrust|force|gained|pressure',
    bothVerbs: 'are|were|died|survived|escaped|have|had',
    functionWords:
      'the|of|in|on|at|to|for|from|by|with|as|and|or|but|nor|than|that|which|who|whom|whose|where|when|while|if|because|since|until|before|after|during|' +
      'between|among|against|into|onto|over|under|above|below|about|is|are|was|were|be|been|being|has|have|had|do|does|did|will|would|can|could|may|might|' +
      'must|shall|should|not|also|said|says|say|told|this|these|those|his|her|its|their|our|my|your|it|he|she|they|we|you|i|a|an|so|then|there|here|though|' +
      'although|however|amid|despite|without|within|through|across|per|only|just|even|still|already|now|longer|yet|plus|via|some|around|nearly|almost|roughly|' +
      'approximately|both|all|most|many|according|compared|including|excluding|except|like|unlike|because|what|how|why|killed|kills|killing|wounded|injured|' +
      'left|leaves|leaving|lost|today|yesterday|ago|later|earlier|total|altogether|percent',
    determiners: 'the|a|an|his|her|its|their|our|my|this|that',
    totals:
      'total|toll|figure|count|number|tally|north|south|east|west|average|mean|median|result|sum|minimum|maximum|all|world|country|year|month|week|day|time|' +
      'case|fact|addition|example|instance|region|city|area|end|past|future|war|army|meantime|morning|afternoon|evening|night',
    lateHedges: 'least|most|less',
    hedgeStarts:
      'some|about|around|roughly|approximately|nearly|almost|over|under|only|just|exactly|another|these|those|all|the|at|up|more|less|fewer|between|from|in|' +
      'on|by|after|with|when|since|while|and|but|for|to|of|as|police|officials|least|most|total|than|not|estimated|no|or',
    topicVerbs:
      'talks|talk|concern|concerns|concerned|questions|question|worried|debate|fight|dispute|disputes|row|battle|war|negotiations|discussion|fighting|charges|' +
      'trial|protest|protests|fears|anger',
    topicPrepositions: 'about|over',
    extentVerbs:
      'extend|extends|extended|extending|swept|sweep|sweeps|washed|rolled|stretch|stretches|stretched|stretching|sprawl|sprawls|sprawled|spread|spreads|spreading|distributed|scattered|shared|divided|staggered|phased',
    averaged: 'averaged|averaging|measured|calculated',
    beforeAveraged: 'was|were|is|are|be|been|when|and',
    extentPrepositions: 'over',
    phrasalVerbs:
      'turned|turns|turning|handed|hands|handing|blew|blow|blows|blown|knocked|knock|knocks|took|take|takes|taken|ran|run|runs|tipped|flipped|pushed|bowled',
    spanPrepositions: 'over|within|around|beyond|past',
    negations:
      "not|never|cannot|can't|didn't|doesn't|don't|hasn't|haven't|hadn't|isn't|aren't|wasn't|weren't|won't|wouldn't|couldn't|shouldn't|mustn't",
    betweenNotAndBound:
      'be|been|being|is|was|were|are|have|has|had|do|does|did|will|would|can|could|may|must|should|to|yet|ever|once|even|then|since|again|quite|expected|' +
      'likely|allowed|permitted|projected|forecast|rise|risen|rose|go|gone|went|fall|fallen|fell|drop|dropped|sink|sunk|sank|dip|dipped|climb|climbed|grow|' +
      'grown|get|got|come|came|move|moved|slip|slipped|stand|stood|stay|stayed|run|cost|last|lasted|weigh|weighed|measure|measured|take|taken|took|pay|paid|' +
      'hold|held|carry|carried|earn|earned|number|numbered|draw|drawn|drew|attract|attracted|number|total|totalled|amount|amounted|spend|spent|live|lived|' +
      'contain|contained|employ|employed|sell|sold|receive|received|score|scored',
    softeners: 'just|only|slightly|well|far',
    reachingVerbs: 'reach|reached|hit|attain|attained|approach|approached|near|neared|number|numbered',
    passingVerbs: 'pass|passed|top|topped|cross|crossed|surpass|surpassed|exceed|exceeded',
    takesObject: 'hit|near|pass|passed|cross|crossed|approach|approached|reach|reached',
    durationOver:
      'for|lasted|took|takes|take|lasting|last|lasts|just|well|spent|after|by|waited|taken|of|is|was|are|were|to|spending|served|serving|wait|spend|be|been|' +
      'than|in',
    pounds: 'pounds|pound',
    ambiguousUnits: 'turn|turns|cup|cups|bit|bits|yard|yards|degrees|degree|stone|feet|foot|drachma',
    hours: 'hour|hr|h',
    afterMetre:
      'tall|high|long|wide|deep|thick|above|below|from|away|off|of|to|in|on|at|and|or|x|by|under|underwater|race|sprint|freestyle|butterfly|breaststroke|' +
      'relay|hurdles|wall|waves|tower|apart|final|down|up|into|over|across|ahead|behind|short|per|a|an|is|was|were|are|has|had|with|for|than|as|north|south|' +
      'east|west|radius|range|distance|dash|swim|pool',
    scoreVerbs:
      'won|win|wins|lost|lose|beat|drew|voted|ruled|beating|winning|losing|trail|trailed|led|lead|leading|defeated|split',
    strongLabels:
      'article|section|flight|resolution|chapter|page|channel|route|highway|gate|pier|platform|runway|terminal|interstate|paragraph|annex|exit|ps|pp|nrs|' +
      'version|windows|day|week|grade|exercises|exercise|boeing|airbus|formula|apollo',
    placePrepositions: 'in|on|at|near|from|since|across|outside|around|to|against|by|with|for|of|and|inside|including',
    versions: 'version|versions|ios|android|macos|python|java|linux|ubuntu|firefox|chrome|release|v',
    gluedAfter: 'x|ish|odd|plus',
    modelExempt:
      'mid|pre|post|magnitude|a|an|to|and|about|some|nearly|almost|around|over|under|minus|plus|another|the|or|roughly|between|more|than|usd|eur|million|is|' +
      'was|re',
    ageBounds: 'under|over|aged|below|above',
    ageVerbs:
      'said|was|is|who|has|had|told|died|from|of|were|lives|works|a|an|his|her|remembers|and|became|will|says|lost|fled',
    notAfterOrdinal:
      'half|century|floor|minute|minutes|quarter|grade|hand|person|place|lady|place|thing|inning|set|round-|time-|of|or|and|degree|class|world|party|name|aid|' +
      'rate|baseman|down|hour|centuries|amendment|fleet|division|brigade|regiment|battalion|army|street|avenue|district|precinct|circuit',
  },
  lists: {
    plusHalf: 'and a half|and one half|and-a-half',
    notASingle: 'not a single|not one single|not one',
    ratio: 'in|in every|out of|out of every|out of a possible|of every',
    afterArticleDuration: 'earlier|later|before|after|previously|or two|or so|or more',
    magnitude:
      'magnitude|magnitude of|magnitude of about|moment magnitude|moment magnitude of|magnitude was|magnitude at',
    compare: 'against|versus|vs|vs.|compared with|compared to|from|over|down from|up from',
    ageBefore:
      'aged|age|ages|age of|ages of|aged between|ages between|aged about|aged around|aged over|aged under|turned|turning|turns|aged at least|ages from|' +
      'aged from',
    ageAfter:
      'year-old|years-old|years old|year old|year-olds|years of age|month-old|months old|months-old|week-old|weeks old|day-old|days old|hour-old|decade-old|' +
      'century-old|yo|y/o|decades-old|-year-old',
    magnitudeAfter: 'magnitude|on the richter scale|on the moment magnitude scale|richter',
    halfDays: "a.m.|p.m.|am|pm|o'clock",
  },
  denominators: [
    ['half|halves', 2],
    ['third|thirds', 3],
    ['quarter|quarters|fourth|fourths', 4],
    ['fifth|fifths', 5],
    ['sixth|sixths', 6],
    ['seventh|sevenths', 7],
    ['eighth|eighths', 8],
    ['ninth|ninths', 9],
    ['tenth|tenths', 10],
    ['eleventh|elevenths', 11],
    ['twelfth|twelfths', 12],
    ['fifteenth|fifteenths', 15],
    ['sixteenth|sixteenths', 16],
    ['twentieth|twentieths', 20],
    ['thirtieth|thirtieths', 30],
    ['fortieth|fortieths', 40],
    ['fiftieth|fiftieths', 50],
    ['sixtieth|sixtieths', 60],
    ['hundredth|hundredths', 100],
    ['thousandth|thousandths', 1e3],
    ['millionth|millionths', 1e6],
    ['billionth|billionths', 1e9],
    ['trillionth|trillionths', 1e12],
  ],
  vague: [
    ['scores', [40, 99]],
    ['a handful', [3, 9]],
    ['a smattering', [3, 9]],
    ['a couple', [2, 3]],
  ],
  vagueFactors: [
    ['several', [3, 9]],
    ['a few', [3, 9]],
    ['few', [3, 9]],
    ['a couple', [2, 3]],
    ['a couple of', [2, 3]],
  ],
  vagueScales: [
    ['tens', 10],
    ['dozens', 12],
    ['hundreds', 100],
    ['thousands', 1e3],
    ['lakhs', 1e5],
    ['millions', 1e6],
    ['crores', 1e7],
    ['billions', 1e9],
    ['trillions', 1e12],
  ],
  hedgesBefore: [
    [
      'adds up to|add up to|added up to|adding up to|is short of|are short of|was short of|were short of|be short of',
      'none',
    ],
    [
      'about|around|roughly|approximately|approx|approx.|some|circa|ca|ca.|c.|estimated|an estimated|perhaps|maybe|more or less|somewhere around|in the region of|in the order of|on the order of',
      'about',
    ],
    [
      'something like|in the neighborhood of|in the neighbourhood of|in the vicinity of|upward or downward of|~|≈|plus or minus|an average of about|broadly|give or take',
      'about',
    ],
    [
      'at least|a minimum of|minimum of|minimum|no fewer than|no less than|not less than|not fewer than|as few as|as little as|≥|a total of at least|upward of at least|no lower than|no smaller than|no shorter than|a floor of',
      'at-least',
    ],
    [
      'more than|over|above|in excess of|upwards of|upward of|exceeding|exceeds|exceed|exceeded|topping|topped|tops|surpassing|surpassed|surpasses|beyond|greater than|higher than|larger than|>',
      'more-than',
    ],
    [
      'just over|just above|just more than|slightly more than|slightly over|a little more than|a little over|well over|well above|far more than|north of|a bit more than|passed|longer than|older than',
      'more-than',
    ],
    [
      'up to|as many as|as much as|at most|at the most|no more than|not more than|a maximum of|maximum of|maximum|at a maximum of|not exceeding|to a maximum of|no higher than|≤|no longer than|as high as|no greater than|no larger than|capped at|a ceiling of',
      'at-most',
    ],
    [
      'less than|fewer than|under|below|lower than|smaller than|<|well under|well below|far fewer than|far less than|shorter than|short of|not even',
      'less-than',
    ],
    [
      'nearly|almost|close to|just under|just below|just short of|slightly less than|slightly fewer than|slightly under|slightly below|a little less than|a little under|approaching|nearing|not quite|shy of|just shy of|virtually|just less than|just fewer than|close on|getting on for',
      'nearly',
    ],
  ],
  hedgesAfter: [
    ['or so|or thereabouts|approximately|more or less|give or take|-odd|-ish|odd', 'about'],
    ['or more|or higher|or above|or greater|or longer|and more|and above|or better|or over|plus|-plus|+', 'at-least'],
    ['or less|or fewer|or lower|or below|or under|at most|at the most|or shorter', 'at-most'],
    ['at least', 'at-least'],
  ],
  percent: [
    ['%|٪|percent|per cent|pct|pct.|percents|p.c.|percentage|per-cent', '%'],
    ['percentage points|percentage point|percentage-point|pp|pps|percent points|% points|ppt|pct points|p.p.', 'pp'],
    ['basis points|basis point|bps|bp', 'bp'],
    ['per mille|‰', '‰'],
  ],
  perCubic: [
    ['per cubic metre|per cubic meter|a cubic metre|a cubic meter|/m³|/m3', 'm³'],
    ['per litre|per liter|a litre|a liter|/l', 'L'],
    ['per kilometre|per kilometer|per km|a kilometre|a kilometer', 'km'],
    ['per kilogram|per kilo|per kg', 'kg'],
  ],
  currencies: [
    ['dollars|dollar|us dollars|us dollar|u.s. dollars|u.s. dollar|american dollars|bucks', ['USD']],
    ['cents|cent|us cents', ['USD', 100]],
    ['euros|euro', ['EUR']],
    ['eurocents|euro cents', ['EUR', 100]],
    ['pounds sterling|pound sterling|sterling|british pounds|quid', ['GBP']],
    ['pence|penny|pennies', ['GBP', 100]],
    ['yen|japanese yen', ['JPY']],
    ['yuan|chinese yuan|renminbi|rmb|kuai', ['CNY']],
    ['rubles|ruble|roubles|rouble|russian rubles|russian roubles', ['RUB']],
    ['rupees|rupee|indian rupees', ['INR']],
    ['pakistani rupees|pakistan rupees', ['PKR']],
    ['sri lankan rupees', ['LKR']],
    ['nepalese rupees', ['NPR']],
    ['riyals|riyal|saudi riyals', ['SAR']],
    ['qatari riyals', ['QAR']],
    ['yemeni riyals|yemeni rials', ['YER']],
    ['omani rials', ['OMR']],
    ['rials|rial|iranian rials', ['IRR']],
    ['tomans|toman', ['IRR', 0.1]],
    ['shekels|shekel|new shekels|israeli shekels', ['ILS']],
    ['lira|liras|turkish lira|turkish liras', ['TRY']],
    ['syrian pounds', ['SYP']],
    ['lebanese pounds|lebanese lira', ['LBP']],
    ['egyptian pounds', ['EGP']],
    ['sudanese pounds', ['SDG']],
    ['swiss francs|swiss franc|francs|franc', ['CHF']],
    ['french francs', ['FRF']],
    ['cfa francs', ['XOF']],
    ['won|south korean won|korean won', ['KRW']],
    ['canadian dollars', ['CAD']],
    ['australian dollars|aussie dollars', ['AUD']],
    ['new zealand dollars', ['NZD']],
    ['hong kong dollars', ['HKD']],
    ['singapore dollars', ['SGD']],
    ['taiwan dollars', ['TWD']],
    ['kronor|krona|swedish kronor|swedish krona|swedish crowns', ['SEK']],
    ['norwegian kroner|norwegian krone|norwegian crowns|kroner', ['NOK']],
    ['danish kroner|danish krone|danish crowns', ['DKK']],
    ['krone', ['DKK']],
    ['czech crowns|koruna|korunas', ['CZK']],
    ['icelandic krona|icelandic kronur', ['ISK']],
    ['zlotys|zloty|zlotych', ['PLN']],
    ['forints|forint', ['HUF']],
    ['lei', ['RON']],
    ['lev|leva', ['BGN']],
    ['hryvnia|hryvnias|hryvnya', ['UAH']],
    ['baht', ['THB']],
    ['dirhams|dirham', ['AED']],
    ['moroccan dirhams', ['MAD']],
    ['dinars|dinar|iraqi dinars', ['IQD']],
    ['kuwaiti dinars', ['KWD']],
    ['jordanian dinars', ['JOD']],
    ['libyan dinars', ['LYD']],
    ['algerian dinars', ['DZD']],
    ['tunisian dinars', ['TND']],
    ['serbian dinars', ['RSD']],
    ['rand|south african rand', ['ZAR']],
    ['naira', ['NGN']],
    ['reais|brazilian reais|real', ['BRL']],
    ['pesos|peso|mexican pesos', ['MXN']],
    ['argentine pesos|argentinian pesos', ['ARS']],
    ['philippine pesos', ['PHP']],
    ['chilean pesos', ['CLP']],
    ['colombian pesos', ['COP']],
    ['cuban pesos', ['CUP']],
    ['shillings|kenyan shillings', ['KES']],
    ['ugandan shillings', ['UGX']],
    ['tanzanian shillings', ['TZS']],
    ['somali shillings', ['SOS']],
    ['cedis|cedi', ['GHS']],
    ['birr', ['ETB']],
    ['taka', ['BDT']],
    ['rupiah', ['IDR']],
    ['ringgit', ['MYR']],
    ['dong', ['VND']],
    ['afghanis|afghani', ['AFN']],
    ['kyat', ['MMK']],
    ['tenge', ['KZT']],
    ['soum|sum', ['UZS']],
    ['lari', ['GEL']],
    ['bolivars|bolivar|bolívares', ['VES']],
    ['kwacha', ['ZMW']],
    ['bitcoin|bitcoins', ['BTC']],
    ['satoshis|satoshi', ['BTC', 100000000]],
    ['ether', ['ETH']],
    ['deutschmarks|deutsche marks|german marks|marks', ['DEM']],
    ['finnish markka|markka', ['FIM']],
    ['guilders|dutch guilders', ['NLG']],
    ['pesetas', ['ESP']],
    ['italian lire|lire', ['ITL']],
    ['drachmas', ['GRD']],
  ],
  units: [
    ...siUnits(
      [
        ['metre|meter', 'm'],
        ['gram|gramme', 'g'],
        ['litre|liter', 'L'],
        ['watt', 'W'],
        ['watt-hour|watt hour|watthour', 'Wh'],
        ['hertz', 'Hz'],
        ['volt', 'V'],
        ['joule', 'J'],
        ['byte', 'B'],
        ['ampere|amp', 'A'],
        ['pascal', 'Pa'],
        ['newton', 'N'],
      ],
      '|s',
    ),
    ...powerUnits(LENGTHS, { square: 'square|sq|sq.', cubic: 'cubic|cu|cu.' }),
    ['hour|hours', 'h'],
    ['mile|miles|statute mile|statute miles|land mile|land miles|road miles', 'mi'],
    ['nautical mile|nautical miles|sea mile|sea miles', 'nmi'],
    [
      'teu|teus|twenty-foot equivalent unit|twenty-foot equivalent units|20-foot equivalent unit|20-foot equivalent units',
      'TEU',
    ],
    ['foot|feet', 'ft'],
    ['yard|yards', 'yd'],
    ['inch|inches|”|″', 'in'],
    ['light-year|light-years|light year|light years', 'ly'],
    ['acre|acres', 'acre'],
    ['hectare|hectares', 'ha'],
    ['pound|pounds|lbs', 'lb'],
    ['ounce|ounces', 'oz'],
    ['ton|tons|tonne|tonnes|metric ton|metric tons|metric tonnes', 't'],
    ['troy ounce|troy ounces', 'troy-ounce'],
    ['short ton|short tons', 'short-ton'],
    ['long ton|long tons', 'long-ton'],
    ['quintal|quintals', 'quintal'],
    ['kiloton|kilotons|kilotonne|kilotonnes', 'kt'],
    ['megaton|megatons|megatonnes|megatonne', 'Mt'],
    ['gigaton|gigatons|gigatonnes|gigatonne', 'Gt'],
    ['kilo|kilos', 'kg'],
    ['barrel|barrels', 'bbl'],
    ['gallon|gallons|us gallon|us gallons|u.s. gallon|u.s. gallons', 'gal'],
    ['bushel|bushels', 'bu'],
    ['pint|pints', 'pt'],
    ['quart|quarts', 'qt'],
    ['cup|cups', 'cup'],
    ['tablespoon|tablespoons', 'tbsp'],
    ['teaspoon|teaspoons', 'tsp'],
    ['degrees celsius|degree celsius|degrees c|degrees centigrade|celsius|degree centigrade', '°C'],
    ['degrees fahrenheit|degree fahrenheit|degrees f|fahrenheit', '°F'],
    ['kelvin|kelvins', 'K'],
    ['degrees|degree', '°'],
    ['miles per hour|miles an hour|mile-per-hour|mile-an-hour', 'mph'],
    [
      'kilometers per hour|kilometres per hour|kilometers an hour|kilometres an hour|kilometer-per-hour|kilometre-per-hour|km per hour|km an hour',
      'km/h',
    ],
    ['meters per second|metres per second|meters a second|metres a second', 'm/s'],
    ['knots|knot', 'kn'],
    ['horsepower', 'hp'],
    ['decibel|decibels', 'dB'],
    ['carat|carats|karat|karats', 'ct'],
    ['calorie|calories|kilocalories', 'kcal'],
    ['parts per million', 'ppm'],
    ['parts per billion', 'ppb'],
    ['bit|bits', 'bit'],
    ['turn|turns', 'turn'],
    ['drachma', 'drachma'],
    ['millisieverts|millisievert', 'mSv'],
  ],
  durations: [
    ['second|seconds|sec|secs', 'second'],
    ['minute|minutes|min|mins|min.', 'minute'],
    ['hour|hours|hr|hrs', 'hour'],
    ['day|days', 'day'],
    ['week|weeks', 'week'],
    ['month|months', 'month'],
    ['quarter|quarters', 'quarter'],
    ['year|years|yr|yrs', 'year'],
    ['decade|decades', 'decade'],
    ['century|centuries', 'century'],
    ['fortnight|fortnights', 'fortnight'],
    ['millennia|millennium', 'millennium'],
  ],
  ordinals: [
    ['first', 1],
    ['second', 2],
    ['third', 3],
    ['fourth', 4],
    ['fifth', 5],
    ['sixth', 6],
    ['seventh', 7],
    ['eighth', 8],
    ['ninth', 9],
    ['tenth', 10],
    ['eleventh', 11],
    ['twelfth', 12],
    ['thirteenth', 13],
    ['fourteenth', 14],
    ['fifteenth', 15],
    ['sixteenth', 16],
    ['seventeenth', 17],
    ['eighteenth', 18],
    ['nineteenth', 19],
    ['twentieth', 20],
    ['thirtieth', 30],
    ['fortieth', 40],
    ['fiftieth', 50],
    ['sixtieth', 60],
    ['seventieth', 70],
    ['eightieth', 80],
    ['ninetieth', 90],
    ['hundredth', 100],
  ],
};
