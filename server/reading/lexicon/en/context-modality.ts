/** Cues that a clause is no plain fact, one list per modality; phrases are words parted by blanks. */
const phrases = (text: string): readonly string[] =>
  text
    .split(',')
    .map((phrase) => phrase.trim())
    .filter(Boolean);

/** Intentions, promises, agreements and schedules. */
export const PLAN_CUES =
  phrases(`plans to, plan to, planned to, planned, planning to, plans for, plans, intends to, intend to, intended to, wants to, want to, wanted to, aims to,
  aim to, aimed to, hopes to, agreed to, agrees to, agree to, pledged, pledges, pledge, promised, promises, vowed, vows, committed to,
  proposes, propose, proposed, proposal, is to, are to, was to, were to, due to, scheduled, is set for, is set to, are set to, set for, set to, foresees, foresee,
  foresaw, earmarked, would be withdrawn, prepares to, preparing to, ready to, deadline, voted to, offers to, offered to, decided to, draft budget,
  seeks to, seek to, sought to, is going to, are going to, slated, is seeking, are seeking, was seeking, were seeking, envisages, envisions, budgeted, threatens to, threaten to, threatened to, threatening to, is meant to, are meant to, was meant to, were meant to, meant to be, is supposed to,
  are supposed to, was supposed to, were supposed to, undertakes to, undertook to, undertaken to, agreed deadline, up for election, target of, targets, timetable`);
/** Expectations about what nobody decides. */
export const FORECAST_CUES =
  phrases(`expected to, expects, expect, expected, expecting, forecast, forecasts, forecasting, predicts, predict, predicted, projected, projects that, projects, project, projection, foretells,
  likely to, is likely, are likely, on course to, on track to, outlook, could reach, could rise, could fall, could cost, could take, might reach, anticipates, anticipated, anticipate, may reach, may rise, may cost`);
/** Commands and duties. */
export const ORDER_CUES =
  phrases(`ordered, orders, order to, must, has to, have to, had to, shall, required to, requires, require, obliged to, instructed, told to leave,
  decreed, mandated, ruled that, may not, demanded, demands that, called on, ultimatum, mandates, directed`);
/** Reckonings. */
export const ESTIMATE_CUES =
  phrases(`estimated, estimate, estimates, estimating, believed to, believe, believes, thought to, reckoned, reckon, reckons, is thought, are thought, presumed, calculated that,
  by some estimates, guess, suspected to, assumed, put at an estimated`);
/** Charges and rumours. */
export const ALLEGATION_CUES =
  phrases(`alleged, allege, alleges, allegedly, accuse, accused, accuses, accusing, reportedly, suspected of, suspect that, suspects that, feared dead, feared, fear that, fears that,
  rumoured, rumored, purportedly, supposedly, said to have, charged with, unconfirmed, unverified`);
export const DENIAL_CUES = phrases(
  'denied, denies, deny, denying, disputed, disputes, rejected claims, rejected reports, rejects, refuted, dismissed, denial',
);

/** Verbs of things that happen by themselves: with "will" or "would" they make a forecast. */
export const OUTCOME_VERBS = new Set(
  phrases(`rise, fall, grow, shrink, cost, reach, cover, exceed, melt, drop, climb, increase, decrease, average, pass, last, hit, die, lose, suffer, need, become, slow,
  double, triple, halve, peak, decline, face, total, account, contract, expand, warm, flood, produce, yield, remain, raise, affect`),
);
/** Subjects that decide nothing. */
export const NATURAL_SUBJECTS = new Set(
  phrases(`comet, asteroid, storm, hurricane, glacier, sea, level, levels, price, prices, economy, inflation, unemployment, output, population, temperatures, temperature, rain, snow,
  river, water, turnout, growth, demand, gdp, wages, rates, rate, deaths, cases, flood, eruption, typhoon, cyclone, repairs, damage, heatwave, virus`),
);
/** Subjects that carry out what somebody decided, though they are no persons. */
export const PLANNED_SUBJECTS = new Set(
  phrases(
    'probe, tunnel, museum, train, trains, concession, mission, spacecraft, satellite, bridge, project, summit, trial, strike',
  ),
);

/** Verbs whose later infinitive is an order or request ("asked the government to expel"). */
export const DIRECTING_VERBS = new Set(
  'asked asks asking urged urges urging told ordered orders instructed requested directed'.split(' '),
);
/** Verbs and nouns whose later infinitive is an intention ("an agreement with the union to cut"). */
export const INTENDING_WORDS = new Set(
  'voted votes vote agreement agreements deal plan plans decision pledge promise vow bid proposal intention permission effort'.split(
    ' ',
  ),
);
