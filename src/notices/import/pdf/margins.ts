import type { Line } from './lines.ts';

/** The lines of each page, without what stands on its margins; and that, each once. */
interface Trimmed {
  readonly pages: readonly (readonly Line[])[];
  readonly margins: readonly string[];
}

/** The share of a page's height at its top and foot where page headers and numbers stand. */
const MARGIN = 0.12;
/** The share of pages on which a line must stand to be a page header. */
const LEAST_PAGES = 0.6;

/** Takes away page numbers, and what stands on most pages at the same place. */
export function trimMargins(pages: readonly { readonly lines: readonly Line[]; readonly height: number }[]): Trimmed {
  const counts = new Map<string, number>();
  for (const { lines, height } of pages) {
    const keys = new Set(lines.filter((line) => isMarginal(line, height)).map(keyOf));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const least = Math.max(2, Math.ceil(pages.length * LEAST_PAGES));
  const margins = new Set<string>();
  const trimmed = pages.map(({ lines, height }) =>
    lines.filter((line) => {
      const isRepeated = isMarginal(line, height) && (counts.get(keyOf(line)) ?? 0) >= least;
      const isLeftOut = isRepeated || (isMarginal(line, height) && PAGE_NUMBER.test(textOf(line)));
      if (isLeftOut) margins.add(textOf(line));
      return !isLeftOut;
    }),
  );
  return { pages: trimmed, margins: [...margins] };
}

function isMarginal({ y }: Line, height: number): boolean {
  return y < height * MARGIN || y > height * (1 - MARGIN);
}

/** The same on each page but for the page's number. */
function keyOf(line: Line): string {
  return textOf(line).replace(/\d+/gu, '#');
}

export function textOf({ segments }: Line): string {
  return segments
    .map((segment) => segment.text)
    .join(' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

const PAGE_NUMBER = /^(?:(?:sivu|sida|page|s\.)\s*)?-?\s*\d{1,3}\s*(?:(?:\/|\(|av|of)\s*\d{1,3}\s*\)?)?\s*-?$/iu;
