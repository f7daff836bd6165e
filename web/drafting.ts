/** A source being brought in: what is written so far, kept in this browser until it is recorded. */
import type { SourceInput } from '../server/contract.ts';

export interface SourceDraft {
  readonly text: string;
  readonly outlet: string;
  readonly title: string;
  readonly published: string;
  readonly url: string;
  readonly credit: string;
  readonly author: string;
  readonly dateline: string;
  readonly timeZone: string;
  readonly language: string;
  readonly translatedFrom: string;
  readonly via: string;
}
export type SourceField = keyof SourceDraft;

export const EMPTY_SOURCE: SourceDraft = {
  text: '',
  outlet: '',
  title: '',
  published: '',
  url: '',
  credit: '',
  author: '',
  dateline: '',
  timeZone: '',
  language: '',
  translatedFrom: '',
  via: '',
};

const PLACE = 'crosscheck-bring-in';
const LARGEST_KEPT = 1_000_000;

/** The draft this window had before it was reloaded or left. */
export function keptDraft(): SourceDraft {
  const text = sessionStorage.getItem(PLACE);
  if (text === null) return EMPTY_SOURCE;
  try {
    return { ...EMPTY_SOURCE, ...(JSON.parse(text) as Partial<SourceDraft>) };
  } catch {
    sessionStorage.removeItem(PLACE);
    return EMPTY_SOURCE;
  }
}

/** Keeps the draft in this window; a text too long to keep is not kept. True when kept. */
export function keepDraft(draft: SourceDraft): boolean {
  if (Object.values(draft).every((value) => value === '')) sessionStorage.removeItem(PLACE);
  if (draft.text.length > LARGEST_KEPT) return false;
  sessionStorage.setItem(PLACE, JSON.stringify(draft));
  return true;
}

/** The draft as the API takes it; what is empty is not stated. */
export function sourceBody(draft: SourceDraft): SourceInput {
  const { text, outlet, title, ...rest } = draft;
  const stated = Object.fromEntries(
    Object.entries(rest).map(([name, value]) => [name, value.trim() === '' ? null : value.trim()]),
  );
  return { text, outlet, title, ...stated };
}

/** Outlet and title may still be missing when only a preview is asked for. */
export function previewBody(draft: SourceDraft): Partial<SourceInput> {
  const { outlet, title, ...rest } = sourceBody(draft);
  return { ...rest, ...(outlet.trim() === '' ? {} : { outlet }), ...(title.trim() === '' ? {} : { title }) };
}

/** `---` and lines of `name: value` above a text, as Markdown files carry them; fields with other names are left out. */
export function fromText(text: string): Partial<SourceDraft> {
  const found = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(text);
  if (found === null) return { text };
  const fields: Partial<Record<SourceField, string>> = {};
  for (const line of (found[1] ?? '').split(/\r?\n/)) {
    const pair = /^(\w+):\s*(.*)$/.exec(line);
    const name = pair?.[1] as SourceField | undefined;
    if (name !== undefined && name in EMPTY_SOURCE && name !== 'text')
      fields[name] = (pair?.[2] ?? '').replace(/^["']|["']$/g, '');
  }
  return { ...fields, text: text.slice(found[0].length).trimStart() };
}

/** The text of a file; throws a sentence for a journalist when it is empty, too large or no text. */
export async function textOf(file: File): Promise<string> {
  if (file.size === 0) throw new Error(`${file.name} is empty.`);
  if (file.size > 50 * 1024 * 1024)
    throw new Error(`${file.name} has ${Math.round(file.size / 1_048_576)} MB; a file can have up to 50 MB.`);
  const bytes = await file.arrayBuffer();
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.includes('\0')) throw new TypeError('zero byte');
    return text;
  } catch {
    throw new Error(
      `${file.name} is not a text in UTF-8, so it was left as it is. Save it as plain text, or paste its words.`,
    );
  }
}
