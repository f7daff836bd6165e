import type { Cited, Form } from './cited.ts';
import { bibtexEntry, cslItem, risRecord } from './entries.ts';
import { htmlCitation, markdownCitation, plainCitation } from './prose.ts';

/** Citations as one text in a form; CSL-JSON is one list whatever their number. */
export function cite(all: readonly Cited[], form: Form): string {
  switch (form) {
    case 'plain':
      return all.map(plainCitation).join('\n\n');
    case 'html':
      return all.map(htmlCitation).join('\n');
    case 'markdown':
      return all.map(markdownCitation).join('\n');
    case 'csl-json':
      return `${JSON.stringify(all.map(cslItem), null, 2)}\n`;
    case 'bibtex':
      return `${all.map(bibtexEntry).join('\n\n')}\n`;
    case 'ris':
      return `${all.map(risRecord).join('\r\n\r\n')}\r\n`;
  }
}
