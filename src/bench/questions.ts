import type { Company } from '../notices/notice.ts';
import { createRandom } from './random.ts';

/** A question with the company whose notice it is about. */
export interface BenchQuestion {
  readonly text: string;
  /** Slug. */
  readonly company: string;
}

/** Who is asked about is named as it stands (`{}`), or by the first word of its name with an ending (`{n}`). */
const TEMPLATES = [
  'Kuinka kauan {} säilyttää asiakkaiden tietoja?',
  'Kuka on {n} yhteyshenkilö rekisteriasioissa?',
  'Miten {lla} voi tarkistaa omat tietonsa?',
  'Millä perusteella {} käsittelee henkilötietoja?',
  'Mistä {n} rekisterin tiedot ovat peräisin?',
  'Käyttääkö {} verkkosivuillaan evästeitä?',
  'Hur länge sparar {} personuppgifter?',
  'Vem är kontaktperson hos {}?',
  'Vilka uppgifter finns i {s} kundregister?',
  'Kan man få sina uppgifter raderade hos {}?',
  'Lämnar {} ut uppgifter till andra?',
  'How long does {} keep customer data?',
  "Who is {'s} contact person?",
  'Does {} transfer personal data outside the EU?',
  "What is stored in {'s} customer register?",
  'How can a customer of {} object to direct marketing?',
  'When was the notice of {} drawn up?',
] as const;

/** Makes questions about companies in turn, in three languages, naming them in the ways people do. */
export function makeQuestions(
  companies: readonly Company[],
  { count, seed }: { count: number; seed: number },
): BenchQuestion[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, at) => companies[at % companies.length]).flatMap((company) =>
    company === undefined ? [] : [{ text: phrase(random.pick(TEMPLATES), company), company: company.slug }],
  );
}

function phrase(template: string, { name, aliases }: Company): string {
  const first = name.split(' ')[0] ?? name;
  return template.replace(/\{(.*?)\}/u, (_, ending: string) => (ending === '' ? (aliases[0] ?? name) : first + ending));
}

/** The same companies in an order that has nothing to do with their names, the same on every machine. */
export function shuffled<T>(all: readonly T[], seed: number): T[] {
  const random = createRandom(seed);
  const found = [...all];
  for (let at = found.length - 1; at > 0; at -= 1) {
    const other = random.below(at + 1);
    const [one, two] = [found[at], found[other]];
    if (one === undefined || two === undefined) continue;
    found[at] = two;
    found[other] = one;
  }
  return found;
}
