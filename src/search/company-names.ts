import type { Catalog } from '../notices/catalog.ts';
import type { Company, Notice } from '../notices/notice.ts';
import { finish, type Steps } from '../notices/steps.ts';
import { fold } from '../notices/words.ts';
import { indexSimilar, type FindSimilar } from './similar-names.ts';

/** How surely a name means a company: a name of its own, or only its contact person's first name. */
export type Strength = 'named' | 'hinted';

/** Everything by which people mean a company, folded, ready to be looked up by its last word's beginning. */
export interface NameIndex {
  /** `jk log` → slugs. One slug where the name is that company's alone. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  /** Finds misspelt names. */
  readonly similar: FindSimilar;
  /** `marjo nokkonen`: whole names of contact persons, all of which are in `names` too. */
  readonly people: ReadonlySet<string>;
  /** `marjo` → slugs: first names of contact persons. */
  readonly firstNames: ReadonlyMap<string, readonly string[]>;
  /** Most words that a name has. */
  readonly longest: number;
  /** Where the company and its contact person are, folded; empty where the notice prints no address. */
  addressOf(slug: string): string;
}

const LEGAL_FORM = /[ ,]+(?:oyj?|ab|abp|ky|kb|tmi|ay|ry|rf|osk|ltd|inc|llc|gmbh|as|plc|oy ab)\.?$/u;
const SHORTEST_ALONE = 3;
/** Nobody writes a longer name in one word. */
const LONGEST_JOINED = 24;

/** Notices looked at between two pauses. */
const NOTICES_A_STEP = 20;

/** Makes the index of all companies' names, aliases, business ids, e-mail domains and contact persons. */
export function indexNames(catalog: Catalog): NameIndex {
  return finish(indexNamesInSteps(catalog));
}

/** The same, for those who cannot wait: with thousands of companies it takes half a second. */
export function* indexNamesInSteps(catalog: Catalog): Steps<NameIndex> {
  const names: Owners = new Map();
  const firstNames: Owners = new Map();
  const people = new Set<string>();
  let longest = 1;
  for (const [at, notice] of catalog.notices.entries()) {
    if (at % NOTICES_A_STEP === 0) yield;
    const owner = [notice.company.slug];
    for (const name of namesOf(notice)) {
      append(names, name, owner);
      longest = Math.max(longest, name.split(' ').length);
    }
    const person = nameKey(notice.contact.name ?? '');
    const [first, ...rest] = person.split(' ');
    if (first === undefined || first.length < SHORTEST_ALONE || rest.length === 0) continue;
    append(firstNames, first, owner);
    people.add(person);
  }
  yield* addFirstWords(catalog, names);
  const addressOf = (slug: string): string => {
    const notice = catalog.bySlug.get(slug);
    return nameKey(`${notice?.controller.address ?? ''} ${notice?.contact.address ?? ''}`);
  };
  return { names, similar: yield* indexSimilar(names.keys()), people, firstNames, longest, addressOf };
}

/** A name → the slugs of those who have it. Companies alone with their names hold one list for all of them. */
type Owners = Map<string, string[]>;

/** Folds a name and cuts it into words at blanks, hyphens and full stops: `JK-Log Oy` → `jk log oy`. */
export function nameKey(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}&]+/gu, ' ')
    .trim();
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
function* addFirstWords(catalog: Catalog, names: Owners): Steps<void> {
  const owners = new Map<string, Set<string>>();
  for (const [at, { company }] of catalog.notices.entries()) {
    if (at % NOTICES_A_STEP === 0) yield;
    const first = nameKey(company.name).split(' ')[0];
    if (first === undefined || first.length < SHORTEST_ALONE) continue;
    owners.set(first, (owners.get(first) ?? new Set()).add(company.slug));
  }
  yield;
  for (const [first, slugs] of owners) {
    const [slug] = slugs;
    if (slugs.size > 1 || slug === undefined || names.get(first)?.includes(slug) === true) continue;
    append(names, first, [slug]);
  }
}

/** Adds the one slug of `owner`, which is not yet among those of the name. */
function append(map: Owners, key: string, owner: string[]): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, owner);
  else if (list.length === 1) map.set(key, [...list, ...owner]);
  else list.push(...owner);
}
