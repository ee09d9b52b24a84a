import { z } from 'zod';

/** Finds the first e-mail address of a text, however its @ is written, and gives it with one. */
export function findEmail(text: string): string | undefined {
  const match = EMAIL.exec(text) ?? SPELLED_EMAIL.exec(text);
  const [, local, domain] = match ?? [];
  const email =
    local === undefined || domain === undefined ? undefined : `${local}@${domain.replace(SPELLED_DOT, '.')}`;
  // What looks like one but is none ("anna@kukka.exampleYhteys") is no address that anybody could write to.
  return emailSchema.safeParse(email).success ? email : undefined;
}

const emailSchema = z.email();

/** Finds the first phone number of a text, as printed; that of a fax is none. */
export function findPhone(text: string): string | undefined {
  const numbers = [...text.matchAll(new RegExp(PHONE.source, 'gu'))];
  return numbers.find(({ index }) => !FAX.test(text.slice(Math.max(0, index - MAX_LABEL), index)))?.[0].trim();
}

const FAX = /fa(?:x|ksi)\s?(?:nr|numero)?[.:]{0,2}\s*$/iu;
/** Characters. */
const MAX_LABEL = 20;

/** Finds the first Y-tunnus of a text. */
export function findBusinessId(text: string): string | undefined {
  return BUSINESS_ID.exec(text)?.[0];
}

/** Finds the first postal or street address of a text: its parts as printed, with ", " between them. */
export function findAddress(text: string): string | undefined {
  const line = text.replace(/\s*\n\s*/gu, ', ');
  const whole = WHOLE_ADDRESS.exec(line);
  if (whole !== null) return `${whole[1] ?? ''}, ${whole[2] ?? ''}`;
  const street = new RegExp(STREET, 'u').exec(line)?.[0];
  const post = new RegExp(POST, 'u').exec(line)?.[0];
  return street !== undefined && post !== undefined && line.indexOf(street) < line.indexOf(post)
    ? `${street}, ${post}`
    : (street ?? post);
}

/** Takes e-mail addresses, phone numbers and business ids out of a line, with the labels before them. */
export function withoutPoints(line: string): string {
  return line
    .replace(new RegExp(`(?:${EMAIL_LABEL})?${EMAIL.source}`, 'giu'), ' ')
    .replace(new RegExp(SPELLED_EMAIL.source, 'giu'), ' ')
    .replace(new RegExp(`(?:${ID_LABEL})?\\(?${BUSINESS_ID.source}\\)?`, 'giu'), ' ')
    .replace(new RegExp(`(?:${PHONE_LABEL})?${PHONE.source}`, 'giu'), ' ');
}

/** "@" as it is, or in brackets against robots. */
const AT = String.raw`\s?(?:[@＠]|[([{<]\s?(?:at|ät|a|@|miuku(?:mauku)?|snabel-?a)\s?[)\]}>])\s?`;
const LOCAL = String.raw`([\w.+-]{1,64})`;
const DOT = String.raw`(?:\.|\s?[([{<]\s?(?:dot|piste|punkt|\.)\s?[)\]}>]\s?)`;
const SPELLED_DOT = new RegExp(DOT, 'giu');
const DOMAIN = String.raw`((?:[\w-]{1,63}${DOT}){1,5}\p{L}{2,24})`;
const EMAIL = new RegExp(`${LOCAL}${AT}${DOMAIN}`, 'iu');
const EMAIL_LABEL = String.raw`(?:sähköposti(?:osoite)?|s-?posti|e-?mail|e-?post(?:adress)?|mail)\s?[:.]?\s*`;
/** " at " is a word of its own in English: only after a label it is an @; "ät" always is. */
const SPELLED_EMAIL = new RegExp(`${LOCAL}\\s+(?:ät|snabel-?a|(?<=${EMAIL_LABEL}\\S+\\s)at)\\s+${DOMAIN}`, 'iu');
const BUSINESS_ID = /(?<![\d-])\d{7}-\d(?![\d-])/u;
const ID_LABEL = String.raw`(?:(?:ly|y|FO\/Y)-?(?:tunnus)|FO-nummer|organisationsnummer|business (?:id(?:entity)?(?: code)?|identity code)|VAT(?: number)?)\s?:?\s*`;
/** At least six digits that open with 0 or +; neither a date nor the postcode after it. */
const PHONE =
  /(?<![\d/-])(?<!\d\.)(?:0\d{1,3}\.\d{3}\.\d{3,4}(?!\d)|(?=[+(]?(?:[ ()/–-]{0,3}\d){6})(?!\(?\d{7}-\d\b)(?!\d{1,2}\/\d{1,2}\/\d{4})(?:\+\d|0\d|\(0\d)[\d()]*(?:(?:[ /–-]{1,2}| [–-] (?![0+(]))(?!\d{5} \p{Lu})[\d()]+|[\d()]+){0,7}(?!\d))/u;
const PHONE_LABEL = String.raw`(?:\b(?:puhelin(?:numero)?|puh|p|gsm|matkapuhelin|mobiili|tel|tfn|telefon|telephone|phone|mobile|mobil)\s?[.:]{0,2}\s*)`;
/** One word that ends as Finnish and Swedish streets do, perhaps after an "Iso" or "Itäinen", and a number. */
const STREET = String.raw`(?:(?:Iso|Vähä|Vanha|Uusi|Itäinen|Läntinen|Pohjoinen|Eteläinen|Stora|Lilla|Norra|Södra|Östra|Västra)\s)?\p{Lu}[\p{L}-]*(?:katu|tie|kuja|polku|väylä|ranta|rinne|kaari|tori|aukio|puisto|raitti|penger|kulma|silta|portti|bulevardi|esplanadi|puistikko|mäki|niemi|gatan|vägen|gränden|gränd|stigen|stråket|kajen|torget|allén)\s\d+(?:[-–]\d+)?(?:\s?[A-Za-z](?!\p{L})(?:\s?\d{1,3}(?!\d))?)?`;
const BOX = String.raw`(?:PL|PB|P\.?\s?O\.?\s?Box|Postilokero)\s?\d+`;
const POST = String.raw`(?:FI[N]?-?\s?)?(?<!\d)\d{5}\s\p{Lu}[\p{L}-]+(?:\s\p{Lu}\p{L}+)?`;
/** Before a postcode any name with a number is a street. */
const ANY_STREET = String.raw`\p{Lu}[\p{L}.'-]*(?:\s[\p{L}.'-]+){0,2}\s\d+(?:[-–]\d+)?(?:\s?[A-Za-z](?!\p{L})(?:\s?\d{1,3})?)?`;
const WHOLE_ADDRESS = new RegExp(`(${STREET}|${BOX}|${ANY_STREET}),?\\s+(${POST})`, 'u');
