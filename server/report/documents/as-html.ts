import { escapeHtml } from '../html.ts';
import type { Block, Leaving, Run } from './page.ts';

const STYLE = `body{font:1rem/1.5 Georgia,serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#111;background:#fff}
h1,h2{font-family:Arial,sans-serif;line-height:1.2}h2{margin-top:2rem;break-after:avoid}li,tr{break-inside:avoid}
table{border-collapse:collapse;width:100%;font-size:.9rem}td,th{border-bottom:1px solid #999;padding:.3rem .6rem .3rem 0;text-align:left;vertical-align:top}
a{color:inherit;overflow-wrap:anywhere}@page{margin:2cm}@media print{body{margin:0;max-width:none}}`;

/** A document as one HTML page that can be printed: no scripts, nothing loaded, every word of others escaped. */
export function asHtml({ title, lead, blocks }: Leaving): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title><style>${STYLE}</style></head>
<body><main><h1>${escapeHtml(title)}</h1><p>${escapeHtml(lead)}</p>
${blocks.map(blockOf).join('\n')}
</main></body></html>
`;
}

function blockOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h2>${escapeHtml(block.words)}</h2>`;
    case 'paragraph':
      return `<p>${block.runs.map(runOf).join('')}</p>`;
    case 'numbered':
      return `<ol>${block.lines.map((runs) => `<li>${runs.map(runOf).join('')}</li>`).join('')}</ol>`;
    case 'table':
      return tableOf(block.heads, block.rows);
  }
}

function tableOf(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = heads.map((words) => `<th scope="col">${escapeHtml(words)}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map((words) => `<td>${escapeHtml(words)}</td>`).join('')}</tr>`).join('');
  return `<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

function runOf(run: Run): string {
  if (typeof run === 'string') return escapeHtml(run);
  if ('strong' in run) return `<strong>${escapeHtml(run.strong)}</strong>`;
  if ('quoted' in run) return `<q>${escapeHtml(run.quoted)}</q>`;
  const shown = escapeHtml(run.link);
  return /^https?:\/\//i.test(run.link) ? `<a href="${shown}" rel="noreferrer">${shown}</a>` : shown;
}
