import type { Party, Section, Topic } from '../notice.ts';
import type { MailLink } from './block.ts';
import { findBusinessId } from './contact-points.ts';
import { linkedEmail } from './mail-links.ts';
import { readParty } from './party.ts';
import { nameWithForm } from './printed-name.ts';

/** The company of a notice and whom to ask, as far as the notice prints them. */
interface Parties {
  /** Of the company; undefined where none is printed. */
  readonly name?: string;
  readonly businessId?: string;
  readonly controller: Party;
  readonly contact: Party;
}

interface Printed {
  readonly title: string;
  readonly sections: readonly Section[];
  readonly mailLinks: readonly MailLink[];
}

/** Reads controller and contact from their sections; where there are none, from the sentences that name them. */
export function readParties({ title, sections, mailLinks }: Printed): Parties {
  const whole = sections.map(({ text }) => text).join('\n\n');
  const controllerText = linesBefore(
    CONTACT,
    sectionOf('controller', sections)?.text ?? sentenceWith(CONTROLLER, whole),
  );
  const contactSection = sectionOf('contact', sections);
  const contactText = contactSection === undefined ? linesFrom(CONTACT, whole) : ownPart(contactSection);
  const { party, businessId } = readParty(controllerText, 'company');
  const person = contactText === '' ? {} : readParty(contactText, 'person').party;
  const contact = withLinked(person, contactText, mailLinks);
  const isNamed = party.name !== undefined && controllerText !== '';
  const name = isNamed ? party.name : (nameWithForm(title) ?? nameWithForm(whole));
  const controller = withLinked(name === undefined || isNamed ? party : { ...party, name }, controllerText, mailLinks);
  const id = businessId ?? (name === undefined ? undefined : idAfter(name, whole));
  return {
    ...(name === undefined ? {} : { name }),
    ...(id === undefined ? {} : { businessId: id }),
    controller,
    contact,
  };
}

/** With the address to which a link among its words leads, where none is printed. */
function withLinked(party: Party, text: string, links: readonly MailLink[]): Party {
  const email = party.email ?? linkedEmail(text, links);
  return email === undefined ? party : { ...party, email };
}

/** The Y-tunnus that follows a company's name somewhere in the text: "Kukka Oy (Y-tunnus 0112038-9)". */
function idAfter(name: string, text: string): string | undefined {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
    const end = at + name.length;
    const id = findBusinessId(text.slice(end, end + MAX_ID_GAP));
    if (id !== undefined) return id;
  }
  return undefined;
}

/** Characters: " (organisationsnummer 0112038-9)" and a little more. */
const MAX_ID_GAP = 40;

const CONTROLLER = /rekisterinpitäj|personuppgiftsansvarig|registeransvarig|\bcontroller\b/iu;
const CONTACT =
  /yhteyshenkilö|tietosuojavastaava(?!lla on)|kontaktperson|dataskyddsombud(?!smann)|contact person|data protection officer|privacy contact/iu;

function sectionOf(topic: Topic, sections: readonly Section[]): Section | undefined {
  return (
    sections.find((section) => section.topic === topic) ??
    sections.find((section) => section.also?.includes(topic) === true)
  );
}

/** Under a heading of both, the contact is what stands from its own name on: "Yhteyshenkilö: Anna Virtanen". */
function ownPart({ topic, text }: Section): string {
  return topic === 'contact' ? text : linesFrom(CONTACT, text);
}

/** The lines up to the one that speaks of something else: the address of a contact person is not the company's. */
function linesBefore(word: RegExp, text: string): string {
  const lines = text.split('\n');
  const end = lines.findIndex((line) => word.test(line));
  return end < 1 ? text : lines.slice(0, end).join('\n');
}

/** The sentence that names a company, in the paragraph that speaks of something. */
function sentenceWith(word: RegExp, text: string): string {
  const paragraph = text.split('\n\n').find((one) => word.test(one) && nameWithForm(one) !== undefined) ?? '';
  return paragraph.split(/(?<=[.!?])\s+(?=\p{Lu})/u).find((one) => nameWithForm(one) !== undefined) ?? '';
}

/** The lines of a paragraph from the one that speaks of something. */
function linesFrom(word: RegExp, text: string): string {
  const paragraph = text.split('\n\n').find((one) => word.test(one)) ?? '';
  const lines = paragraph.split('\n');
  return lines
    .slice(
      Math.max(
        0,
        lines.findIndex((line) => word.test(line)),
      ),
    )
    .join('\n');
}
