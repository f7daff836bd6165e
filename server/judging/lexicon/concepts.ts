import { stem } from './words.ts';

/** What a concept is for a comparison: an act that is counted or dated, a thing, an event's name, an aspect of a dated event. */
export type ConceptKind = 'act' | 'thing' | 'event' | 'aspect' | 'plain';

export interface Concept {
  readonly id: string;
  readonly kind: ConceptKind;
}

/**
 * Words and phrases of one meaning, one concept a line: `id: word, word, two words`.
 * Two acts with different ids are different things counted (killed is not injured, casualties is neither).
 */
const ACTS = `
kill: kill, dead, death, die, fatality, fatal, death toll, toll, lose their lives, lose his life, slain, perish, drown, claim lives, loss of life, deadly, body, corpse, getötet, tote, tué, mort, muerto
injure: injure, injury, wound, wounded, hurt, maim, verletzt, blessé, herido
casualty: casualty, victim, dead and wounded, killed or wounded, killed and wounded, killed or injured, killed and injured
missing: missing, unaccounted, disappearance
displace: displace, homeless, uproot, from their homes, from their home, flee their homes, made homeless
evacuate: evacuate, evacuation, evacuee
rescue: rescue, save, pull from, brought to the surface, bring to the surface
treat: treat, treatment
hospital: hospitalise, hospitalize, in hospital, to hospital, admit to hospital
infect: infect, fall ill, fallen ill, taken ill, take ill, sicken, infection, confirmed case, new case, suspected case, case of, contract, test positive
recover: recover, recovery
vaccinate: vaccinate, vaccination, dose, jab, inoculate, immunise, immunize
launch: launch, lift off, liftoff, blast off, set off for
strike: strike, hit, land on, land at, land in, land near, fall on, fall in, fall at, slam, impact, rain down
intercept: intercept, shoot down, shot down, down, bring down, brought down, destroy in flight, engage and destroy, repel
fail: fail in flight, misfire, fall short
destroy: destroy, raze, demolish, wreck, gut, burn down, flatten, wipe out
damage: damage, damaged
burn: burn, scorch, char
arrest: arrest, detain, detention, custody, round up
charge: charge with, charge over, indict, indictment, prosecute, charged
convict: convict, conviction, guilty, sentence, jail
release: release, free, freed, set free
seize: seize, seizure, confiscate, impound
search: search, raid home
apply: apply, application, applicant, request
approve: approve, approval, grant, authorise, authorize, license, permit
reject: reject, refuse, deny entry, turn down
order: order
deliver: deliver, delivery, hand over, supply
produce: produce, production, manufacture, output, make
sell: sell, sale, fetch, auction
ship: ship, shipment, export
import: import
buy: buy, purchase, acquire, pay for
earn: profit, earnings, income
turnover: turnover, revenue, turn over, takings
borrow: borrow, debt, owe
employ: employ, employee, workforce, on the payroll, staff
layoff: job cut, cut job, shed job, axe job, lay off, layoff, redundant, redundancy, dismiss
hire: hire, recruit, take on
enrol: enrol, enroll, enrolment, sign up
graduate: graduate, graduation
attend: attend, attendance, audience, spectator, turn out, gather, participate, take part, march, marcher, crowd
invite: invite, invitation
register: register, registration
vote: vote, ballot, yes vote
capacity: capacity, seat, hold up to, can hold, can seat, room for, design for
deploy: deploy, deployment, garrison, troop station, soldier station, personnel station, force station
withdraw: withdraw, withdrawal, pull out, pullout
leave: leave, depart, departure, quit
arrive: arrive, arrival, reach port
visit: visit, visitor, passenger, use the airport
complain: complain, complaint
open: open, inaugurate, inauguration
close: close, closure, shut
inspect: inspect, inspection
build: build, construction, construct, erect
steal: steal, theft, rob, disappear
found: founded, founding, establish
attack: attack, assault
walkout: walk out, walkout, industrial action, join the strike, down tools, strike at the port, go on strike, on strike
sink: sink, founder
crash: crash, collide, collision
capsize: capsize, overturn
remain: remain, leave in, leave with, leave over
spill: spill, leak, spillage
sow: sow, drill
harvest: harvest, reap
lodge: lodge, file, submit
uphold: uphold
overturn: overturn, quash, annul
elect: elect
nominate: nominate, nomination
resign: resign, resignation, step down
cancel: cancel, cancellation, call off, scrap
delay: delay, postpone, postponement
divert: divert, diversion
plant: plant
recall: recall
cull: cull, slaughter
collapse: collapse, cave in, give way, gave way
explode: explode, explosion, blast, blow up, detonate, detonation
rise: rise, increase, grow, growth, up, gain, climb, jump
drop: decline, decrease, drop, shrink, slump, fall
`;

const THINGS = `
troops: troop, soldier, service member, servicemember, serviceman, servicewoman, servicemen, military personnel, army personnel, soldat, soldaten, soldado, force, americans stationed
fighter: fighter, rebel, militant, insurgent, gunman, gunmen, militiaman
missile: missile, rocket, projectile
drone: drone, unmanned aircraft, uav, unmanned aerial vehicle
aircraft: aircraft, plane, airplane, aeroplane, jet
helicopter: helicopter, chopper
base: base, air base, airbase, airfield
house: house, home, dwelling, residential building
household: household
people: people, person, resident, inhabitant, civilian, citizen, individual, human
worker: worker, staff member
child: child, kid, minor
pupil: pupil, schoolchild, student, student body
car: car, automobile
vehicle: vehicle, truck, lorry
ship: vessel, freighter, tanker
school: school
journalist: journalist, reporter killed
police: police officer, policeman, policemen, cop
doctor: doctor, physician
money: budget, fund, funding
price: price, cost, fee, rent, fare
wage: wage, pay, salary
rate: rate, interest rate, key rate, policy rate
unemployment: unemployment, jobless, joblessness
inflation: inflation, consumer price
population: population
prisoner: prisoner, inmate, detainee
case: patient
height: height, tall, high, elevation
length: length, long
depth: depth, deep
weight: weight, weigh, heavy
distance: distance, away, off the coast
speed: speed
temperature: temperature, degree
area: area, hectare
`;

const EVENTS = `
fire-event: fire, blaze, wildfire, inferno, bushfire
flood-event: flood, flooding, flash flood
quake-event: earthquake, quake, tremor
storm-event: storm, hurricane, cyclone, typhoon, tornado
landslide-event: landslide, mudslide
avalanche-event: avalanche
attack-event: attack, raid, shelling, bombardment, airstrike, air strike, assault
blast-event: blast, explosion, bombing, bomb
crash-event: crash, collision, derailment
outbreak-event: outbreak, epidemic
election-event: election, referendum, poll
protest-event: protest, demonstration, rally
war-event: war, conflict, offensive, battle, fighting
`;

/** Aspects of a dated event: announcing it is not doing it, a deadline is not its meeting. */
const ASPECTS = `
announce: announce, announcement, declare, declaration, proclaim, unveil
deadline: deadline, must end, must leave, must be, must complete, obliged, time limit, due by, cut-off
sign: sign, signing, signature, ink
effect: enter into force, entered into force, entry into force, take effect, took effect, come into force, came into force, effective
ratify: ratify, ratification
adopt: adopt, adoption, pass the law, enact
contain: contain, containment, under control
extinguish: put out, extinguish, die out
complete: complete, completion, finish, conclude, wrap up
begin: begin, start, commence, kick off, set off, outbreak of
end: end, over, halt, cease
propose: propose, proposal, table a
launch: launch, lift off
strike: strike, hit, land, impact
order: order, commission
deliver: deliver, delivery
arrest: arrest, detain
charge: charge, indict
convict: convict, conviction
sentence: sentence
open: open, inaugurate, inauguration
found: founded, founding, establish
close: close, shut
approve: approve, approval
vote: vote, ballot
invite: invite
discover: discover, discovery, find, spot
report: notify, alert
death: die, death, kill
burial: bury, burial, funeral
born: born, birth
baptism: baptise, baptize, baptism, christen
publish: publish, publication, release
file: file, lodge, submit
rule: rule, ruling, verdict
withdraw: withdraw, withdrawal
`;

function table(lines: string, kind: ConceptKind): [string, Concept][] {
  return lines
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [id = '', words = ''] = line.split(': ');
      return words.split(', ').map((phrase): [string, Concept] => [stems(phrase), { id: `${kind}:${id}`, kind }]);
    });
}

const stems = (phrase: string): string => phrase.split(' ').map(stem).join(' ');

interface Lexicon {
  readonly known: ReadonlyMap<string, Concept>;
  readonly reach: ReadonlyMap<string, number>;
}

function lexicon(entries: readonly [string, Concept][]): Lexicon {
  const known = new Map(entries);
  return { known, reach: reaches(known) };
}

const ALL = lexicon([...table(EVENTS, 'event'), ...table(THINGS, 'thing'), ...table(ACTS, 'act')]);
const ASPECT_TABLE = lexicon(table(ASPECTS, 'aspect'));

export interface Placed {
  readonly concept: Concept;
  /** Index of the first word of the phrase among the given stems. */
  readonly at: number;
  readonly length: number;
}

/** Every concept of the lexicon among stemmed words, longest phrase first from the left; words not in the lexicon become plain concepts. An empty word breaks phrases. */
export function conceptsOf(words: readonly string[]): Placed[] {
  const found: Placed[] = [];
  for (let at = 0; at < words.length;) {
    const placed = longest(words, at, ALL);
    if (words[at] !== '') found.push(placed ?? { concept: { id: words[at] ?? '', kind: 'plain' }, at, length: 1 });
    at += placed?.length ?? 1;
  }
  return found;
}

/** The aspects of a dated event named by stemmed words, in order. */
export function aspectsOf(words: readonly string[]): string[] {
  const found: string[] = [];
  for (let at = 0; at < words.length;) {
    const placed = longest(words, at, ASPECT_TABLE);
    if (placed !== null) found.push(placed.concept.id);
    at += placed?.length ?? 1;
  }
  return found;
}

/** How many words the longest phrase that starts with a word has. */
function reaches(known: ReadonlyMap<string, Concept>): ReadonlyMap<string, number> {
  const lengths = new Map<string, number>();
  for (const phrase of known.keys()) {
    const words = phrase.split(' ');
    const first = words[0] ?? '';
    lengths.set(first, Math.max(lengths.get(first) ?? 0, words.length));
  }
  return lengths;
}

function longest(words: readonly string[], at: number, { known, reach }: Lexicon): Placed | null {
  const most = reach.get(words[at] ?? '') ?? 0;
  for (let length = Math.min(most, words.length - at); length > 0; length -= 1) {
    const concept = known.get(words.slice(at, at + length).join(' '));
    if (concept !== undefined) return { concept, at, length };
  }
  return null;
}
