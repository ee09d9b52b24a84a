import type { IsoDate } from '../notices/notice.ts';
import { createRandom, type Random } from './random.ts';

/** Everything by which one generated notice differs from the bundled one it is made of. */
export interface InventedCompany {
  readonly slug: string;
  readonly name: string;
  /** The name without its legal form. */
  readonly alias: string;
  readonly person: string;
  readonly email: string;
  readonly phone: string;
  readonly street: string;
  /** Postcode and place. */
  readonly town: string;
  readonly businessId: string;
  readonly date: IsoDate;
  readonly retentionYears: number;
}

/** Invents the company of a number, always the same one. No two of the first 200,000 share a name. */
export function inventCompany(number: number): InventedCompany {
  const random = createRandom(number + 1);
  const stem = stemOf(number);
  const kind = random.pick(KINDS);
  const alias = kind === '' ? stem : `${stem} ${kind}`;
  const slug = alias.toLowerCase().replaceAll(' ', '-');
  return {
    slug,
    alias,
    name: `${alias} ${random.pick(['Oy', 'Oy', 'Oy', 'Ab', 'Ky'])}`,
    person: `${random.pick(FIRST_NAMES)} ${capitalized(syllables(random.below(ALL_STEMS), 2))}nen`,
    // Ends reserved for examples (RFC 2606): no mail can reach anybody.
    email: `tietosuoja@${slug}.example`,
    phone: `050 000 ${digits(random, 4)}`,
    street: `${random.pick(STREETS)} ${1 + random.below(98)}`,
    town: `00${digits(random, 3)} ${random.pick(TOWNS)}`,
    businessId: businessIdFrom(9_000_000 + number),
    date: `${2017 + random.below(8)}-${twoDigits(1 + random.below(12))}-${twoDigits(1 + random.below(28))}`,
    retentionYears: random.pick([1, 2, 3, 5, 6, 7, 10, 12]),
  };
}

const ONSETS = ['h', 'j', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v'] as const;
const MIDDLES = ['k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'rt', 'lm', 'nt', 'ks'] as const;
const VOWELS = ['a', 'e', 'i', 'o', 'u'] as const;
const KINDS = ['', '', 'Huolto', 'Palvelut', 'Talotekniikka', 'Kauppa', 'Group', 'Konepaja', 'Siivous'] as const;
const FIRST_NAMES = ['Aino', 'Eero', 'Helmi', 'Ilmari', 'Kerttu', 'Lauri', 'Maija', 'Oiva', 'Saimi', 'Toivo'] as const;
const STREETS = ['Mallikatu', 'Esimerkintie', 'Koekuja', 'Näytepolku', 'Kuvitteenkatu'] as const;
const TOWNS = ['Mallila', 'Esimerkkikylä', 'Kuvitejärvi', 'Näytelahti'] as const;

const ALL_STEMS = ONSETS.length * VOWELS.length * (MIDDLES.length * VOWELS.length) ** 2;
/** Has no factor in common with the number of stems: neighbouring numbers get names far apart, and none comes twice. */
const STRIDE = 77_023;

/** A name of three syllables: no such name is an inflected form of another. */
function stemOf(number: number): string {
  return capitalized(syllables((number * STRIDE + 4_711) % ALL_STEMS, 3));
}

function syllables(number: number, count: number): string {
  let rest = number;
  let found = '';
  for (let at = 0; at < count; at += 1) {
    const consonants = at === 0 ? ONSETS : MIDDLES;
    found += (consonants[rest % consonants.length] ?? '') + (VOWELS[rest % VOWELS.length] ?? '');
    rest = Math.floor(rest / (consonants.length * VOWELS.length));
  }
  return found;
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function digits(random: Random, count: number): string {
  return String(random.below(10 ** count)).padStart(count, '0');
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** The first Y-tunnus from a number on whose check digit exists. */
function businessIdFrom(start: number): string {
  const body = String(start);
  const remainder = Array.from(body, Number).reduce((sum, digit, at) => sum + digit * (WEIGHTS[at] ?? 0), 0) % 11;
  // A remainder of 1 is never given out: another number far from all others is taken.
  if (remainder === 1) return businessIdFrom(start - 1_000_000);
  return `${body}-${remainder === 0 ? 0 : 11 - remainder}`;
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2] as const;
