/** Words that an edit must not change unnoticed, in the languages of the sources; lower case, parted by spaces. */

const set = (...words: readonly string[]): ReadonlySet<string> => new Set(words.join(' ').split(' '));

/** Numbers written as words. */
export const NUMBER_WORDS = set(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion trillions dozen dozens score scores half halves third thirds quarter quarters double triple twice thrice first second fourth fifth sixth seventh eighth ninth tenth several',
  'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig hundert hunderte tausend tausende millionen milliarden dutzend dutzende hälfte drittel viertel doppelt dreifach mehrere',
  'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante cent cents mille millions milliards dizaine dizaines douzaine centaine centaines milliers moitié tiers quart plusieurs',
  'dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien ciento cientos doscientos mil miles millón millones docena docenas decenas mitad tercio varios varias',
  'два две три четыре пять шесть семь восемь девять десять одиннадцать двенадцать двадцать тридцать сорок пятьдесят сто двести тысяча тысячи тысяч миллион миллиона миллионов миллиардов десятки сотни половина треть несколько',
  'اثنان اثنين ثلاثة ثلاث أربعة أربع خمسة خمس ستة ست سبعة سبع ثمانية ثماني تسعة تسع عشرة عشر عشرون عشرين ثلاثون ثلاثين أربعين خمسين مئة مائة مئات ألف آلاف مليون ملايين مليار عشرات نصف ثلث',
  'दो तीन चार पांच पाँच छह सात आठ नौ दस बारह बीस तीस चालीस पचास सौ हजार हज़ार लाख करोड़ दर्जनों सैकड़ों आधा',
);

/** Months, days of the week and days told from now. */
export const DATE_WORDS = set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow',
  'januar februar märz mai juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonntag heute gestern morgen vorgestern',
  'janvier février mars avril juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche hier demain',
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles jueves viernes sábado domingo hoy ayer mañana',
  'января февраля марта апреля мая июня июля августа сентября октября ноября декабря понедельник вторник среду четверг пятницу субботу воскресенье сегодня вчера завтра',
  'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد اليوم أمس غدا غدًا',
  'जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार आज कल',
);

/** Words that turn a sentence into its opposite. */
export const NEGATIONS = set(
  'no not never none nobody nothing neither nor without cannot denied denies deny refused',
  'nicht kein keine keinen keiner keinem nie niemals niemand nichts weder ohne bestritt bestreitet dementierte',
  'ne pas jamais aucun aucune personne rien ni sans nie nié démenti',
  'nunca ningún ninguna ninguno nadie nada tampoco sin negó niega',
  'не нет никогда никто ничего ни без отрицает опроверг',
  'لا لم لن ليس ليست غير بدون دون نفى نفت ينفي',
  'नहीं न ना मत बिना कभी',
);

/** Units, beside the signs of currencies. */
export const UNITS = set(
  'percent % percentage points km kilometres kilometers miles metres meters feet kg kilograms tonnes tons pounds dollars euros usd eur hours minutes days weeks months years hectares acres barrels gallons litres',
  'prozent stunden minuten tage tagen wochen monate monaten jahre jahren tonnen hektar',
  'heures jours semaines mois ans années tonnes hectares',
  'horas minutos días semanas meses años toneladas hectáreas euros dólares',
  'процентов рублей долларов евро часов минут дней недель месяцев лет тонн километров',
  'دولار يورو ساعة ساعات أيام أسابيع أشهر سنوات كيلومتر',
  'प्रतिशत रुपये घंटे दिन सप्ताह महीने साल किलोमीटर',
);

/** Single signs of Chinese and Japanese that carry a number, a date or a negation. */
export const FIGURE_SIGNS = new Set('〇零二三四五六七八九十百千万萬亿億兆两兩半');
export const DATE_SIGNS = new Set('年月日');
export const NEGATION_SIGNS = new Set('不没沒未无無非否');

/** Words of Arabic before which or after which a name stands; capitals do not tell names there. */
export const NAME_HERALDS = set(
  'السيد السيدة الرئيس الوزير الملك الأمير مدينة قرية محافظة بلدة منطقة جزيرة نهر الجنرال اللواء الدكتور النائب ولاية',
  'श्री श्रीमती राष्ट्रपति प्रधानमंत्री मंत्री शहर',
);
/** Signs of Chinese, Japanese and Korean that end the name of a place or stand behind a person's. */
export const NAME_ENDINGS = new Set('市省县縣区區州村镇鎮町国國港湾島岛氏시군구도씨');
