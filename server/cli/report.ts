import { writeFile } from 'node:fs/promises';
import { Argument, Command, Option } from 'commander';
import type { Leaving } from '../report/documents/page.ts';
import { DRAFT_PARTS, isMarkdownPart, type DraftPart } from '../report/drafts/part-names.ts';
import type { Report } from './command.ts';
import { withExistingDatabase, type OpenRooms } from './database.ts';
import { EXIT } from './exit-code.ts';
import { settingsOf, withSettings, type SettingOptions } from './settings.ts';
import { wrongUse } from './wrong-use.ts';

interface Options extends SettingOptions {
  readonly format: 'html' | 'docx';
  readonly claims?: string;
  readonly draft?: string;
  readonly part?: DraftPart;
  readonly out?: string;
}

const HELP = `
sources   the numbered list of the sources that claims rest on
open      what is open or disputed, with wording to use
CLM-12    the dossier of one claim

Of a draft, with --draft DRF-1, the parts are:
annotated    every mark with what was found and who decided (when no part is named)
sources      the numbered list of its sources
changes      as written, suggested, why, decided by whom
open         what is open or disputed in it, with wording to use
footnotes    its words in Markdown with a footnote for each source
source-list  its words in Markdown with the list of sources behind them

Examples:
  npx crosscheck report open > open.html
  npx crosscheck report sources --claims CLM-1,CLM-2 --format docx --out sources.docx
  npx crosscheck report --draft DRF-1 --part changes --format docx --out changes.docx
  npx crosscheck report --draft DRF-1 --part footnotes > draft.md`;

/** `crosscheck report`: documents that leave the newsroom. */
export function command(report: Report): Command {
  const described = new Command('report')
    .description('Writes a source list, what is open or disputed, the dossier of a claim, or a part of a draft.')
    .addArgument(new Argument('[what]', 'sources, open, or the id of a claim'))
    .option('--draft <id>', 'a document of this draft instead, as DRF-1')
    .addOption(new Option('--part <part>', 'which document of the draft').choices(DRAFT_PARTS))
    .addOption(new Option('--format <format>', 'html or docx').choices(['html', 'docx']).default('html'))
    .option('--claims <ids>', 'only these claims, as CLM-1,CLM-2')
    .option('--out <file>', 'file to write; needed for docx')
    .addHelpText('after', HELP);
  return withSettings(described, ['data']).action(async (what: string | undefined, options: Options) => {
    const make = options.draft === undefined ? ofClaims(what, options) : ofDraft(what, options.draft, options);
    if (options.format === 'docx' && options.out === undefined) throw wrongUse('Name a file with --out for docx.');
    await write(make, options);
    report(EXIT.done);
  });
}

type Make = (rooms: OpenRooms) => Promise<Leaving | string>;

function ofDraft(what: string | undefined, id: string, { part = 'annotated', claims, format }: Options): Make {
  if (what !== undefined || claims !== undefined)
    throw wrongUse('Of a draft, name the part with --part; claims and other reports are asked for by themselves.');
  if (!/^DRF-\d+$/.test(id)) throw wrongUse(`There is no draft “${id}”; name one as DRF-1.`);
  if (format === 'docx' && isMarkdownPart(part))
    throw wrongUse(`The part ${part} is Markdown; leave --format docx out.`);
  return async ({ deps }) => {
    const { leavingDraft } = await import('../report/drafts/leaving-draft.ts');
    const { draftPart } = await import('../report/drafts/parts.ts');
    return draftPart(part, await leavingDraft(deps.store, id), deps.now());
  };
}

function ofClaims(what: string | undefined, { claims, part }: Options): Make {
  if (part !== undefined) throw wrongUse('--part is of a draft; name one with --draft DRF-1.');
  if (what === undefined) throw wrongUse('Name a report: sources, open, a claim as CLM-12, or a draft with --draft.');
  if (!['sources', 'open'].includes(what) && !/^CLM-\d+$/.test(what))
    throw wrongUse(`There is no report “${what}”; name sources, open, a claim as CLM-12, or a draft with --draft.`);
  return async ({ deps }) => {
    const { claimsFor, dossier, openList, sourceList } = await import('../report/documents/claims.ts');
    const ids = what.startsWith('CLM-') ? [what] : (claims?.split(',') ?? []);
    const views = await claimsFor(deps.store, ids);
    const [first] = views;
    const now = deps.now();
    if (what === 'sources') return sourceList(views, now);
    return what === 'open' || !first ? openList(views, now) : dossier(first, now);
  };
}

async function write(make: Make, { format, out, ...settings }: Options): Promise<void> {
  const bytes = await withExistingDatabase(settingsOf(settings), async (rooms) => {
    const made = await make(rooms);
    if (typeof made === 'string') return made;
    if (format === 'html') return (await import('../report/documents/as-html.ts')).asHtml(made);
    return (await import('../report/documents/as-docx.ts')).asDocx(made);
  });
  if (out === undefined) process.stdout.write(bytes);
  else await writeFile(out, bytes);
}
