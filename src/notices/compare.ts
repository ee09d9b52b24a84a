import { diffArrays } from 'diff';
import type { Company, Notice, Section } from './notice.ts';
import { foldWhiteSpace } from './words.ts';

/** How the notices of several companies word one section. */
export interface Comparison {
  /** Those who say the same, most companies first; the first is what the others are told apart from. */
  readonly wordings: readonly Wording[];
  /** Slugs of companies whose heading has nothing under it. */
  readonly empty: readonly string[];
  /** Slugs of companies whose notice has no such section. */
  readonly missing: readonly string[];
}

/** One wording of a section, white space and the company's own name left aside. */
export interface Wording {
  /** Slugs, in the order of the notices. */
  readonly companies: readonly string[];
  /** As the first of the companies prints it. */
  readonly text: string;
  /** Against the first wording: its words in order. Absent for the first, and where little is in common. */
  readonly words?: readonly Words[];
}

/** Words that follow each other: in both wordings, only in the first (`removed`), or only in this one (`added`). */
export interface Words {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** A wording with more words than this to insert or delete is another text, not an edited one. */
const MOST_EDITS = 250;
/** The same for short ones: less than this share of all words in common. */
const LEAST_IN_COMMON = 0.4;

/** What to compare. */
interface Compared {
  /** Picks the section: by topic, or by heading. */
  readonly sectionOf: (notice: Notice) => Section | undefined;
  /** How many wordings are told apart word by word, most companies first; all by default. A long one takes 3 ms. */
  readonly mostWordings?: number;
  /** Slug of the company whose wording stands first, whatever its size, so that the others are told apart from it. */
  readonly against?: string;
}

/** Compares one section of several notices. */
export function compareSections(
  notices: readonly Notice[],
  { sectionOf, mostWordings = Infinity, against = '' }: Compared,
): Comparison {
  const groups = new Map<string, Group>();
  const folded = rememberFolded();
  const empty: string[] = [];
  const missing: string[] = [];
  for (const notice of notices) {
    const { slug } = notice.company;
    const section = sectionOf(notice);
    if (section === undefined) missing.push(slug);
    else if (section.text === '') empty.push(slug);
    else join(groups, { text: section.text, folded: folded(section.text), company: notice.company });
  }
  const rank = ({ companies }: Group): number => (companies.includes(against) ? Infinity : companies.length);
  // Of groups of equal size the one of the first company in the list stays first: sorting is stable.
  const sorted = [...groups.values()].toSorted((a, b) => rank(b) - rank(a));
  const first = sorted[0] === undefined ? [] : tokenize(sorted[0]);
  return {
    wordings: sorted.map((group, at) => {
      const words = at > 0 && at < mostWordings ? differences(first, tokenize(group)) : undefined;
      return { companies: group.companies, text: group.text, ...(words === undefined ? {} : { words }) };
    }),
    empty,
    missing,
  };
}

/** A section as one company prints it. */
interface Printed {
  readonly text: string;
  /** With white space folded. */
  readonly folded: string;
  readonly company: Company;
}

/** Those who say the same, and how the first of them prints it. */
interface Group extends Printed {
  readonly companies: string[];
}

/** A word as printed, and what it is compared by. */
interface Token {
  readonly printed: string;
  readonly key: string;
}

/** Companies share most of their paragraphs; each is folded once. */
function rememberFolded(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const folded = known.get(text) ?? foldWhiteSpace(text);
    known.set(text, folded);
    return folded;
  };
}

function join(groups: Map<string, Group>, printed: Printed): void {
  const key = keyOf(printed);
  const group = groups.get(key);
  if (group === undefined) groups.set(key, { ...printed, companies: [printed.company.slug] });
  else group.companies.push(printed.company.slug);
}

/** A text that does not name its company is its own key: of ten thousand, most are. */
function keyOf(printed: Printed): string {
  if (!writtenNames(printed.company).some((name) => printed.folded.includes(name))) return printed.folded;
  return tokenize(printed)
    .map((token) => token.key)
    .join(' ');
}

/** Splits a text into words; any name of the company is one word, the same for all companies. */
function tokenize({ folded, company }: Printed): readonly Token[] {
  return [...folded.matchAll(wordPattern(company))].map(({ 0: printed, groups }) => {
    const { before = '', name, after = '' } = groups ?? {};
    return { printed, key: name === undefined ? printed : `${before}${OWN_NAME}${after}` };
  });
}

/** Stands for a company's own name; no notice prints it. */
const OWN_NAME = '\u0000';

/** A name may be inflected ("Nokopan", "JK-Log Oy:n"): up to five letters belong to it. */
function wordPattern(company: Company): RegExp {
  const longestFirst = [...new Set(writtenNames(company))]
    .toSorted((a, b) => b.length - a.length)
    .map(escapeForPattern);
  const own = String.raw`(?<before>[^\s\p{L}\p{N}]*)(?<name>${longestFirst.join('|')})(?::?\p{Ll}{1,5})?(?![\p{L}\p{N}])(?<after>\S*)`;
  return new RegExp(String.raw`(?<!\S)${own}|\S+`, 'gu');
}

function writtenNames({ name, aliases }: Company): readonly string[] {
  return [name, ...aliases].flatMap((one) => [one, one.toUpperCase()]);
}

function escapeForPattern(name: string): string {
  return name.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
}

function differences(first: readonly Token[], other: readonly Token[]): readonly Words[] | undefined {
  const changes = diffArrays([...first], [...other], {
    comparator: (a, b) => a.key === b.key,
    maxEditLength: MOST_EDITS,
  });
  if (changes === undefined) return undefined;
  const common = changes.reduce((sum, { added, removed, count }) => sum + (added || removed ? 0 : count), 0);
  if (common < LEAST_IN_COMMON * Math.max(first.length, other.length)) return undefined;
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.map((token) => token.printed).join(' '),
  }));
}
