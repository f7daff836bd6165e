import type { Value } from '../../reading/statement.ts';
import { foldWords } from '../../text/fold.ts';

/** How a report stopped saying what it said. */
export type Withdrawal = 'correction' | 'withdrawn';

const HEAD = 400;
/** Words that open a notice by which an agency takes a whole report back; whole words, at the head of a text. */
const KILL =
  /\b(?:(?:mandatory |bulletin )?kill(?: notice| story)?\b(?=[^.]{0,80}\b(?:story|report|notice|item|headline|slug|text|published|moved|sent|editors?)\b)|(?:please |must )?(?:disregard|withdraw)\b|(?:story|report|text|dispatch) (?:is|has been|was) (?:withdrawn|retracted)|withdrawal\b|retract(?:ion|ed|s)\b|annulation|(?:veuillez|prière de) ne pas (?:utiliser|diffuser)|anula(?:ción|mos)|zurückgezogen|rückruf|annullamento)|отзыв|аннулир|إلغاء|سحب (?:ال)?(?:خبر|تقرير)/iu;
const CORRECTION =
  /\b(?:correct(?:ion|ions|ed|s|ing)\b|clarification\b|erratum|rectificati[fv]\w*|correcti[fv]\w*|corrige\b|corrección|rectificación|fe de errores|berichtigung|korrektur|korrigiert|rettifica|errata)|исправлен|поправка|تصحيح|תיקון/iu;

/** Whether a text opens as a notice that an earlier report is taken back or corrected; null for any other text. */
export function noticeOf(text: string): Withdrawal | null {
  const head = text.slice(0, HEAD);
  if (KILL.test(head)) return 'withdrawn';
  return CORRECTION.test(head) ? 'correction' : null;
}

const SHORTEST_TITLE = 12;

/** Whether a notice names a report by its title, whatever the case and typography. */
export function namesTitle(notice: string, title: string): boolean {
  const plain = (words: string): string => foldWords(words).toLowerCase().replace(/\s+/gu, ' ').trim();
  const sought = plain(title);
  return sought.length >= SHORTEST_TITLE && plain(notice).includes(sought);
}

/** What makes two figures the same one, whatever their hedge: unit and number, or the days. Null for facts in words. */
export function figureKey(value: Value): string | null {
  if (value.kind === 'words') return null;
  if (value.kind === 'date' || value.kind === 'time') return `${value.kind} ${value.start ?? ''} ${value.end ?? ''}`;
  return `${value.kind} ${value.unit ?? ''} ${String(value.best ?? `${String(value.lower)} ${String(value.upper)}`)}`;
}

/** A figure as a text gives it. */
export interface GivenFigure {
  readonly value: Value;
  readonly start: number;
}

const TAKEN_BACK =
  /(?:\b(?:not|instead of|rather than|in place of|earlier said|wrongly|incorrectly|erroneously|mistakenly|previously (?:said|stated|reported)|et non|au lieu d[e’']|y no|en lugar de|en vez de|nicht|statt|anstatt|e non|anziché)|а не|вместо|وليس|بدلا من|ולא)\s*(?:\S+\s+){0,3}$/iu;
const REACH = 60;

/** Figures that a correction no longer gives: those it does not print at all, or only to say that they were wrong. */
export function figuresGone<Figure extends GivenFigure>(
  former: readonly Figure[],
  later: { readonly text: string; readonly figures: readonly GivenFigure[] },
): Figure[] {
  const kept = new Set(
    later.figures
      .filter(({ start }) => !TAKEN_BACK.test(later.text.slice(Math.max(0, start - REACH), start)))
      .map(({ value }) => figureKey(value)),
  );
  return former.filter(({ value }) => {
    const key = figureKey(value);
    return key !== null && !kept.has(key);
  });
}

/** One plain sentence on why a figure is stale. */
export function staleReason(cause: Withdrawal, origin: string, printed: string): string {
  return cause === 'withdrawn'
    ? `${origin} withdrew the report that “${printed}” goes back to.`
    : `${origin} corrected the report that “${printed}” goes back to and no longer gives this figure.`;
}
