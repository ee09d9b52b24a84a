import type { Catalog } from '../notices/catalog.ts';
import type { Company, Notice } from '../notices/notice.ts';
import { fold } from '../notices/words.ts';

/** How surely a name means a company: a name of its own, or only its contact person's first name. */
export type Strength = 'named' | 'hinted';

/** Everything by which people mean a company, folded, ready to be looked up by its last word's beginning. */
export interface NameIndex {
  /** `jk log` → slugs. One slug where the name is that company's alone. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  /** A name with one letter left out → the names it may be: finds misspellings (SymSpell's trick). */
  readonly shortened: ReadonlyMap<string, readonly string[]>;
  /** `marjo nokkonen`: whole names of contact persons, all of which are in `names` too. */
  readonly people: ReadonlySet<string>;
  /** `marjo` → slugs: first names of contact persons. */
  readonly firstNames: ReadonlyMap<string, readonly string[]>;
  /** Most words that a name has. */
  readonly longest: number;
}

const LEGAL_FORM = /[ ,]+(?:oyj?|ab|abp|ky|kb|tmi|ay|ry|rf|osk|ltd|inc|llc|gmbh|as|plc|oy ab)\.?$/u;
/** Shorter names are too easily met by a slip of the finger in some other word. */
const SHORTEST_MISSPELT = 6;
const SHORTEST_ALONE = 3;
/** Nobody writes a longer name in one word. */
const LONGEST_JOINED = 24;

/** Makes the index of all companies' names, aliases, business ids, e-mail domains and contact persons. */
export function indexNames(catalog: Catalog): NameIndex {
  const names = new Map<string, string[]>();
  const firstNames = new Map<string, string[]>();
  const people = new Set<string>();
  for (const notice of catalog.notices) {
    const { slug } = notice.company;
    for (const name of namesOf(notice)) append(names, name, slug);
    const [first, ...rest] = nameKey(notice.contact.name ?? '').split(' ');
    if (first === undefined || first.length < SHORTEST_ALONE || rest.length === 0) continue;
    append(firstNames, first, slug);
    people.add(nameKey(notice.contact.name ?? ''));
  }
  addFirstWords(catalog, names);
  const longest = Math.max(1, ...[...names.keys()].map((name) => name.split(' ').length));
  return { names, shortened: indexShortened(names), people, firstNames, longest };
}

/** Folds a name and cuts it into words at blanks, hyphens and full stops: `JK-Log Oy` → `jk log oy`. */
export function nameKey(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}&]+/gu, ' ')
    .trim();
}

/** Leaves out one letter at each place. */
export function withoutOneLetter(name: string): string[] {
  return Array.from(name, (_, at) => name.slice(0, at) + name.slice(at + 1));
}

function namesOf({ company, controller, contact }: Notice): Set<string> {
  const found = new Set<string>();
  for (const name of [...ownNames(company), controller.name ?? '', contact.name ?? '']) {
    const key = nameKey(name);
    if (key.length >= SHORTEST_ALONE && (name !== contact.name || key.includes(' '))) found.add(key);
    found.add(nameKey(fold(name).replace(LEGAL_FORM, '')));
  }
  const joined = [...found].filter((name) => name.includes(' ') && name.length <= LONGEST_JOINED);
  for (const name of joined) found.add(name.replaceAll(' ', ''));
  if (company.businessId !== undefined) found.add(nameKey(company.businessId));
  for (const email of [controller.email, contact.email]) {
    const domain = email?.split('@')[1];
    if (domain !== undefined) found.add(nameKey(domain));
  }
  found.delete('');
  return found;
}

function ownNames({ slug, name, aliases }: Company): string[] {
  return [name, slug, ...aliases];
}

/** `Nokopa` for `Nokopa Group Oy`: the first word of a name, where no other company's name begins with it. */
function addFirstWords(catalog: Catalog, names: Map<string, string[]>): void {
  const owners = new Map<string, Set<string>>();
  for (const { company } of catalog.notices) {
    const first = nameKey(company.name).split(' ')[0];
    if (first === undefined || first.length < SHORTEST_ALONE) continue;
    owners.set(first, (owners.get(first) ?? new Set()).add(company.slug));
  }
  for (const [first, slugs] of owners) {
    const [slug] = slugs;
    if (slugs.size === 1 && slug !== undefined) append(names, first, slug);
  }
}

function indexShortened(names: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  const shortened = new Map<string, string[]>();
  for (const name of names.keys()) {
    if (name.length < SHORTEST_MISSPELT || /\d/u.test(name)) continue;
    append(shortened, name, name);
    for (const short of withoutOneLetter(name)) append(shortened, short, name);
  }
  return shortened;
}

function append(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}
