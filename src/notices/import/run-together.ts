/** Puts the fields of a line that runs them together on lines of their own. Running text stays as it is. */
export function breakRunTogether(text: string): string {
  return text
    .split('\n')
    .map((line) => (isSentence(line) ? line : breakFields(line)))
    .join('\n');
}

/** Breaks "Nokopa Oy Pesärinteekatu 7 15230 Lahti +358…" between its fields; only white space changes. */
function breakFields(line: string): string {
  return [EMAIL_FIELD, BUSINESS_ID_FIELD, PHONE_FIELD]
    .reduce((text, field) => text.replace(field, breakBefore), line)
    .split('\n')
    .map((piece) => (PHONE.test(piece) || EMAIL.test(piece) ? piece : breakAddress(piece)))
    .join('\n')
    .trim();
}

function breakBefore(_: string, space: string, field: string): string {
  return space === '' ? field : `\n${field}`;
}

function breakAddress(piece: string): string {
  return piece.replace(STREET_FIELD, breakBefore).replace(/(?<=\d(?:\s?[A-Za-z]\d*)?)\s+(?=\d{5}\s+\p{Lu})/gu, '\n');
}

function isSentence(line: string): boolean {
  return /(?<!\b(?:puh|tel|tfn|gsm|os|p))[.!?](?:\s+\p{Lu}|$)/iu.test(line) || line.length > MAX_FIELDS_LENGTH;
}

/** Characters; a company's name, address, phone and e-mail address in one line have up to about 130. */
const MAX_FIELDS_LENGTH = 200;
const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u;
/** At least six digits that open with 0 or +; a postcode after it stays out. */
const PHONE =
  /(?<![\d-])(?=\+?(?:[ ()-]?\d){6})(?!\d{7}-\d\b)(?:\+\d|0\d|\(0\d)[\d()]*(?:[ -]?(?!\d{5} \p{Lu})[\d()]+){1,6}(?!\d)/u;
const BUSINESS_ID = /\b\d{7}-\d\b/u;
/** One word that ends as Finnish and Swedish streets do, perhaps after an "Iso" or "Itäinen", and a number. */
const STREET =
  /(?:(?:Iso|Vähä|Vanha|Uusi|Itäinen|Läntinen|Pohjoinen|Eteläinen|Stora|Lilla|Norra|Södra|Östra|Västra)\s)?\p{Lu}[\p{L}-]*(?:katu|tie|kuja|polku|väylä|ranta|rinne|kaari|tori|aukio|puisto|raitti|penger|gatan|vägen|gränden|stigen|stråket)\s\d+.*$/u;
const EMAIL_FIELD = fieldPattern('Sähköposti|S-posti|Email|E-mail|E-post', EMAIL);
const BUSINESS_ID_FIELD = fieldPattern('Y-tunnus|FO-nummer|Business ID', BUSINESS_ID);
const PHONE_FIELD = fieldPattern('Puhelin|Puh|P|GSM|Gsm|Matkapuhelin|Tel|Tfn|Telefon|Phone', PHONE);
const STREET_FIELD = fieldPattern('Osoite|Postiosoite|Käyntiosoite|Adress|Postadress|Besöksadress|Address', STREET);
/** A field with its label, if any, and the space before both. Case counts, for a field looks for capitals. */
function fieldPattern(labels: string, field: RegExp): RegExp {
  const small = labels.toLowerCase();
  return new RegExp(`(^|\\s+)((?:(?:${labels}|${small})[.:]*\\s*)?${field.source})`, 'gu');
}
