import { stem } from '../lexicon/words.ts';

/**
 * Words that name the same thing in a claim and in a passage, one group a line, the first word its name. Wider than the
 * concepts of a comparison: a claim is a paraphrase of a passage, not another report.
 */
const GROUPS = `
earn: gross earn made make take collect bring generate revenue takings profit
film: film movie picture feature
song: song single track tune
album: album record lp mixtape ep
game: game match fixture videogame
team: team club side squad franchise
player: player footballer striker midfielder goalkeeper
win: win won victory victorious champion beat defeat triumph
review: review critic reviewer
rating: rating score rated approval average
worldwide: worldwide globally global international internationally world
release: release issue launch publish premiere debut out
america: america american americas us usa u.s states
britain: britain british uk england english
covid: covid coronavirus sars-cov-2 covid-19 pandemic virus
infect: case infection infected positive confirmed patient
view: view watch stream viewer
sell: sell sold sale ship shipped copy unit
born: born birth birthday
die: die death dead died fatality kill deceased pass
recover: recover recovery recovered cured
marry: marry married wife husband wed wedding spouse
study: study attend educated graduate university college
play: play appear appearance cap
goal: goal score scored scorer
sign: sign join signed transfer move
direct: direct director directed
write: write writer written author wrote
star: star starring cast feature actor actress
chart: chart peak reach reached hit
rank: rank ranked place position placed number no spot
population: population inhabitant resident people
increase: increase rise grow grew climb
begin: begin start commence open launch found
end: end conclude finish close
close: close shut closure
announce: announce declare reveal confirm
include: include contain comprise consist feature
big: big large great huge
oppose: against versus vs oppose
foreign: outside overseas abroad foreign territory elsewhere
`;

const NAMES = new Map<string, string>();
for (const line of GROUPS.trim().split('\n')) {
  const [name = '', words = ''] = line.split(': ');
  for (const word of words.split(' ')) if (!NAMES.has(stem(word))) NAMES.set(stem(word), name);
}

/** The name of the group a stemmed word belongs to, or the stem itself. */
export const groupName = (stemmed: string): string => NAMES.get(stemmed) ?? stemmed;
