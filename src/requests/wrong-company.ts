import type { Company } from '../notices/notice.ts';
import { words } from '../notices/words.ts';
import type { CleanLetter } from './clean.ts';

/** A greeting that names a company by its legal form: "Hei Kiiltofirma Oy,". Its first group is the name. */
const GREETED =
  /^\s*(?:hei|moi|hyvä|arvoisa|hej|bästa|dear|hello|hi)[\s,]+((?:\p{Lu}[\p{L}\d&.-]*\s+){1,4})(?:oyj|oy|ab|ltd|limited|inc|gmbh|as)\b/iu;

/**
 * Tells whether a letter speaks to another company: its greeting or subject names one and nothing in it names ours. That
 * a letter mentions another company further down means nothing.
 */
export function addressesAnother(
  letter: Pick<CleanLetter, 'subject' | 'body'>,
  { own, others }: { own: Company; others: readonly Company[] },
): boolean {
  const all = words(`${letter.subject} ${letter.body}`);
  if (isNamed(own, all)) return false;
  const greeting = letter.body.split(/\n|(?<=[.!?])\s/u).find((line) => line.trim() !== '') ?? '';
  const greeted = GREETED.exec(greeting)?.[1];
  if (greeted !== undefined) return true;
  const addressed = words(`${letter.subject} ${/[,!]\s*$/u.test(greeting.trim()) ? greeting : ''}`);
  return others.some((other) => other.slug !== own.slug && isNamed(other, addressed));
}

/** Finds a company by its name, an alias or an inflected form of them ("Nokopalle"). */
function isNamed({ name, aliases }: Company, tokens: readonly string[]): boolean {
  return [name.replace(/\s+(?:oyj?|ab|ltd)$/iu, ''), ...aliases].some((one) => {
    const parts = words(one);
    return tokens.some((_, start) => parts.every((part, at) => tokens[start + at]?.startsWith(part) === true));
  });
}
