import { personKey } from '../text/mentions.ts';
import { nextId } from './ids.ts';
import type { WriteTx } from './store.ts';
import type { CommentTable } from './review-tables.ts';

/** Appends a comment on a claim with the people it calls. */
export async function insertComment(
  tx: WriteTx,
  comment: Omit<CommentTable, 'id' | 'number'>,
  mentions: readonly string[],
): Promise<CommentTable> {
  const { id, number } = await nextId(tx, 'comment');
  const row = { ...comment, id, number };
  await tx.insertInto('comment').values(row).execute();
  const called = mentions.map((person) => ({ comment_number: number, person_key: personKey(person), person }));
  if (called.length > 0) await tx.insertInto('mention').values(called).execute();
  return row;
}
