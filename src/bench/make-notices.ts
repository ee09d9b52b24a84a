import type { Notice, Party, Section } from '../notices/notice.ts';
import { inventCompany, type InventedCompany } from './invented-company.ts';
import { createRandom, type Random } from './random.ts';

/** Share of the sections that somebody has edited by hand. */
const EDITED_SHARE = 0.05;
/** Keeps the edits apart from what the company itself is made of. */
const EDIT_SEED = 1_000_003;

/**
 * Makes notices of invented companies out of real ones, in turn: other names, contacts, dates and retention periods,
 * and one section in twenty edited. The same number gives the same notice, however many are made.
 */
export function makeNotices(count: number, bundled: readonly Notice[]): readonly Notice[] {
  if (bundled.length === 0) return [];
  return Array.from({ length: count }, (_, number) => bundled[number % bundled.length]).flatMap((base, number) =>
    base === undefined ? [] : [makeNotice(base, number)],
  );
}

function makeNotice(base: Notice, number: number): Notice {
  const company = inventCompany(number);
  const random = createRandom(EDIT_SEED + number);
  const changes = changesFor(base, company);
  return {
    company: {
      slug: company.slug,
      name: company.name,
      aliases: company.alias === company.name ? [] : [company.alias],
      businessId: company.businessId,
    },
    ...(base.title === undefined ? {} : { title: base.title }),
    language: base.language,
    date: company.date,
    controller: partyOf(base.controller, { ...company, person: company.name }),
    contact: partyOf(base.contact, company),
    sections: base.sections.map((section) => edited(varied(section, company, changes), company, random)),
  };
}

/** Has the fields that the real notice has. */
function partyOf({ address, phone, email }: Party, company: InventedCompany): Party {
  return {
    name: company.person,
    ...(address === undefined ? {} : { address: `${company.street}, ${company.town}` }),
    ...(phone === undefined ? {} : { phone: company.phone }),
    ...(email === undefined ? {} : { email: company.email }),
  };
}

type Changes = readonly (readonly [from: string, to: string])[];

/** What stands in the real notice's texts and is another company's in the invented one's; longest first. */
function changesFor({ company, controller, contact }: Notice, invented: InventedCompany): Changes {
  const changes: (readonly [string | undefined, string])[] = [
    [company.name, invented.name],
    [contact.name, invented.person],
    [company.businessId, invented.businessId],
  ];
  for (const { address, phone, email } of [controller, contact]) {
    const [street, town] = address?.split(', ') ?? [];
    changes.push([street, invented.street], [town, invented.town], [phone, invented.phone], [email, invented.email]);
  }
  return changes
    .flatMap(([from, to]): Changes => (from === undefined ? [] : [[from, to]]))
    .toSorted(([a], [b]) => b.length - a.length);
}

function varied(section: Section, company: InventedCompany, changes: Changes): Section {
  if (section.topic === 'date') return { ...section, text: company.date.split('-').toReversed().join('.') };
  const named = changes.reduce((text, [from, to]) => text.replaceAll(from, to), section.text);
  const text = section.topic === 'retention' ? named.replace(/\d+(?= vuo)/u, String(company.retentionYears)) : named;
  return text === section.text ? section : { ...section, text };
}

/** Edits one section in twenty as people do: a sentence more, or the last paragraph gone. */
function edited(section: Section, company: InventedCompany, random: Random): Section {
  if (random.next() >= EDITED_SHARE) return section;
  const paragraphs = section.text.split('\n\n');
  if (paragraphs.length > 1 && random.next() < 1 / 2) return { ...section, text: paragraphs.slice(0, -1).join('\n\n') };
  const sentence = random.pick([
    `Tämä kohta koskee myös ${company.alias} -verkkokaupan asiakkaita.`,
    `Kohtaa on tarkennettu ${1 + random.below(28)}.${1 + random.below(12)}.${2018 + random.below(7)}.`,
    `Lisätietoja antaa ${company.person}.`,
  ]);
  return { ...section, text: section.text === '' ? sentence : `${section.text}\n\n${sentence}` };
}
