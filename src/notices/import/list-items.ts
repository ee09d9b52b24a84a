import type { TextBlock } from './block.ts';

/**
 * Splits text into paragraphs and list items. Where items have lines of their own, at those; where they run together
 * ("Sähköpostiosoite- Postiosoite"), at the hyphens. Hyphens of words stay whole: "etu- ja sukunimi", "www-osoite",
 * "Google Analytics -palveluun". Text outside a list is one only from where it opens with a hyphen, or one follows a
 * colon.
 */
export function splitListItems(text: string, isList: boolean): readonly TextBlock[] {
  if (text.split('\n').filter((line) => BULLET.test(line)).length > 1) return splitAtLines(text);
  const start = isList ? 0 : listStart(text);
  if (start === undefined) return [{ kind: 'paragraph', text }];
  const intro = text.slice(0, start).trim();
  const items = text.slice(start).replace(ITEM_START, '\n- ').replace(TIGHT_ITEM_START, '\n-');
  return [...(intro === '' ? [] : [{ kind: 'paragraph' as const, text: intro }]), ...itemsOf(items)];
}

function splitAtLines(text: string): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  for (const line of text.split('\n')) {
    const last = blocks.at(-1);
    const isItem = BULLET.test(line);
    const goesOn = last !== undefined && !isItem && (last.kind === 'paragraph' || /^\p{Ll}/u.test(line));
    if (goesOn) blocks.pop();
    if (goesOn) blocks.push({ kind: last.kind, text: `${last.text}${last.kind === 'item' ? ' ' : '\n'}${line}` });
    else blocks.push({ kind: isItem ? 'item' : 'paragraph', text: line });
  }
  return blocks;
}

function itemsOf(lines: string): readonly TextBlock[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((text) => ({ kind: 'item', text }));
}

function listStart(text: string): number | undefined {
  const match = /(?:^|[:\n])\s*(?=-\s?\S)/u.exec(text);
  return match === null ? undefined : match.index + match[0].length;
}

/** What opens a list item that has a line of its own. */
const BULLET = /^(?:[-–*•·▪●○◦]\s|-\p{L})/u;

/** A hyphen with a space after it, unless it leaves out half of a compound ("asiakas- ja palvelusuhteen"). */
const ITEM_START = /\s*(?<![\p{L}\p{N}](?=-\s+(?:ja|tai|sekä|eli|että|vai|taikka|och|eller|samt|and|or|to)\s))-\s+/gu;

/**
 * A hyphen that touches the next word ("tilauksista -pankkiyhteystiedot"). After a name it is a Finnish compound
 * ("Google Analytics -palveluun"), so the word before must be written small.
 */
const TIGHT_ITEM_START = /(?<=(?:^|[\s(])\p{Ll}[\p{L}\p{N}]*)\s-(?=\p{L})/gu;
