/** File names of the five reports in `seeds/reports`, without ".md". */
export const INTELLIGENCE_ONLINE = 'intelligence-online-2021-12-14';
export const DIYARUNA = 'diyaruna-2020-01-31';
export const LA_PRESSE = 'la-presse-2022-01-03';
export const MIDDLE_EAST_EYE = 'middle-east-eye-2022-01-04';
export const TDO = 'tdo-2020-04-06';
export const REPORTS = [DIYARUNA, TDO, INTELLIGENCE_ONLINE, LA_PRESSE, MIDDLE_EAST_EYE] as const;
