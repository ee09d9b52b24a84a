/** Joins lines that an editor wrapped at the margin; lines that end on purpose (addresses, items) stay apart. */
export function joinWrapped(lines: readonly string[]): readonly string[] {
  return lines.reduce<readonly string[]>((joined, line) => {
    const before = joined.at(-1);
    const last = before?.trimEnd().split('\n').at(-1) ?? '';
    const isWrapped =
      before !== undefined && line.trim() !== '' && last.length >= MIN_WRAPPED_LENGTH && !STOP.test(last);
    return isWrapped && !OPENING.test(line) ? [...joined.slice(0, -1), `${before} ${line.trim()}`] : [...joined, line];
  }, []);
}

/** Characters; nobody sets a margin below it, and few lines of an address are longer. */
const MIN_WRAPPED_LENGTH = 50;
const STOP = /[.:;!?]$/u;
/** An item, a number or a heading: a line that does not go on with the one above. */
const OPENING = /^\s*(?:[-–*•·▪●○◦]\s|\d+(?:\.\d+)*[.)]\s|[A-Za-z]\)\s|#{1,6}\s)/u;
