/** Month names of other calendars in common spellings, lower case without diacritics; the index is the month number less one. */
export const SOLAR_HIJRI_MONTHS: readonly (readonly string[])[] = [
  ['farvardin'],
  ['ordibehesht'],
  ['khordad'],
  ['tir'],
  ['mordad', 'amordad'],
  ['shahrivar'],
  ['mehr'],
  ['aban'],
  ['azar'],
  ['dey', 'dei'],
  ['bahman'],
  ['esfand'],
];

export const ISLAMIC_MONTHS: readonly (readonly string[])[] = [
  ['muharram', 'moharram'],
  ['safar'],
  ['rabi al-awwal', 'rabi i', 'rabi al-awal'],
  ['rabi al-thani', 'rabi ii', 'rabi al-akhir'],
  ['jumada al-awwal', 'jumada i', 'jumada al-ula'],
  ['jumada al-thani', 'jumada ii', 'jumada al-akhira'],
  ['rajab'],
  ["sha'ban", 'shaban', 'shaaban'],
  ['ramadan', 'ramazan', 'ramadhan'],
  ['shawwal'],
  ["dhu al-qi'dah", 'dhu al-qadah', 'dhul qadah', "dhul-qi'dah", 'zulqadah'],
  ['dhu al-hijjah', 'dhul hijjah', 'dhul-hijjah', 'dhu al-hija', 'dhul hija', 'zilhij'],
];

/** Year counts that keep Gregorian months: the printed sign and what is added to reach the common year. */
export const YEAR_COUNTS: readonly { readonly sign: RegExp; readonly add: number; readonly name: string }[] = [
  { sign: /\b(?:b\.?e\.?|buddhist)\b/i, add: -543, name: 'Buddhist years' },
  { sign: /\breiwa\b/i, add: 2018, name: 'Reiwa years' },
  { sign: /\bheisei\b/i, add: 1988, name: 'Heisei years' },
  { sign: /\bshowa\b/i, add: 1925, name: 'Showa years' },
  { sign: /\b(?:minguo|roc year)\b/i, add: 1911, name: 'Minguo years' },
];

export const GREGORIAN_MONTHS: readonly string[] = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
