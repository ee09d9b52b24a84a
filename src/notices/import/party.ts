import type { Party } from '../notice.ts';
import { findAddress, findBusinessId, findEmail, findPhone } from './contact-points.ts';
import { companyNameIn, isPersonIn, personNameIn } from './printed-name.ts';

/** What a section about a company or person prints, field by field. */
interface ReadParty {
  readonly party: Party;
  /** Y-tunnus. */
  readonly businessId?: string;
}

/** Reads a name, an address, a phone number and the rest from the text of a section; any may be missing. */
export function readParty(section: string, whose: 'company' | 'person'): ReadParty {
  const text = whose === 'person' ? firstPerson(section) : section;
  const businessId = findBusinessId(text);
  const name = whose === 'company' ? companyNameIn(text) : personNameIn(text);
  const address = findAddress(text);
  const phone = findPhone(text);
  const email = findEmail(text);
  const party: Party = {
    ...(name === undefined ? {} : { name }),
    ...(address === undefined ? {} : { address }),
    ...(phone === undefined ? {} : { phone }),
    ...(email === undefined ? {} : { email }),
  };
  return { party, ...(businessId === undefined ? {} : { businessId }) };
}

/** The lines of the first of several people: the number of another is not theirs. */
function firstPerson(text: string): string {
  const lines = text.split('\n');
  const named = lines.flatMap((line, at) => (isPersonIn(line) ? [at] : []));
  return lines.slice(0, named[1]).join('\n');
}
