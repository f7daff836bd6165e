/** How conversations and translations are stated, for the rooms that read files; the lists themselves stand in the contract. */
export { conversationHead as toldShape, conversationKind, translatedBy } from '../contract.ts';
export type { ConversationHead as Told } from '../contract.ts';
