import type { Span } from './span.ts';
import { tokenise } from './tokens.ts';

/** What a paragraph of a page is, for weighing an edit in it. */
export type Context = 'headline' | 'byline' | 'stamp' | 'counter' | 'body';

const BYLINE =
  /^(?:by|von|par|por|di|da|van|door|автор|текст|بقلم|كتب|作者|記者|记者|文|기자|द्वारा|reporting by|editing by|writing by|photo(?:graph)?s? by)(?:[\s:：]|(?=\p{Script=Han}))/iu;
const LONGEST_BYLINE = 16;
const LONGEST_STAMP = 14;
const LONGEST_COUNTER = 7;
const LONGEST_HEADLINE = 200;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const STAMP = words(
  'updated published posted modified edited last first ago read min mins aktualisiert veröffentlicht stand lesezeit publié modifié mis mise lecture publicado actualizado lectura опубликовано обновлено чтения نشر تحديث آخر 发布 更新 更新于 公開 पढ़ें प्रकाशित',
);
const STAMP_FILLERS = words(
  'on at the of a an am pm a.m p.m uhr um vor le à il y a hace de del el la en в назад мин минуты минут час часа часов gmt utc est edt cet bst msk ist hour hours minute minutes day days second seconds stunden minuten heures minutes jour jours horas minutos january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec januar februar märz mai juni juli oktober dezember janvier février mars avril juin juillet août septembre octobre novembre décembre enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre monday tuesday wednesday thursday friday saturday sunday time to by reading',
);
const COUNTER = words(
  'comments comment shares share likes like views view replies reply reads votes vote kommentare kommentar commentaires commentaire partages comentarios comentario compartidos просмотров комментариев комментария комментарий تعليقات تعليق مشاهدة مشاهدات 评论 条评论 阅读 点赞 コメント 件のコメント いいね 댓글 조회 조회수 टिप्पणियाँ टिप्पणियां',
);
const COUNTER_FILLERS = words('k m and · • | share');

/** Words behind a number that make it a page's own counter wherever it stands. */
export const COUNTED = words('comments comment kommentare commentaires comentarios комментариев تعليقات');

/**
 * What a paragraph is: a line of the page's own furniture (who wrote it, when it was set, how often it was read), its
 * headline when it stands first and is no sentence, or text.
 */
export function contextOf(text: string, { start, end }: Span, place: 'first' | 'later'): Context {
  const line = text.slice(start, end);
  const tokens = line.length > LONGEST_HEADLINE ? [] : tokenise(line).filter(({ kind }) => kind !== 'mark');
  if (tokens.length > 0) {
    if (tokens.length <= LONGEST_BYLINE && BYLINE.test(line) && !/[.!?。]\s+\S/u.test(line)) return 'byline';
    const said = tokens.filter(({ kind }) => kind === 'word').map(({ lower }) => lower);
    const allOf = (...lists: readonly ReadonlySet<string>[]): boolean =>
      said.every((word) => lists.some((list) => list.has(word)));
    const someOf = (list: ReadonlySet<string>): boolean => said.some((word) => list.has(word));
    if (tokens.length <= LONGEST_COUNTER && someOf(COUNTER) && allOf(COUNTER, COUNTER_FILLERS)) return 'counter';
    if (tokens.length <= LONGEST_STAMP && someOf(STAMP) && allOf(STAMP, STAMP_FILLERS)) return 'stamp';
  }
  const ends = /[.!?…。！？؟।]["”’»)]*$/u.test(line);
  return place === 'first' && line.length <= LONGEST_HEADLINE && !ends ? 'headline' : 'body';
}
