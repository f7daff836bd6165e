import { z } from 'zod';
import { conversationKind, toldShape, translatedBy } from '../store/told.ts';
import type { SourceMeta } from './captured.ts';

type ToldFields = Pick<SourceMeta, 'told' | 'rendered'>;

const isConversation = (record: unknown): record is Record<string, unknown> =>
  typeof record === 'object' &&
  record !== null &&
  'kind' in record &&
  conversationKind.options.includes(record.kind as never);

const TOLD = Object.keys(toldShape.shape);
const toldRecord = z.object({ ...toldShape.shape, transcript: z.string().max(5_000_000).optional() });
const renderedRecord = z.object({
  translationOf: z.string().trim().min(1).max(2000),
  translator: z.string('Say who translated it, or which machine.').trim().min(1).max(200),
  translatedBy: translatedBy.default('person'),
});

/**
 * What front matter or a record states of a conversation ("kind: interview" and its fields; its day may stand as
 * `published`) or of a translation (`translationOf`). Throws a ZodError for fields that are wrong or missing.
 */
export function toldIn(record: unknown): ToldFields {
  const told = isConversation(record) ? toldRecord.parse(withDay(record)) : undefined;
  const isTranslation = typeof record === 'object' && record !== null && 'translationOf' in record;
  const rendered = isTranslation ? renderedRecord.parse(record) : undefined;
  return {
    ...(told === undefined ? {} : { told: asTold(told) }),
    ...(rendered === undefined ? {} : { rendered: asRendered(rendered) }),
  };
}

const withDay = (record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => {
  const stated = Object.fromEntries(
    Object.entries(record).filter(([name, said]) => [...TOLD, 'transcript'].includes(name) && said !== null),
  );
  return { day: record.published, ...stated };
};

function asTold({ transcript, ...head }: z.infer<typeof toldRecord>): NonNullable<ToldFields['told']> {
  return transcript === undefined ? head : { ...head, transcript };
}

const asRendered = ({
  translationOf,
  ...rest
}: z.infer<typeof renderedRecord>): NonNullable<ToldFields['rendered']> => ({
  of: translationOf,
  ...rest,
});
