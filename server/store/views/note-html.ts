import { Marked } from 'marked';
import sanitize from 'sanitize-html';

const markdown = new Marked({ gfm: true, breaks: true, async: false });

const ALLOWED = {
  allowedTags: [
    'p',
    'br',
    'strong',
    'em',
    'del',
    'code',
    'pre',
    'blockquote',
    'ul',
    'ol',
    'li',
    'a',
    'h3',
    'h4',
    'hr',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
  ],
  allowedAttributes: { a: ['href', 'rel'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  transformTags: {
    a: sanitize.simpleTransform('a', { rel: 'noopener noreferrer nofollow' }),
    h1: 'h3',
    h2: 'h3',
  },
  disallowedTagsMode: 'escape' as const,
};

/** A note's Markdown as HTML that is safe to show: raw HTML is printed as text, links go to http, https or mailto only. */
export function noteHtml(note: string): string {
  if (note.trim() === '') return '';
  return sanitize(markdown.parse(note, { async: false }), ALLOWED).trim();
}
