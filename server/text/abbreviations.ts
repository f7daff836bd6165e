/** Words that take a full stop and are followed by a name: the stop never ends the sentence. */
export const TITLES: ReadonlySet<string> = new Set(
  'dr mr mrs ms mx prof gen lt col maj sgt cpl capt cmdr cdr adm brig gov sen rep rev hon pres st ste sr fr mme mlle me hr frl dra sra srta messrs supt insp det'.split(
    ' ',
  ),
);

/** Abbreviations that may stand before a figure or a name, and may also end a sentence. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'jan feb febr mar apr jun jul aug sep sept oct nov dec janv févr avr juil déc ene abr ago dic mär okt dez mon tue tues wed thu thur thurs fri sat sun ' +
    'no nos nr nrs num vs approx ca dept est fig figs art arts sec ch vol pp ed eds al etc inc corp co ltd plc bros jr esq ' +
    'bzw bspw usw evtl inkl zzgl mio mrd mill str abs ziff env av apr bd blvd ave rd mt ft sq cu'
  ).split(' '),
);

/** Capitalised words that open a new sentence far more often than they continue a name after an abbreviation. */
export const OPENERS: ReadonlySet<string> = new Set(
  (
    'the a an this that these those he she it they we you i his her its their our my there here in on at by for from with as but and or so yet if when while after before since ' +
    'although though however meanwhile then now no not one some many most several all both each every more about around nearly at least up what who how why where ' +
    'der die das ein eine einer er sie es wir ihr im am in auf bei mit nach von zu aber und oder doch wenn als seit laut dort hier rund etwa mehr ' +
    'le la les un une des il elle ils elles on nous vous ce cette ces dans en au aux du de par pour sur avec mais et ou selon plus ' +
    'el los las una unos unas lo se su sus este esta estos estas en al del por para con pero y según más'
  ).split(' '),
);
