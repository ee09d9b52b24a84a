import type { Comparison, Wording, Words } from '../notices/compare.ts';

/** How a comparison is printed: `title` over it, companies by their names. */
interface ComparisonNames {
  readonly title: string;
  readonly nameOf: (slug: string) => string;
}

/** How many wordings are printed, so that 500 companies can be read as well as five; `--json` has all. */
export const MOST_WORDINGS = 10;
const MOST_NAMES = 8;
/** In characters. */
const LONGEST_FIRST = 1_500;
const LONGEST_OTHER = 500;
/** Words that stay to either side of a difference. */
const CONTEXT_WORDS = 4;

/** Renders a comparison for a person: words only in the first wording as `[-…-]`, only in the other as `{+…+}`. */
export function comparisonText({ wordings, empty, missing }: Comparison, names: ComparisonNames): string {
  const companies = [...wordings.flatMap((wording) => wording.companies), ...empty, ...missing].length;
  const shown = wordings.slice(0, MOST_WORDINGS);
  const rest = wordings.slice(MOST_WORDINGS);
  return [
    `${names.title}: ${count(companies, 'company', 'companies')}, ${count(wordings.length, 'wording', 'wordings')}`,
    ...shown.flatMap((wording, at) => wordingLines(wording, at === 0, names)),
    ...(rest.length === 0 ? [] : ['', restLine(rest)]),
    ...listLines('Nothing under the heading', empty, names),
    ...listLines('No such section', missing, names),
    '',
  ].join('\n');
}

function wordingLines(wording: Wording, isFirst: boolean, { nameOf }: ComparisonNames): readonly string[] {
  const { companies, text, words } = wording;
  const says = isFirst ? 'say' : words === undefined ? 'say something else' : 'differ';
  const head = `${companies.length} ${companies.length === 1 ? singular(says) : says}: ${nameList(companies, nameOf)}`;
  const body =
    words === undefined
      ? cut(text, isFirst ? LONGEST_FIRST : LONGEST_OTHER)
      : cut(differenceText(words), LONGEST_FIRST);
  return ['', head, ...body.split('\n').map((line) => (line === '' ? '' : `  ${line}`))];
}

function singular(says: string): string {
  return says === 'differ' ? 'differs' : says.replace(/^say/u, 'says');
}

function restLine(rest: readonly Wording[]): string {
  const companies = rest.reduce((sum, wording) => sum + wording.companies.length, 0);
  return `And ${count(rest.length, 'more wording', 'more wordings')} of ${count(companies, 'company', 'companies')}: --json has all.`;
}

function listLines(what: string, slugs: readonly string[], { nameOf }: ComparisonNames): readonly string[] {
  return slugs.length === 0 ? [] : ['', `${what} (${slugs.length}): ${nameList(slugs, nameOf)}`];
}

function nameList(slugs: readonly string[], nameOf: (slug: string) => string): string {
  const shown = slugs.slice(0, MOST_NAMES).map(nameOf).join(', ');
  return slugs.length > MOST_NAMES ? `${shown} and ${slugs.length - MOST_NAMES} more` : shown;
}

function differenceText(words: readonly Words[]): string {
  return words
    .map(({ kind, text }, at) => {
      if (kind === 'removed') return `[-${text}-]`;
      if (kind === 'added') return `{+${text}+}`;
      return context(text, { isStart: at === 0, isEnd: at === words.length - 1 });
    })
    .join(' ');
}

/** Keeps of words that both have only those next to a difference. */
function context(text: string, { isStart, isEnd }: { isStart: boolean; isEnd: boolean }): string {
  const words = text.split(' ');
  const before = isStart ? 0 : CONTEXT_WORDS;
  const after = isEnd ? 0 : CONTEXT_WORDS;
  if (words.length <= before + after + 1) return text;
  return [...words.slice(0, before), '…', ...words.slice(words.length - after)].join(' ');
}

function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, text.lastIndexOf(' ', limit))} …`;
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
