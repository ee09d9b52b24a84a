/**
 * Joins lines that an editor wrapped at the margin; lines that end on purpose (addresses, items) stay apart. `least` is
 * how many characters a line has that was wrapped.
 */
export function joinWrapped(lines: readonly string[], least = MIN_WRAPPED_LENGTH): readonly string[] {
  const joined: string[] = [];
  let last = '';
  for (const line of lines) {
    const goesOn = isWrapped(last, least) && /^\s*[\p{L}\d(]/u.test(line) && !OPENING.test(line);
    // A capital may be a name, but after a heading's number it opens the text.
    const isNewLine = OPENING.test(last) && /^\s*\p{Lu}/u.test(line);
    if (goesOn && !isNewLine) joined.push(`${joined.pop() ?? ''} ${line.trim()}`);
    else joined.push(line);
    last = line.trimEnd();
  }
  return joined;
}

function isWrapped(line: string, least: number): boolean {
  return line.length >= least && !STOP.test(line);
}

/** Characters; nobody sets a margin below it, and few lines of an address are longer. */
const MIN_WRAPPED_LENGTH = 50;
/** The end of a sentence, or of a line that is bold as a whole. */
const STOP = /(?:[.:;!?]|\*\*|__)$/u;
/** An item, a number, a heading or a label: a line that does not go on with the one above. */
const OPENING = /^\s*(?:[-–*•·▪●○◦]\s|\d+(?:\.\d+)*[.)]\s|[A-Za-z]\)\s|#{1,6}\s|\p{Lu}\p{Ll}{2,25}:\s)/u;
