import { dayLabel } from '../../judging/wording.ts';
import type { NamedSource } from '../../store/draft-sources.ts';
import type { LeavingDraft } from './leaving-draft.ts';

/** Signs that Markdown would take for its own; a line break would end the footnote. */
const plain = (words: string): string => words.replaceAll(/\s+/gu, ' ').replaceAll(/[\\`*_[\]<>#|]/g, String.raw`\$&`);

function lineOf({ outlet, title, publishedAt, url }: NamedSource): string {
  const when = publishedAt === null ? 'day not stated' : dayLabel(publishedAt.slice(0, 10));
  const address = url !== null && /^https?:\/\/[^\s<>]+$/i.test(url) ? `, <${url}>` : '';
  return `**${plain(outlet.name)}**, “${plain(title)}”, ${when}${address}.`;
}

/** The draft's own words with a sign behind each mark that a source is held for. */
function withSigns({ page: { text, list }, numberOf }: LeavingDraft, sign: (number: number) => string): string {
  let out = '';
  let from = 0;
  for (const { end, place } of list) {
    const number = place === null ? undefined : numberOf.get(place.source);
    if (number === undefined || end < from) continue;
    out += text.slice(from, end) + sign(number);
    from = end;
  }
  return (out + text.slice(from)).trimEnd();
}

/** The draft as Markdown with a footnote behind each mark that a source is held for; its words stay as they are. */
export function withFootnotes(draft: LeavingDraft): string {
  const notes = draft.sources.map((source, at) => `[^source-${at + 1}]: ${lineOf(source)}`);
  return `${withSigns(draft, (number) => `[^source-${number}]`)}\n\n${notes.join('\n')}\n`;
}

/** The draft as Markdown with the numbers of a source list behind its marks, and the list at its end. */
export function withSourceList(draft: LeavingDraft): string {
  const lines = draft.sources.map((source, at) => `${at + 1}. ${lineOf(source)}`);
  return `${withSigns(draft, (number) => ` \\[${number}\\]`)}\n\n## Sources\n\n${lines.join('\n')}\n`;
}
