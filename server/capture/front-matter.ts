import { parseDocument } from 'yaml';
import { AppError } from '../store/app-error.ts';

const LONGEST = 65_536;
const FENCED = /^---[ \t]*\n([\s\S]*?)\n?---[ \t]*(?:\n|$)/;

/** A Markdown text parted into its YAML front matter (an empty record where there is none) and its body. */
export interface FrontMatter {
  readonly fields: unknown;
  readonly body: string;
}

/**
 * Parts a Markdown text with LF line ends from its front matter. YAML is read with the core schema alone:
 * no aliases, no tags, no repeated keys. Throws AppError invalid for front matter that cannot be read.
 */
export function splitFrontMatter(text: string, name: string): FrontMatter {
  const fenced = FENCED.exec(text);
  if (!fenced) return { fields: {}, body: text };
  const yaml = fenced[1] ?? '';
  if (yaml.length > LONGEST) throw new AppError('invalid', `${name}: the front matter is longer than 64 KB.`);
  const document = parseDocument(yaml, { schema: 'core', uniqueKeys: true, customTags: [], logLevel: 'error' });
  const fault = document.errors[0];
  if (fault)
    throw new AppError('invalid', `${name}: the front matter is no valid YAML (${firstLineOf(fault.message)}).`);
  const body = text.slice(fenced[0].length).replace(/^\n+/, '');
  return { fields: plainFields(document, name), body };
}

function plainFields(document: ReturnType<typeof parseDocument>, name: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 }) ?? {};
  } catch (failure) {
    if (!(failure instanceof ReferenceError)) throw failure;
    throw new AppError('invalid', `${name}: the front matter uses YAML aliases, which are not read.`);
  }
}

const firstLineOf = (message: string): string => message.split('\n', 1)[0]?.replace(/:$/, '') ?? message;
