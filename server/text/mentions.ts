/** The key by which a name is looked up: names that differ in case or outer spaces alone are one person. */
export const personKey = (name: string): string => name.trim().toLowerCase();

const LETTER = /[\p{L}\p{N}]/u;

/** The names that a text calls with an @, each once, in order of first call; of names that begin alike the longest wins. */
export function mentionsIn(words: string, names: readonly string[]): string[] {
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  const found: string[] = [];
  for (let at = words.indexOf('@'); at >= 0; at = words.indexOf('@', at + 1)) {
    if (LETTER.test(words.charAt(at - 1))) continue;
    const rest = personKey(words.slice(at + 1, at + 82)).normalize();
    const name = longestFirst.find((one) => {
      const key = personKey(one).normalize();
      return rest.startsWith(key) && !LETTER.test(rest.charAt(key.length));
    });
    if (name !== undefined && !found.includes(name)) found.push(name);
  }
  return found;
}
