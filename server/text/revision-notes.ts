/** Words by which a page says itself what came of it, in the languages of the sources. */

const KINDS_OF_TEXT = 'story|article|report|post|page|item|piece|dispatch|version|headline|caption|newsletter';

const any = (...parts: readonly string[]): RegExp => new RegExp(parts.join('|'), 'imu');

/** Opens a line, a bracket or a sentence, so that a correction told of in the text is no note of the paper. */
const OPENS = String.raw`(?:^|[([*_—–]|[.!?…:]["”’)]?\s)\s*[*_(]*`;

/** A note that the text was corrected. */
export const CORRECTION = any(
  `${OPENS}(?:corrections?(?: and clarifications?)?|clarification|corrected|erratum|errata|editor[’']s note|correction notice)\\s*(?:\\([^)]*\\)\\s*)?[:—–-]`,
  `${OPENS}corrects (?:the |a |an |day|date|name|number|figure|spelling|title|headline|paragraph|attribution|location|age|year|month|quote|first|second|third|fourth|to )`,
  `\\b(?:an? |the )?(?:earlier|previous|original) versions? of (?:this|the|our) (?:${KINDS_OF_TEXT})`,
  `\\b(?:this|the|our) (?:${KINDS_OF_TEXT}) (?:has been|was|is) (?:amended|corrected|updated to correct|changed to correct|edited to correct)`,
  `${OPENS}(?:this (?:${KINDS_OF_TEXT}) was )?(?:amended|corrected) on \\d`,
  `${OPENS}(?:Korrektur|Berichtigung|Richtigstellung|Anmerkung der Redaktion|Korrekturhinweis)\\s*[:—–-]`,
  'in einer (?:früheren|vorherigen|ersten) (?:version|fassung)',
  `${OPENS}(?:rectificatif|rectification|erratum|précision|correction|note de la rédaction)\\s*[:—–-]`,
  'une (?:version|première version) (?:précédente|antérieure|de cet article)',
  `${OPENS}(?:corrección|correcciones|fe de errores|fe de erratas|rectificación|aclaración|correção|errata(?: corrige)?|correzione|rettifica)\\s*[:—–-]`,
  '(?:una|la) (?:versión|primera versión) (?:anterior|previa|de este)|uma versão anterior|una versione precedente',
  `${OPENS}(?:исправление|поправка|уточнение|опровержение)\\s*[:—–-]`,
  'в (?:более ранней|предыдущей|первоначальной) версии',
  '(?:تصحيح|تصويب|توضيح)\\s*[:：—–-]|في نسخة سابقة|ورد خطأ',
  '(?:更正|勘误|勘誤|訂正|お詫びと訂正|정정|바로잡습니다)\\s*[:：——–-]?|(?:此前|先前|早前)(?:的)?版本',
  '(?:भूल सुधार|सुधार|शुद्धिपत्र)\\s*[:：—–-]|पिछले संस्करण',
);

/** A notice that the text was taken back. */
export const WITHDRAWN = any(
  `\\b(?:this|the|our) (?:${KINDS_OF_TEXT}) (?:has been|was|is) (?:withdrawn|retracted|removed|taken down|deleted|unpublished)`,
  '\\bno longer available\\b|\\bpage (?:was )?not found\\b',
  `${OPENS}(?:retraction|kill(?:ed)? notice|story withdrawn|withdrawn|retracted|mandatory kill)\\s*(?:[:.—–-]|$)`,
  '(?:dieser|der) (?:artikel|beitrag|text) (?:wurde|ist) (?:zurückgezogen|gelöscht|nicht mehr verfügbar)',
  "cet article (?:a été (?:retiré|supprimé)|n[’']est plus disponible)",
  '(?:este artículo|esta noticia) (?:ha sido|fue) (?:retirad[oa]|eliminad[oa])|ya no está disponible',
  '(?:материал|статья|новость) (?:был |была )?(?:удал|отозван)|больше не доступ',
  'تم (?:حذف|سحب) (?:هذا |هذه )?(?:الخبر|المقال|المادة)',
  '(?:本文|该文|此文|该报道|文章)已(?:被)?(?:撤回|删除|撤下)|(?:記事|この記事)は(?:削除|取り下げ)|기사가 삭제',
);

/** An order of an agency that stands before the text: nobody may use it. */
export const KILLED = any(
  `^\\W*(?:kill|mandatory kill|bc-[^\\n]*kill|advisory: kill|withdrawn|story withdrawn)\\b\\s*[:.—–-]`,
);

/** The agencies' word for a text sent once more. */
export const REFILED = any(
  `${OPENS}(?:refiles?|refiled|refiling|repeats? (?:to|for|story|earlier|with)|resends?|resending)\\b`,
);

/** Words of a text that is written on in the open. */
export const UPDATED = any(
  `${OPENS}(?:update[sd]?|updating|recasts?|adds (?:details?|quotes?|background|reaction|comment)|developing story|latest)\\b`,
  'this is a developing story|(?:will be|is being) updated',
  `${OPENS}(?:aktualisiert|update|eilmeldung|mis à jour|mise à jour|actualizado|actualización|обновлено|обновляется|تحديث|محدث)(?!\\p{L})`,
  '(?:更新|最新)\\s*[:：]|(?:업데이트|अपडेट)\\s*[:：]',
);
