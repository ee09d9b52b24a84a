/** Decodes HTML entities: the named ones that office programs write, and all numeric ones. Others stay as they are. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+\d?));/giu, (whole, hex, decimal, name) => {
    if (typeof hex === 'string') return codePoint(Number.parseInt(hex, 16)) ?? whole;
    if (typeof decimal === 'string') return codePoint(Number(decimal)) ?? whole;
    return typeof name === 'string' ? (NAMED.get(name) ?? whole) : whole;
  });
}

function codePoint(code: number): string | undefined {
  return code > 0 && code <= 0x10_ffff ? String.fromCodePoint(code) : undefined;
}

const NAMED = new Map(
  `amp:& lt:< gt:> quot:" apos:' auml:ä ouml:ö aring:å Auml:Ä Ouml:Ö Aring:Å eacute:é uuml:ü szlig:ß euro:€ sect:§
   ndash:– mdash:— minus:− hellip:… bull:• middot:· rsquo:’ lsquo:‘ ldquo:“ rdquo:” bdquo:„ laquo:« raquo:» copy:© reg:®
   trade:™ deg:° times:× frac12:½`
    .split(/\s+/u)
    .map((pair): [string, string] => [pair.slice(0, pair.indexOf(':')), pair.slice(pair.indexOf(':') + 1)])
    .concat([
      ['nbsp', '\u00A0'],
      ['ensp', ' '],
      ['emsp', ' '],
      ['thinsp', ' '],
      ['shy', '\u00AD'],
    ]),
);
