/**
 * Puts words together again that a text parts at the ends of its lines ("henki-" and "lötietojen"), where it does so
 * often enough for it to be a habit. Halves of compounds stay ("asiakas-" and "ja palvelusuhde"), and so does the
 * hyphen between two vowels that are the same ("tietosuoja-asetus").
 */
export function joinCutWords(text: string): string {
  if ((text.match(CUT) ?? []).length < LEAST_CUT) return text;
  return text.replace(CUT, (_, before: string, indent: string, rest: string) => {
    const hyphen = before.slice(-1).toLowerCase() === rest.slice(0, 1).toLowerCase() ? '-' : '';
    return `${before}${hyphen}${rest}\n${indent}`;
  });
}

const LEAST_CUT = 3;
const CUT =
  /(?<=\p{L})(\p{Ll}|\p{Lu}(?=-\n[ \t]*\p{Lu}))-\n([ \t]*)(?!(?:ja|tai|sekä|eli|että|och|eller|samt|and|or|to)\s)((?:\p{Ll}|(?<=\p{Lu}-\n[ \t]*)\p{Lu})\S*)[ \t]?/gu;
