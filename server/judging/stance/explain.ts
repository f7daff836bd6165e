import type { PartFinding } from './judge-parts.ts';

/** The words of a finding for people: what the claim says, what the passage says. */
export function explainRefuted({ pair }: PartFinding): string {
  return `The claim says ${named(pair.claim)}, the passage says ${pair.passage ? named(pair.passage) : 'something else'}.`;
}

/** A word that one of the two denies and the other affirms. */
export const explainDenied = (word: string): string =>
  `Claim and passage say the same but for “${word}”, which one of them denies.`;

/** Why a claim is borne out: every figure with its answer. */
export function explainHeld(findings: readonly PartFinding[]): string {
  const held = findings.filter((one) => one.holding === 'holds' && one.pair.passage);
  if (held.length === 0) return 'The passage says in words what the claim says.';
  const answers = held.map(({ pair }) => `${quoted(pair.claim)} (“${pair.passage?.printed ?? ''}” in the passage)`);
  return `The passage bears out ${listed(answers)}.`;
}

/** Why a claim cannot be judged: the figure that is open or missing, else the words that are. */
export function explainOpen(findings: readonly PartFinding[], missingWords: readonly string[]): string {
  const open = findings.find((one) => one.holding === 'open');
  if (open?.pair.passage)
    return `The passage’s ${quoted(open.pair.passage)} neither bears out nor refutes ${quoted(open.pair.claim)}.`;
  const silent = findings.find((one) => one.holding === 'silent');
  if (silent) return `The passage gives no answer to ${quoted(silent.pair.claim)}.`;
  const words = missingWords.slice(0, 4).map((word) => `“${word}”`);
  return words.length > 0 ? `The passage says nothing of ${listed(words)}.` : 'The passage is about something else.';
}

type Part = PartFinding['pair']['claim'];

const quoted = (part: Part): string => `“${part.printed}”`;

function named(part: Part): string {
  const { printed, counted, value } = part;
  const thing = value.kind === 'quantity' && counted !== null && !printed.includes(counted) ? ` ${counted}` : '';
  return `“${printed}”${thing.length > 60 ? '' : thing}`;
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
