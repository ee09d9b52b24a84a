import type { Party } from '../notice.ts';

/** What a section about a company or person prints, field by field. */
export interface ReadParty {
  readonly party: Party;
  readonly businessId?: string;
  /** The same text with a line for each field; only white space differs. */
  readonly text: string;
}

/** Reads a name, an address, a phone number and the rest from the lines of a section; any may be missing. */
export function readParty(text: string): ReadParty {
  const lines = fieldLines(text);
  const found = { name: [] as string[], address: [] as string[] };
  let rest: Omit<Party, 'name' | 'address'> = {};
  let businessId: string | undefined;
  for (const line of lines) {
    const email = EMAIL.exec(line)?.[0];
    const phone = PHONE.exec(line)?.[0];
    const id = BUSINESS_ID.exec(line)?.[1];
    if (email !== undefined && rest.email === undefined) rest = { ...rest, email };
    else if (id !== undefined) businessId ??= id;
    else if (phone !== undefined && rest.phone === undefined) rest = { ...rest, phone };
    else if (isAddress(line)) found.address.push(line);
    else if (found.name.length === 0 && !LABEL_ONLY.test(line)) found.name.push(line);
  }
  const name = found.name[0];
  const party = {
    ...(name === undefined ? {} : { name }),
    ...(found.address.length === 0 ? {} : { address: found.address.join(', ') }),
    ...rest,
  };
  return { party, ...(businessId === undefined ? {} : { businessId }), text: lines.join('\n') };
}

/** Breaks a line that runs fields together ("Nokopa Oy Pesärinteekatu 7 15230 Lahti +358…") between them. */
function fieldLines(text: string): string[] {
  return text
    .replace(new RegExp(`\\s+(?=${EMAIL.source})`, 'gu'), '\n')
    .replace(new RegExp(`\\s+((?:(?:y-tunnus|fo-nummer|business id):?\\s*)?${BUSINESS_ID.source})`, 'giu'), '\n$1')
    .replace(new RegExp(`\\s+(?=${PHONE.source})`, 'gu'), '\n')
    .split('\n')
    .flatMap(splitNameAndAddress)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function splitNameAndAddress(line: string): string[] {
  if (EMAIL.test(line) || PHONE.test(line) || BUSINESS_ID.test(line)) return [line];
  const parts = line.replace(/(?<=\d(?:\s?[A-Za-z]\d*)?)\s+(?=\d{5}\s+\p{Lu})/gu, '\n').split('\n');
  return parts.flatMap((part) => {
    const street = STREET.exec(part);
    return street === null ? [part] : [part.slice(0, street.index), part.slice(street.index)];
  });
}

function isAddress(line: string): boolean {
  return STREET.test(line) || /^(?:\d{5}|PL|PB)\s/u.test(line);
}

const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u;
/** At least six digits that open with 0 or +; a postcode after it stays out. */
const PHONE = /(?<![\d-])(?=\+?(?:[ ()-]?\d){6})(?:\+\d|0\d|\(0\d)[\d()]*(?:[ -]?(?!\d{5} \p{Lu})[\d()]+){1,6}(?!\d)/u;
const BUSINESS_ID = /\b(\d{7}-\d)\b/u;
/** One word that ends as Finnish and Swedish streets do, perhaps after an "Iso" or "Itäinen", and a number. */
const STREET =
  /(?:(?:Iso|Vähä|Vanha|Uusi|Itäinen|Läntinen|Pohjoinen|Eteläinen|Stora|Lilla|Norra|Södra|Östra|Västra)\s)?\p{Lu}[\p{L}-]*(?:katu|tie|kuja|polku|väylä|ranta|rinne|kaari|tori|aukio|puisto|raitti|penger|gatan|vägen|gränden|stigen|stråket)\s\d+.*$/u;
const LABEL_ONLY = /^[\p{L}\s-]+:$/u;
