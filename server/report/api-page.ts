import { escapeHtml } from './html.ts';

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

interface Content {
  readonly description?: string;
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}

interface Operation {
  readonly tags?: readonly string[];
  readonly summary?: string;
  readonly parameters?: readonly { name: string; in: string; required?: boolean; schema?: Schema }[];
  readonly requestBody?: Content;
  readonly responses?: Readonly<Record<string, Content>>;
}

/** The part of an OpenAPI 3.1 document that the page shows. */
export interface OpenApi {
  readonly info: { readonly title: string; readonly description?: string };
  readonly tags?: readonly { readonly name: string; readonly description?: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
}

/** One refusal the API can give. */
export interface RefusalWords {
  readonly code: string;
  readonly status: number;
  readonly title: string;
}

interface Route {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

/** The API's document as one HTML page without scripts: routes by tag, the schemas they name, and every refusal. */
export function referencePage(document: OpenApi, refusals: readonly RefusalWords[]): string {
  const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method, path, operation })),
  );
  const tags = document.tags ?? [];
  const sections = tags.map(({ name, description = '' }) =>
    section(
      name,
      description,
      routes
        .filter(({ operation }) => operation.tags?.includes(name))
        .map(route)
        .join(''),
    ),
  );
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>The API of Crosscheck</title>
<link rel="stylesheet" href="/api/reference.css"></head>
<body>
<header><p><a href="/">Crosscheck</a></p><h1>The API</h1>
<p>${escapeHtml(document.info.description ?? '')} The same as a document for programs: <a href="/api/openapi.json">openapi.json</a>.</p></header>
<nav aria-label="Parts of the API"><ul>${tags.map(({ name }) => `<li><a href="#${name}">${name}</a></li>`).join('')}
<li><a href="#refusals">refusals</a></li><li><a href="#schemas">schemas</a></li></ul></nav>
<main>${sections.join('')}
${section('refusals', 'Every refusal is application/problem+json with one of these codes', refusalTable(refusals))}
${section(
  'schemas',
  'What the routes send and take',
  Object.entries(document.components?.schemas ?? {})
    .map(named)
    .join(''),
)}
</main></body></html>`;
}

const section = (id: string, words: string, body: string): string =>
  `<section id="${escapeHtml(id)}" aria-labelledby="${escapeHtml(id)}-heading"><h2 id="${escapeHtml(id)}-heading">${escapeHtml(id)}</h2><p>${escapeHtml(words)}.</p>${body}</section>\n`;

function route({ method, path, operation }: Route): string {
  const open = method === 'get' && !path.includes('{') ? ` <a href="${escapeHtml(path)}">open</a>` : '';
  const parameters = (operation.parameters ?? []).map(
    ({ name, in: place, required, schema }) =>
      `<li><code>${escapeHtml(name)}</code> (${place}${required ? ', needed' : ''}): ${typeOf(schema)}</li>`,
  );
  const body = contentOf(operation.requestBody);
  const answers = Object.entries(operation.responses ?? {}).map(
    ([status, content]) =>
      `<li>${escapeHtml(status)}: ${contentOf(content) || escapeHtml(content.description ?? '')}</li>`,
  );
  return `<details><summary><b>${method.toUpperCase()}</b> <code>${escapeHtml(path)}</code> <span>${escapeHtml(operation.summary ?? '')}</span></summary>
${parameters.length > 0 ? `<h3>Parameters</h3><ul>${parameters.join('')}</ul>` : ''}${body ? `<h3>Body</h3><p>${body}</p>` : ''}
<h3>Answers</h3><ul>${answers.join('')}</ul><p>${open}</p></details>\n`;
}

const contentOf = (content: Content | undefined): string =>
  Object.entries(content?.content ?? {})
    .map(([type, { schema }]) => `${escapeHtml(type)} ${typeOf(schema)}`)
    .join(' or ');

const named = ([name, schema]: [string, Schema]): string =>
  `<details id="schema-${escapeHtml(name)}"><summary><code>${escapeHtml(name)}</code></summary>${typeOf(schema)}</details>\n`;

function typeOf(schema: Schema | undefined): string {
  if (!schema) return 'anything';
  if (schema.$ref) return reference(schema.$ref);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return choices.map(typeOf).join(' or ');
  if (schema.const !== undefined) return `<code>${escapeHtml(JSON.stringify(schema.const))}</code>`;
  if (schema.enum) return schema.enum.map((one) => `<code>${escapeHtml(String(one))}</code>`).join(' ');
  if (schema.items) return `list of ${typeOf(schema.items)}`;
  if (schema.properties) return fields(schema);
  return escapeHtml([schema.type ?? 'anything', schema.format].flat().filter(Boolean).join(' '));
}

function reference(pointer: string): string {
  const name = escapeHtml(pointer.split('/').pop() ?? '');
  return `<a href="#schema-${name}">${name}</a>`;
}

function fields({ properties = {}, required = [] }: Schema): string {
  const lines = Object.entries(properties).map(
    ([name, schema]) =>
      `<li><code>${escapeHtml(name)}</code>${required.includes(name) ? '' : ' (may be left out)'}: ${typeOf(schema)}</li>`,
  );
  return `<ul>${lines.join('')}</ul>`;
}

const refusalTable = (refusals: readonly RefusalWords[]): string =>
  `<table><thead><tr><th scope="col">code</th><th scope="col">status</th><th scope="col">meaning</th></tr></thead><tbody>${refusals
    .map(
      ({ code, status, title }) =>
        `<tr id="${code}"><td><code>${code}</code></td><td>${status}</td><td>${escapeHtml(title)}</td></tr>`,
    )
    .join('')}</tbody></table>`;
