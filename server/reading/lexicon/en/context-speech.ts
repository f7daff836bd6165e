/** Who says it: reporting verbs, voices without a name, and the frames that name a claimant without a verb. */
const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/** Verbs whose subject vouches for the whole sentence around them. */
export const SPEECH_VERBS =
  list(`said say says saying told tell tells reported report reports stated state states announced announce announces
  announcing confirmed confirm confirms claimed claim claims claiming added add adds noted note notes warned warn warns insisted insist insists
  declared declare declares explained explain explains wrote write writes acknowledged acknowledge acknowledges admitted admit admits
  conceded concede concedes maintained argued argue argues asserted assert asserts testified testify specified revealed reveals
  disclosed tweeted posted replied answered recalled alleged allege alleges denied deny denies denying disputed dispute disputes
  rejected estimated estimate estimates estimating expected expect expects believed believe believes forecast forecasts predicted predict
  predicts projected projects reckoned reckon reckons thought think thinks suspected suspect suspects feared fear fears hoped hope hopes
  accused accuse accuses stressed underlined emphasised emphasized suggested suggest suggests  found finds
  clarified clarifies blasted promised promise promises pledged pledges vowed vows showed show shows calculated calculates counted counts count put puts spoke speaks spoken
  quoted cites cited lowered raised revised gave gives
  maintain maintains contend contends contended counter counters countered conclude concludes concluded complain complains complained
  caution cautions cautioned attest attests attested affirm affirms affirmed remark remarks remarked observe observes observed
  determine determines determined established recounts recounted responds responded proclaimed asserts`);
/** Of these, the ones that report only where a clause follows ("maintains that") or where they close the sentence; else they act. */
export const CLAUSE_VERBS =
  list(`found finds shows show showed maintain maintains maintained contend contends contended counter counters
  countered conclude concludes concluded observe observes observed remark remarks remarked determine determines determined
  established caution cautions cautioned responds responded complain complains complained recounts recounted`);
/** Of these, the ones that vouch only for a figure or clause that follows them, never as a closing remark's mate for things before. */
export const COUNTING_VERBS =
  list(`counted counts count put puts spoke speaks spoken found finds showed show shows confirmed confirm confirms lowered
  raised revised gave gives thought rejected cited cites quoted report reports`);
/** Verbs that say what their subject intends; the subject answers for the figure that follows. */
export const INTENT_VERBS = list(
  'wants want wanted plans plan planned intends intend intended proposes propose proposed aims hopes expects offers demands',
);
/** Verbs that report only when a number or toll is their object ("lowered the number of missing"). */
export const REVISING_VERBS = list('raised lowered revised gave gives cut');
/** Verbs that may stand before their speaker behind a quotation. */
export const INVERTING_VERBS =
  list(`said says added adds wrote writes told noted warned explained stated announced declared reported reports
  insisted argued recalled confirmed replied blasted specified tweeted stressed admitted acknowledged asked`);
/** Verbs whose object is the listener, and so the outlet it was said through. */
export const TELLING_VERBS = list('told tell tells');
export const OUTLET_WORDS =
  list(`agency news newspaper post times journal tribune guardian herald television tv radio reuters afp ap tass xinhua
  interfax bbc cnn channel magazine daily website media mee press wire broadcaster telegraph observer bulletin gazette eye`);
/** Voices that hide a name. */
export const ANONYMOUS_WORDS =
  list(`official officials source sources person people witness witnesses resident residents villagers villager diplomat
  diplomats insider insiders aide aides observers analyst analysts negotiators negotiator economists officer officers commanders leaders
  rescuers soldiers workers doctors tenants organisers organizers experts researchers critics someone activists lawmakers guard lawyer lawyers`);
/** Words of an institution: it speaks in its own name even without one. */
export const INSTITUTION_WORDS =
  list(`ministry government army police military commission office agency union company court council committee board
  department navy force guard authority authorities parliament senate bank operator service command coalition embassy spokesman
  spokeswoman spokesperson president minister secretary governor mayor prosecutors regulator fund group party institute survey poll
  report statement study abstract communique communiqué release federation insurer`);
/** "according to X", "in the words of X" and the like, in tokens. */
export const ACCORDING = [
  ['according', 'to'],
  ['as', 'per'],
  ['citing'],
  ['quoting'],
  ['in', 'the', 'words', 'of'],
  ['in', 'the', 'view', 'of'],
  ['in', 'the', 'opinion', 'of'],
  ['in', 'the', 'judgement', 'of'],
  ['in', 'the', 'judgment', 'of'],
] as const;
/** Nouns that make "by X's count" an attribution. */
export const COUNT_NOUNS = list(
  'count estimate reckoning tally account calculation calculations estimates table figures',
);
/** Writings that are cited as witnesses ("citing court records"); what else is cited as a cause speaks for nobody. */
export const DOCUMENT_WORDS =
  list(`records documents document figures statistics memo memos letter email emails paper papers filing filings study
  studies research report reports register ledger log logs transcript testimony census audit briefing bulletin spokesman colleagues relatives family`);
