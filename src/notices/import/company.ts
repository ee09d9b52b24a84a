import { bareWords } from '../bare-words.ts';
import type { Company } from '../notice.ts';
import { fold } from '../words.ts';

/** Makes a company of its printed name: its slug, and the short names by which colleagues call it. */
export function companyOf(name: string, businessId: string | undefined): Company {
  const bare = name.replace(LEGAL_FORM, '').trim();
  return {
    slug: slugOf(bare) || slugOf(name) || NO_SLUG,
    name,
    aliases: aliasesOf(bare),
    ...(businessId === undefined ? {} : { businessId }),
  };
}

/** Of a name that has no Latin letter. */
const NO_SLUG = 'company';
/** Characters; names of files have room for 255. */
const MAX_SLUG = 80;

/** Lower-case letters, digits and hyphens: "IVT Center Turku" → "ivt-center-turku". */
function slugOf(name: string): string {
  return bareWords(name)
    .join('-')
    .replace(/[^a-z0-9-]/gu, '')
    .replace(/-{2,}/gu, '-')
    .slice(0, MAX_SLUG)
    .replace(/^-|-$/gu, '');
}

/** The bare name and its spellings; of a long name that opens with letters ("IVT"), also its short forms. */
function aliasesOf(bare: string): readonly string[] {
  const words = bare.split(' ');
  const first = words[0] ?? '';
  const last = words.at(-1) ?? '';
  const hasInitials = words.length > 1 && /^\p{Lu}{3,5}$/u.test(first);
  const candidates = [
    bare,
    ...(bare.includes('-') ? [bare.replaceAll('-', ' '), bare.replaceAll('-', '')] : []),
    ...(words.length === 1 ? [bare.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')] : []),
    ...(hasInitials && words.length > 2 ? [words.slice(0, -1).join(' '), `${first} ${last}`] : []),
    ...(hasInitials ? [first] : []),
  ];
  const seen = new Set<string>();
  return candidates.filter((alias) => alias.trim().length > 1 && !seen.has(fold(alias)) && seen.add(fold(alias)));
}

const LEGAL_FORM = /[\s,]+(?:oyj|oy ab|oy|abp|ab|ky|kb|tmi|t:mi|ry|rf|osk|ltd|as oy)\.?$/iu;
