/** Closed classes of English words and the verb forms that matter for finding clauses, one list per class. */
const list = (words: string): readonly string[] => words.trim().split(/\s+/);

export const DETERMINERS =
  list(`the a an this that these those its their his her our my your each every some any no all both
  another either neither such whose`);
export const PREPOSITIONS =
  list(`of in at on by for with from to into onto over under near off outside inside across around against
  between among amid during through throughout within without along behind beyond above below beside aboard toward towards upon
  via per than despite since until till after before as about like versus including excluding compared down up worldwide`);
export const COORDINATORS = list('and or but nor yet');
/** Words that always open a clause. */
export const SUBORDINATORS = list(
  'which who whom when where while whereas because although though if unless whether that what how why',
);
/** Words that open a clause only when a verb follows, and are prepositions otherwise. */
export const HALF_SUBORDINATORS = list('after before as since until till once');
export const PRONOUNS = list(
  'he she it they we i you him her them us me who himself herself itself themselves there this that these those one another others',
);
export const BE = list("is are was were be been being am isn't aren't wasn't weren't");
export const HAVE = list("has have had having hasn't haven't hadn't");
export const DO = list("do does did don't doesn't didn't");
export const MODALS = list(
  "will would can could may might shall should must won't wouldn't can't cannot couldn't shouldn't mustn't",
);
export const NEGATIONS = list(
  "not never neither nor n't isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't cannot couldn't",
);
export const ADVERBS =
  list(`also now still already just only even again once ever here there then later earlier soon so far too however
  meanwhile moreover therefore almost quite very more most less least rather instead together alone away back down up out
  further abroad overnight currently presently officially formally allegedly reportedly apparently not never about exactly last
  previously recently initially eventually thereby thus well yet perhaps maybe indeed twice`);
export const ADJECTIVES =
  list(`new old former other additional more further fewer military civilian armed local foreign national international
  federal total average annual monthly daily weekly extra big large small young serious several many few main major minor first second
  early late high low long short wide deep tall heavy light public private free full empty great good bad best worst northern southern
  eastern western central north south east west last next combined record whole net gross joint key active permanent temporary`);
/** Adjectives that say along which side a length was measured; they follow the figure. */
export const DIMENSIONS = list('long wide tall high deep thick across old heavy away apart lower higher');

/** Past forms that do not end in -ed; those in `SAME_AS_BASE` may also be present or infinitive. */
export const IRREGULAR_PAST =
  list(`said told found made took taken gave given went gone came come saw seen got began begun broke broken brought built bought
  caught chose chosen drew drawn drove driven ate fell fallen fought flew flown forgot froze frozen grew grown heard held hid hidden kept
  knew known laid led left lent lost meant met paid rode risen rose ran run sent shot shook shown sank sunk sold spent spoke spoken
  stole stolen stood struck swept swore sworn swam taught threw thrown thought understood woke won wore worn withdrew withdrawn
  wrote written overtook undertook underwent became become burnt blew blown fed fled bred sat slept wept shrank shrunk dug hung sought
  spun split spread stuck swung tore torn wound bound lit slid sped cut put hit cost set let shut hurt beat beaten burst cast bet
  saw bore borne lay dealt overthrew overthrown slain slew misled mistook reset upset`);
export const SAME_AS_BASE = list('cut put hit cost set let shut hurt beat burst cast bet split spread run become come');
/** Nouns and adjectives that end in -ed or look like past forms and are none. */
export const NO_PAST =
  list(`hundred united red bed shed seed feed need speed breed weed deed creed bleed exceed proceed indeed biomed naked
  sacred sled kindred reed heed aged greed steed hatred hybrid`);
/** Words in -ing that are plain nouns. */
export const NO_ING =
  list(`herring king ring string spring wing thing morning evening sterling ceiling pudding sibling offspring during
  something nothing anything everything wedding duckling viking`);

/** Base and third-person forms of verbs that news figures stand beside; matched where a verb can stand. */
export const PRESENT_VERBS =
  list(`say says tell tells report reports claim claims expect expects plan plans hope hopes want wants intend intends forecast forecasts
  estimate estimates believe believes think thinks predict predicts warn warns allege alleges accuse accuses deny denies confirm confirms
  announce announces count counts put puts show shows find finds suggest suggests state states note notes add adds insist insists
  hold holds house houses host hosts have has cost costs cover covers carry carries employ employs seat seats serve serves own owns
  operate operates run runs stand stands lie lies live lives remain remains rise rises fall falls grow grows drop drops reach reaches exceed exceeds
  lack lacks need needs pay pays get gets give gives take takes make makes go goes come comes begin begins start starts open opens close closes
  end ends last lasts expire expires wait waits work works study studies speak speaks smoke smokes attend attends know knows see sees
  include includes involve involves contain contains produce produces supply supplies house use uses propose proposes offer offers
  foresee foresees aim aims seek seeks call calls require requires allow allows order orders demand demands urge urges vote votes
  retain retains continue continues maintain maintains become becomes mean means keep keeps lose loses win wins kill kills
  destroy destroys join joins represent represents measure measures weigh weighs date dates lead leads owe owes buy buys sell sells
  set sets draw draws receive receives raise raises spend spends face faces provide provides project projects gives acknowledge acknowledges
  admit admits concede concedes reckon reckons contend contends conclude concludes complain complains attest attests assert asserts affirm affirms
  argue argues declare declares explain explains reveal reveals testify testifies specify specifies write writes calculate calculates cite cites
  reject rejects caution cautions observe observes threaten threatens`);

/** Plural nouns that do not end in -s. */
export const IRREGULAR_PLURALS =
  list(`people children men women troops police personnel staff crew cattle sheep fish aircraft spacecraft helicopters
  dead wounded injured missing casualties infantry militia teeth feet mice geese lives data media bacteria criteria phenomena alumni
  servicemen servicewomen policemen policewomen firemen fishermen gunmen businessmen congressmen lawmen airmen seamen grandchildren
  schoolchildren clergy youth poultry deer salmon offspring elderly homeless unemployed displaced infected hostages gentry folk`);
/** Words that end in -s and are no plural. */
export const NO_PLURAL =
  list(`its his this was is has us gas bus plus thus across always perhaps news yes as loss class glass press pass cross mass
  access process success business virus status campus crisis basis analysis census diabetes measles corps chaos series species
  previous various serious famous religious dangerous religious numerous enormous indigenous suspicious anonymous homeless wireless
  overseas sports arms customs express congress address princess illness less unless towards afterwards besides needless tennis mathematics
  politics economics physics electronics athletics headquarters barracks lens iris oasis diagnosis emphasis hypothesis consensus bonus focus
  surplus virus circus genius radius nucleus chorus corpus citrus sinus fetus minus versus does goes says des les los las`);
/** Nouns in -ing that stand as heads. */
export const ING_NOUNS =
  list(`building buildings meeting killing bombing shooting landing hearing opening closing beginning wedding painting drawing
  sighting crossing filing finding funding spending offering listing warning ruling briefing reading rating recording training
  shipping housing clothing bearing outing sitting shelling stabbing kidnapping mining farming flooding lending borrowing saving earning holding`);
/** Nouns for a number itself: what is counted stands behind "of", or before the figure. */
export const NUMBER_NOUNS = list(
  'number numbers figure figures total count tally toll level levels sum amount estimate estimates maximum minimum record',
);
/** Nouns whose "on", "in" or "for" phrase belongs to them. */
export const RELATIONAL_NOUNS = list(
  'seats seat votes vote attacks attack strikes strike raids raid curbs limits sanctions assaults',
);
/** Groups and crowds: "a convoy of more than 60 trucks" counts trucks, "a crowd of 14,800" counts the crowd. */
export const GROUP_NOUNS = list(
  'crowd audience population force garrison membership workforce attendance turnout staff congregation',
);
/** Verbs of harm: without a noun they say themselves who is counted ("killing 12"). */
export const HARM =
  list(`killed killing kill kills wounded wounding wound wounds injured injuring injure injures hurt hurting dead missing displaced displacing arrested
  arresting arrest detained detaining detain evacuated evacuating infected infecting rescued rescuing hospitalised hospitalized
  drowned captured capturing executed executing deported kidnapped abducted freed hostage homeless left dead feared died taken`);
/** What people become in such reports; a bare count of these is a count of people. */
export const PRONOUN_OF = list('them these those which whom us');

/** Stretches of time that "that" points back to ("said that evening"); before any other word it opens a clause. */
export const POINTED_TIMES = list(
  'day night morning afternoon evening week month year time season weekend spring summer autumn winter',
);
/** Base forms that are the verb of a plural subject even behind a singular noun ("Analysts at a bank expect"). */
export const TELLING_BASES = list(
  'say predict expect believe estimate reckon see warn think project put contend argue insist maintain suggest fear',
);
/** Present forms that are never nouns. */
export const SURE_VERBS =
  list(`says tells expects believes thinks denies alleges confirms announces accuses insists intends adds admits
  concedes acknowledges predicts maintains explains argues warns suggests`);
/** Past forms that stand as adjectives right behind a figure ("two wounded soldiers"); any other one there is the verb. */
export const ATTRIBUTIVE_PAST =
  list(`armed unarmed wounded injured captured displaced masked suspected alleged abandoned damaged stranded trapped uniformed
  registered infected estimated confirmed reported planned used fixed stolen sunken broken frozen occupied detained arrested vaccinated
  elected so-called retired disabled qualified skilled trained unidentified unnamed undocumented unmanned hired rented burned burnt
  burnt-out wrecked disputed contested convicted accused bearded hooded imported exported licensed loaded mixed combined limited
  guided manned crewed chartered sealed signed unmarked unexploded threatened endangered unused paid unpaid married homemade
  connected related added red registered appointed hospitalised hospitalized deceased drowned executed kidnapped abducted freed`);
/** Nouns of things that happen; a date beside one belongs to it. */
export const EVENT_NOUNS =
  list(`attack attacks strike strikes raid raids war election elections quake earthquake flood floods fire crash blast explosion vote
  summit fall death deaths murder coup battle protest protests outbreak storm storms hurricane siege talks visit trial poll survey report census
  assassination invasion collapse eruption evacuation withdrawal arrival departure announcement agreement ceasefire truce signing
  killing bombing shooting meeting end start beginning launch opening closure sinking loss defeat victory accident incident
  deployment arrest execution election referendum ruling verdict sentence session conference ceremony funeral march rally strike walkout
  campaign offensive operation assault ambush clash clashes demonstration riot rebellion uprising revolution massacre genocide famine
  pandemic epidemic lockdown tsunami avalanche landslide drought heatwave marathon concert festival anniversary debate transition mission
  merger takeover purchase sale bankruptcy recall resignation appointment inauguration`);
