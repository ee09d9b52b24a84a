import type { TextBlock } from './block.ts';

/**
 * Splits text at the hyphens that stand before list items, also where items run together ("Sähköpostiosoite-
 * Postiosoite"). Hyphens of words stay whole: "etu- ja sukunimi", "www-osoite", "Google Analytics -palveluun".
 * Text outside a list is one only from where it opens with a hyphen, or one follows a colon.
 */
export function splitListItems(text: string, isList: boolean): readonly TextBlock[] {
  const start = isList ? 0 : listStart(text);
  if (start === undefined) return [{ kind: 'paragraph', text }];
  const intro = text.slice(0, start).trim();
  const items = text.slice(start).replace(ITEM_START, '\n- ').replace(TIGHT_ITEM_START, '\n-');
  return [
    ...(intro === '' ? [] : [{ kind: 'paragraph' as const, text: intro }]),
    ...items
      .split('\n')
      .map((item) => item.trim())
      .filter((item) => item !== '')
      .map((item) => ({ kind: 'item' as const, text: item })),
  ];
}

function listStart(text: string): number | undefined {
  const match = /(?:^|[:\n])\s*(?=-\s?\S)/u.exec(text);
  return match === null ? undefined : match.index + match[0].length;
}

/** A hyphen with a space after it, unless it leaves out the second half of a compound ("asiakas- ja palvelusuhteen"). */
const ITEM_START = /\s*(?<![\p{L}\p{N}](?=-\s+(?:ja|tai|sekä|eli|että|vai|taikka|och|eller|samt|and|or|to)\s))-\s+/gu;

/**
 * A hyphen that touches the next word ("tilauksista -pankkiyhteystiedot"). After a name it is a Finnish compound
 * ("Google Analytics -palveluun"), so the word before must be written small.
 */
const TIGHT_ITEM_START = /(?<=(?:^|[\s(])\p{Ll}[\p{L}\p{N}]*)\s-(?=\p{L})/gu;
