/** The lines of a text that was printed page by page, without what stands on each page; and that, each once. */
interface Unpaged {
  readonly lines: readonly string[];
  readonly leftOut: readonly string[];
}

/** Takes away page numbers ("Sivu 2(3)", "2/3"), and the lines beside them that stand on each page. */
export function withoutPages(lines: readonly string[]): Unpaged {
  const numbers = lines.flatMap((line, at) => (PAGE_NUMBER.test(line) ? [at] : []));
  if (numbers.length < 2) return { lines, leftOut: [] };
  const dropped = new Set(numbers);
  for (const step of [-1, 1]) {
    const beside = numbers.map((at) => nextPrinted(lines, at, step));
    const texts = new Set(beside.map((at) => keyOf(lines[at] ?? '')));
    if (texts.size === 1 && !beside.includes(-1)) for (const at of beside) dropped.add(at);
  }
  return {
    lines: lines.filter((_, at) => !dropped.has(at)),
    leftOut: [...new Set([...dropped].map((at) => (lines[at] ?? '').trim()))],
  };
}

/** The place of the next line with anything on it, up or down; -1 where it is none of the nearest. */
function nextPrinted(lines: readonly string[], from: number, step: number): number {
  for (let at = from + step; Math.abs(at - from) <= NEAR && at >= 0 && at < lines.length; at += step) {
    if (lines[at]?.trim() !== '') return at;
  }
  return -1;
}

/** Lines between a page's number and its header. */
const NEAR = 3;

function keyOf(line: string): string {
  return line.replace(/\s+/gu, ' ').trim();
}

/** With the word for it, or with the number of all pages: a number alone may be anything. */
const PAGE_NUMBER =
  /^\s*(?:-\s*)?(?:(?:sivu|sida|page)\s+\d{1,3}(?:\s*(?:\/|\(|av|of)\s*\d{1,3}\s*\)?)?|\d{1,3}\s*(?:\/\s*\d{1,3}|\(\s*\d{1,3}\s*\)))(?:\s*-)?\s*$/iu;
