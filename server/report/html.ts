/** Text as HTML that shows it: the five characters with a meaning in HTML are written as entities. */
export const escapeHtml = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
