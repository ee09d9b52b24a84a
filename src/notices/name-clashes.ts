import { basename } from 'node:path';
import { bareWords } from './bare-words.ts';
import type { Company } from './notice.ts';
import type { Finding } from './problem-text.ts';
import type { Steps } from './steps.ts';

/** A company with the file that its notice stands in. */
export interface Named {
  readonly file: string;
  readonly company: Company;
}

/** A name of a company that another had before. */
export interface Clash {
  readonly file: string;
  readonly finding: Finding;
}

/** Companies looked at between two pauses. */
const COMPANIES_A_STEP = 50;

/** Finds names that two companies share: nobody could tell whose notice is meant. Told at the one that comes later. */
export function* findNameClashes(all: Iterable<Named>): Steps<readonly Clash[]> {
  const owners = new Map<string, Named>();
  const clashes: Clash[] = [];
  let looked = 0;
  for (const named of all) {
    if ((looked += 1) % COMPANIES_A_STEP === 0) yield;
    for (const { path, name } of namesOf(named.company)) {
      const key = bareWords(name).join('');
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, named);
      if (owner === undefined || owner.file === named.file) continue;
      const message = `"${name}" is also a name of ${owner.company.slug} (${basename(owner.file)}). Take it out of one of them.`;
      clashes.push({ file: named.file, finding: { path, message } });
    }
  }
  return clashes;
}

function namesOf({ slug, name, aliases }: Company): { path: Finding['path']; name: string }[] {
  return [
    { path: ['company', 'slug'], name: slug },
    { path: ['company', 'name'], name },
    ...aliases.map((alias, at) => ({ path: ['company', 'aliases', at], name: alias })),
  ];
}
