/**
 * What e-mail programs and mailings put into letters, in the languages in which they write it. These are fixed by the
 * programs, not by how people write; the words of people stand in `notices/vocabulary`.
 */

const HEADER_NAMES = {
  from: 'from|lähettäjä|från|avsändare|von|saatja|от|od|de',
  sent: 'sent|date|lähetetty|päivämäärä|päiväys|pvm|skickat|datum|gesendet|saadetud|дата|data',
  to: 'to|cc|bcc|vastaanottaja|kopio|kenelle|till|kopia|an|saaja|кому|do',
  subject: 'subject|aihe|otsikko|ämne|rubrik|betreff|teema|тема|temat|objet|asunto',
};

/** One line of the block that programs put above a message: `Lähettäjä: …`. */
export const HEADER_LINE = new RegExp(`^\\s*\\*?(?:${Object.values(HEADER_NAMES).join('|')})\\s*\\*?:\\*?\\s`, 'iu');
/** The line that names the subject; its first group is the subject. */
export const SUBJECT_LINE = new RegExp(`^\\s*\\*?(?:${HEADER_NAMES.subject})\\s*\\*?:\\*?\\s*(.*)$`, 'iu');
export const FROM_LINE = new RegExp(`^\\s*\\*?(?:${HEADER_NAMES.from})\\s*\\*?:\\*?\\s`, 'iu');

/** `-----Alkuperäinen viesti-----` and the like, above what the writer answers. */
export const REPLY_DIVIDER =
  /^\s*[-_=*]{2,}\s*(?:original message|alkuperäinen viesti|ursprungligt meddelande|original meddelande|ursprüngliche nachricht|reply message|vastausviesti)\s*[-_=*]{2,}\s*$/iu;
/** The same above what somebody passes on: then the letter stands below. */
export const FORWARD_DIVIDER =
  /^\s*(?:[-_=*]{2,}\s*(?:forwarded message|välitetty viesti|edelleenlähetetty viesti|vidarebefordrat meddelande|weitergeleitete nachricht)\s*[-_=*]{2,}|begin forwarded message:|välitetty viesti alkaa:|edelleenlähetetty viesti:?|vidarebefordrat meddelande:?|välitetty viesti:?)\s*$/iu;
/** `On 2 Sep 2026 at 10.00, Nokopa wrote:` */
export const ATTRIBUTION =
  /^\s*.{0,160}(?<!\p{L})(?:wrote|writes|kirjoitti|kirjoittaa|skrev|schrieb|kirjutas|написал\(?а?\)?|napisał\(?a?\)?|a écrit|escribió)(?!\p{L})[^\n]{0,60}:\s*$/iu;
/** A subject of a message that is passed on, or answered. */
export const FORWARD_SUBJECT = /^\s*(?:fwd?|vs|vl|vb|wg|välitys)\s*:/iu;
export const SUBJECT_PREFIX = /^\s*(?:(?:re|fwd?|vs|vl|vb|sv|aw|wg|vast)\s*:\s*)+/iu;

/** `-- ` and lines of dashes, above a signature. */
export const SIGNATURE_DIVIDER = /^\s*(?:--|—|_{4,}|-{4,}|\*{4,})\s*$/u;
/** The words with which a letter ends; what stands on short lines below is the writer's name and address. */
export const CLOSING =
  /^\s*(?:(?:ystävällisin|parhain|kunnioittava[si]n?|lämpimin|sydämellisin|hyvin|aurinkoisin|syys)\s+)?(?:terveisin|terveisiä|terkuin|tervehtien|kunnioittaen|kunnioittavasti|yst\.?\s?terv\.?|yt|terv\.?|t\.|t:|med vänlig(?:a)? hälsning(?:ar)?|vänlig(?:a)? hälsning(?:ar)?|hälsning(?:ar)?|hälsar|mvh|med aktning|högaktningsfullt|(?:kind(?:est)?|best|warm(?:est)?|many)?\s?regards|best wishes|yours (?:sincerely|faithfully|truly)|sincerely|cheers|br|mit freundlichen grüßen|viele grüße|mfg|lugupidamisega|tervitades|с уважением|z poważaniem|cordialement|saludos)\s*[,.!]?\s*$/iu;
/** The same with the name on its line: `T. Riku`, `Mvh Rolf`. Its first group is the name. */
export const CLOSING_WITH_NAME =
  /(?:^|[.!?,]\s+|\n)(?:(?:ystävällisin|parhain|lämpimin)\s+)?(?:t\.|t:|(?:terveisin|terkuin|tervehtien|kunnioittaen|yst\.\s?terv\.|terv\.?|yt\.?|med vänlig(?:a)? hälsning(?:ar)?|vänlig(?:a)? hälsning(?:ar)?|hälsning(?:ar)?|hälsar|mvh|(?:kind|best|warm)?\s?regards|best wishes|sincerely|cheers|br|viele grüße|mit freundlichen grüßen|mfg|tänades|kiitos|kiitoksin|kiittäen|tack|thanks|many thanks|yst\.)(?!\p{L})|-{1,2}|–|\/)[,:!]?\s*((?:\p{Lu}[\p{L}.'’-]*)(?:\s+\p{Lu}[\p{L}.'’-]*){0,3})\s*$/iu;
/** A line that begins with words of closing and goes on with whoever writes: `Terv. varasto / Jari`. */
export const CLOSING_START =
  /^\s*(?:(?:ystävällisin|parhain|lämpimin|kunnioittavin|hyvin)\s+)?(?:terveisin|terkuin|tervehtien|kunnioittaen|yst\.\s?terv\.?|terv\.?|t\.|t:|t(?=\s)|yt\.?|med vänlig(?:a)? hälsning(?:ar)?|(?:med )?vänlig(?:a)? hälsning(?:ar)?|hälsning(?:ar)?|hälsar|mvh|(?:kind|best|warm)?\s?regards|best wishes|sincerely|cheers|br|viele grüße|mfg)[\s,:]+\S.{0,40}$/iu;
/** A line that returns to the letter after the signature. */
export const POSTSCRIPT = /^\s*(?:p\.?\s?s\.?|ps|jk|j\.k\.|lisäys|edit)\s*[:.!-]?\s+\S/iu;

const FOOTERS = [
  // Sent from a device.
  /^\s*(?:lähetetty|sent|skickat|von meinem|get outlook|hanki outlook|hämta outlook|enviado)(?!\p{L}).{0,40}(?<!\p{L})(?:iphone|ipad|android|galaxy|samsung|mobiili|mobile|puhelime|outlook|yahoo|huawei).*$/iu,
  // Confidentiality.
  /(?<!\p{L})(?:confidential|privileged|luottamuksellin|konfidentiell|vertraulich)\p{L}*[\s\S]*(?<!\p{L})(?:message|e-?mail|attachment|viesti|sähköposti|meddelande|nachricht|recipient|vastaanottaj|mottagar)/iu,
  /(?<!\p{L})(?:message|e-?mail|viesti|sähköposti|meddelande)\p{L}*[\s\S]{0,120}(?<!\p{L})(?:confidential|privileged|luottamuksellin|konfidentiell)/iu,
  /(?<!\p{L})(?:not the intended recipient|et ole viestin (?:oikea |tarkoitettu )?vastaanottaja|ole tarkoitettu sinulle|inte är rätt mottagare|inte är avsedd mottagare)/iu,
  /(?<!\p{L})(?:please consider the environment|ajattele ympäristöä|tänk på miljön|virus-free|viruksista puhdas|virustarkistettu|scanned by|checked by avg)/iu,
  // Mailings.
  /(?<!\p{L})(?:unsubscribe|opt[ -]?out|manage (?:your )?preferences|email preferences|view (?:this )?(?:e-?mail )?in (?:your )?browser)(?!\p{L}).*(?:here|link|click|\||https?:|\[|preferences|subscri)/iu,
  /^\s*[[(]?\s*(?:unsubscribe|manage preferences|view in browser|peruuta tilaus|peru uutiskirje|peru tilaus|lopeta tilaus|hallitse tilauksia|avsluta prenumeration(?:en)?|avregistrera)\s*[\])]?(?:\s*[|•·].*)?\s*$/iu,
  /(?<!\p{L})(?:you (?:are receiving|receive|received|get) this (?:e-?mail|message|newsletter) because|saat tämän (?:viestin|uutiskirjeen|sähköpostin),? koska|olet saanut tämän|du får (?:detta|det här) (?:mejlet|meddelandet|brevet|e-postmeddelandet) eftersom)/iu,
  /(?<!\p{L})(?:jos et (?:enää )?halua|mikäli et (?:enää )?halua|om du inte (?:längre )?vill|if you (?:no longer|don't|do not) (?:want|wish))(?!\p{L}).{0,80}(?<!\p{L})(?:uutiskirje|viestejä|sähköposteja|mainoks|postitus|nyhetsbrev|utskick|mejl|receive|hear|these e-?mails).{0,120}(?:tästä|tämä|linkki|linkistä|här|länk|here|link|click|klikkaa|klicka|vastaa|reply)/iu,
  /(?<!\p{L})(?:avregistrera dig|avsluta prenumerationen|avbeställ(?: nyhetsbrevet)?|avanmäl dig)(?!\p{L}).{0,30}(?<!\p{L})(?:här|länk|svara)/iu,
  /(?<!\p{L})(?:reply|vastaa|svara)(?!\p{L}).{0,20}(?<!\p{L})(?:stop|stopp|poista|unsubscribe)(?!\p{L})/iu,
  /(?<!\p{L})(?:(?:voit )?(?:peruuttaa|perua|lopettaa)|peru|peruuta)(?!\p{L}).{0,30}(?<!\p{L})(?:uutiskirje|tilau|postitus)\p{L}*.{0,40}(?<!\p{L})(?:tästä|täällä|linkistä|klikkaamalla|vastaamalla)(?!\p{L})/iu,
];
/** Which of the footers are those of mailings to many. */
const FIRST_MAILING_FOOTER = 5;

/** Who speaks of himself wrote it himself: "Take me off the list, the unsubscribe link is broken." */
const OF_MYSELF = /(?<!\p{L})(?:me|my|minut|minua|minulle|mut|mulle|mig|mej)(?!\p{L})/iu;

/** A disclaimer shows itself within so many characters; patterns are not tried on more. */
const LONGEST_LOOK = 2_000;

/** Tells whether a line or paragraph was put there by a program or a company's lawyers, not by the writer. */
export function isFooter(text: string): boolean {
  const start = text.slice(0, LONGEST_LOOK);
  return FOOTERS.slice(0, FIRST_MAILING_FOOTER).some((pattern) => pattern.test(start)) || isMailingFooter(start);
}

/** Tells whether a text shows that it went to many: it says how to be taken off the list. */
export function isMailingFooter(text: string): boolean {
  const start = text.slice(0, LONGEST_LOOK);
  return !OF_MYSELF.test(start) && FOOTERS.slice(FIRST_MAILING_FOOTER).some((pattern) => pattern.test(start));
}

/** What a colleague writes above a letter that is passed on. */
const PASSED_ON =
  /(?<!\p{L})(?:fyi|tiedoksi|tämä tuli|tällainen tuli|mitä tälle|mitä tehdään|hoidatko|hoidatteko|kuka hoitaa|hoitaisitko|alla oleva|ks\.? alla|katso alla|kts\.? alla|detta kom|vad gör vi|kan du sköta|se nedan|nedanstående|för kännedom|see below|below|what do we do|can you handle|please handle|could you take|this came)(?!\p{L})/iu;

/** Tells whether a text speaks of a message below it as somebody else's. */
export function isPassedOn(text: string): boolean {
  return PASSED_ON.test(text.slice(0, LONGEST_LOOK));
}
