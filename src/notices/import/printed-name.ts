import { languageOf } from './language.ts';
import { findAddress, withoutPoints } from './contact-points.ts';

/** Finds the name of a company in the text about it: one with its legal form, or else the first line that is a name. */
export function companyNameIn(text: string): string | undefined {
  return nameWithForm(text) ?? piecesOf(text)[0];
}

/** Finds the first name with a legal form ("Kukka Oy", "Ab Blomman", "Uimaseura Aalto ry"). */
export function nameWithForm(text: string): string | undefined {
  const found = COMPANY.exec(text)?.[0].replace(/\s+/gu, ' ');
  if (found === undefined) return undefined;
  let name = found;
  while (OPENING_WORD.test(name)) name = name.replace(OPENING_WORD, '');
  return COMPANY.test(name) ? name : undefined;
}

/** Finds the name of a person, or of a desk, in the text about whom to ask. */
export function personNameIn(text: string): string | undefined {
  const pieces = piecesOf(text).map(withoutTitle);
  const person = pieces.find((piece) => PERSON.test(piece) && !COMPANY.test(piece));
  return person ?? personBeforePoints(text) ?? personInSentence(text) ?? pieces[0];
}

/** The name with which a line opens that goes on with how to reach it: "Toimistonhoitaja Raija Hämynen, raija@…". */
function personBeforePoints(text: string): string | undefined {
  for (const line of text.split('\n')) {
    const [opening = '', next = ''] = line.split(/,\s/u);
    const name = withoutTitle(opening.replace(FIELD_LABEL, '').trim());
    if (next !== '' && withoutPoints(next) !== next && PERSON.test(name) && !COMPANY.test(name)) return name;
  }
  return undefined;
}

/** Tells whether a line that is no sentence names a person. */
export function isPersonIn(line: string): boolean {
  return piecesOf(line).some((piece) => PERSON.test(withoutTitle(piece)) && !COMPANY.test(piece));
}

/** A name within a sentence, unless it bears an ending ("soita Heikki Vesterille"): what it is without is a guess. */
function personInSentence(text: string): string | undefined {
  const isFinnish = languageOf(text) === 'fi';
  for (const [, name = ''] of text.matchAll(NAMED_IN_SENTENCE)) {
    if (!(isFinnish && CASE_ENDING.test(name)) && !COMPANY.test(name)) return name;
  }
  const first = FIRST_IN_SENTENCE.exec(text)?.[1] ?? '';
  return PERSON.test(first) && !COMPANY.test(first) ? first : undefined;
}

/** The parts of lines that are no sentences, without addresses, numbers, and the labels of a form. */
function piecesOf(text: string): string[] {
  const address = findAddress(text)?.split(', ') ?? [];
  return text
    .split('\n')
    .filter((line) => !isSentence(line))
    .flatMap((line) => withoutPoints(line).split(/[,;|·•()]|\s[-–—]\s/u))
    .map((piece) => address.reduce((left, part) => left.replace(part, ' '), piece))
    .map((piece) => piece.replace(FIELD_LABEL, '').replace(/^[\s:.-]+|[\s:-]+$/gu, ''))
    .filter((piece) => /\p{L}{2}/u.test(piece) && !FORM_LABEL.test(piece));
}

function isSentence(line: string): boolean {
  return (
    /(?<!\b(?:puh|tel|tfn|gsm|os|p|dr|mr|ms|mrs|st))[.!?](?:\s+\p{Lu}|$)/iu.test(line.trim()) || line.length > MAX_LINE
  );
}

function withoutTitle(piece: string): string {
  const words = piece.split(' ');
  while (words.length > 2 && (TITLE.test(words[0] ?? '') || /^\p{Ll}{3}/u.test(words[0] ?? ''))) words.shift();
  return words.join(' ');
}

/** Characters; a company's name, address, phone and e-mail address in one line have up to about 130. */
const MAX_LINE = 200;

const WORD = String.raw`\p{Lu}[\p{L}\p{N}&.'’-]*`;
const FORM = String.raw`(?:Oyj|Oy\sAb|O[Yy]|Abp|A[Bb]|K[Yy]|K[Bb]|Tmi|T:mi|Osk|Osuuskunta|Andelslag|Säätiö(?:\ssr)?|Stiftelse|ry|r\.y\.|rf|r\.f\.|sr|Ltd|Limited|Inc|LLC|LLP|Plc|GmbH|OÜ)(?![\p{L}\p{N}])`;
const COMPANY = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:${WORD}\\s(?:(?:${WORD}|ja|och|and|of|&)\\s){0,6}?)${FORM}(?:\\s${FORM})?|(?:Oy|Ab|AB|OY)\\s${WORD}(?:\\s${WORD}){0,4})`,
  'u',
);
/** Words that stand before a name, with a capital because they open a line or a sentence. */
const OPENING_WORD =
  /^(?:Rekisterinpitäj\p{L}*|Tietoje\p{L}*|Nimi|Yritys|Yrityksen|Yhtiö|Osoite|Tässä|Tämä|Tämän|Me|Personuppgiftsansvarig\p{L}*|Registeransvarig\p{L}*|Namn|Företag\p{L}*|Vi|Den|Det|Detta|Controller|Name|Company|The|This|We|At|In)\s+/u;
const PERSON =
  /^\p{Lu}[\p{L}'’]+(?:-\p{L}+)*(?:\s\p{Lu}\.?)?(?:\s(?:von|af|de|van|da|al))?(?:\s\p{Lu}[\p{L}'’]+(?:-\p{L}+)*){1,2}$/u;
const NAMED_IN_SENTENCE =
  /(?<=\p{Ll}[,:]?\s)(\p{Lu}\p{Ll}+(?:-\p{L}\p{Ll}+)*(?:\s(?:von|af|de|van))?(?:\s\p{Lu}\p{Ll}+(?:-\p{L}\p{Ll}+)*){1,2})(?=[\s,.;()]|$)/gu;
/** "Emma Ståhl answers at …": what stands before a verb bears no ending. */
const FIRST_IN_SENTENCE =
  /^(\p{Lu}\p{L}+(?:-\p{L}+)?\s\p{Lu}\p{L}+(?:-\p{L}+)?)\s(?:answers|handles|replies|takes|is|svarar|sköter|ansvarar|är|hoitaa|vastaa|palvelee)\s/mu;
/** "Leppänen" is a name as it is, "Leppäsen" one with an ending. */
const CASE_ENDING = /(?:lle|lta|ltä|lla|llä|sta|stä|ssa|ssä|een|iin|ksi|tta|ttä|(?<!ne)n)$/u;
const TITLE =
  /(?:johtaja|päällikkö|hoitaja|sihteeri|vastaava|mestari|yrittäjä|asiantuntija|assistentti|koordinaattori|isännöitsijä|insinööri|omistaja|lakimies|direktör|verkställande|chef|ledare|sekreterare|ordförande|ansvarig|ombud|manager|officer|director|secretary|coordinator|assistant|owner)$|^(?:ms|mr|mrs|dr|vd|hr|rva|tri)\.?$/iu;
const FIELD_LABEL =
  /^\s*(?:(?:yrityksen |yhteyshenkilön |rekisterinpitäjän )?nimi|yritys|yhtiö|yhteyshenkilö|rekisterinpitäjä|tietosuojavastaava|(?:posti|käynti)?osoite|namn|företag|kontaktperson|dataskyddsombud|(?:post|besöks)?adress|name|company|contact(?: person)?|data protection officer|(?:postal |visiting )?address)\s*:\s*/iu;
/** What a form prints for the boxes that people fill in. */
const FORM_LABEL =
  /^(?:nimi|osoite|postiosoite|käyntiosoite|puhelin(?:numero)?|puh|gsm|sähköposti(?:osoite)?|s-posti|e-?mail|www|y-tunnus|yhteystiedot|muut yhteystiedot.*|esim\. puhelin.*|sähköpostiosoite.*|namn|adress|telefon|tfn|e-?post|övriga kontaktuppgifter.*|name|address|phone|telephone|tel|other contact (?:details|information).*|finland|suomi)$/iu;
