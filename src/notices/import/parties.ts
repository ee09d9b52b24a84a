import type { Party, Section, Topic } from '../notice.ts';
import { findBusinessId } from './contact-points.ts';
import { readParty } from './party.ts';
import { nameWithForm } from './printed-name.ts';

/** The company of a notice and whom to ask, as far as the notice prints them. */
export interface Parties {
  /** Of the company; undefined where none is printed. */
  readonly name?: string;
  readonly businessId?: string;
  readonly controller: Party;
  readonly contact: Party;
}

/** Reads controller and contact from their sections; where there are none, from the sentences that name them. */
export function readParties({ title, sections }: { title: string; sections: readonly Section[] }): Parties {
  const whole = sections.map(({ text }) => text).join('\n\n');
  const controllerText = sectionOf('controller', sections)?.text ?? sentenceWith(CONTROLLER, whole);
  const contactSection = sectionOf('contact', sections);
  const contactText = contactSection === undefined ? linesFrom(CONTACT, whole) : ownPart(contactSection);
  const { party, businessId } = readParty(controllerText, 'company');
  const contact = contactText === '' ? {} : readParty(contactText, 'person').party;
  const isNamed = party.name !== undefined && controllerText !== '';
  const name = isNamed ? party.name : (nameWithForm(title) ?? nameWithForm(whole));
  const controller = name === undefined || isNamed ? party : { ...party, name };
  const id = businessId ?? (name === undefined ? undefined : idAfter(name, whole));
  return {
    ...(name === undefined ? {} : { name }),
    ...(id === undefined ? {} : { businessId: id }),
    controller,
    contact,
  };
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
