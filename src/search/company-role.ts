import { fold } from '../notices/words.ts';

/**
 * What a company is in the question: the one whose notice is asked, one expressly left out, or another party: a
 * customer, a writer, somebody whom data are given to.
 */
type Role = 'controller' | 'left out' | 'other party';

interface Mention {
  readonly start: number;
  readonly end: number;
  readonly isPerson: boolean;
}

/** How much of the text before and after a name is looked at, in characters. */
const NEAR = 60;

const CUSTOMER_BEFORE =
  /(?:asiakkaamme|asiakas|asiakkaani|asiakasyrity\S*|toimittajamme|kumppanimme|our (?:\w+ )?(?:customer|client|partner|supplier|vendor)|(?:the|a|my|one of our) (?:customer|client|supplier|vendor)s?|var kund|kunden|vart kundforetag|(?:another|other) (?:customer|client))[ ,:]*$/u;
const CUSTOMER_AFTER =
  /^[ ,(]*(?:joka on asiakkaamme|on (?:meidan )?asiaka|(?:who|which) is (?:a|our) (?:customer|client)|is (?:our|a) (?:customer|client)|,? ?(?:our|a) (?:customer|client)|som ar (?:var )?kund|ar (?:var|en) kund|en kund)/u;
/** Whoever writes, or whom a letter came from: "this is Pertti from X", "a letter from X", "Terveisin X". */
const WRITER_BEFORE =
  /(?:(?:letter|e?-?mail|message|request|call|someone|somebody|person|man|woman|guy|client|customer|(?:this is|i am|i'm) \p{L}+) from|(?:this is|terveisin|regards,?|mvh|halsningar|i am|i'm|nimeni on|jag ar)(?: \w+)?|i work (?:at|for)|(?:hi|hello|hei|hej) )[ ,]*$/u;
const WRITER_AFTER = /^(?:['’]s|n|in|:n|s)? (?:team|tyontekija\S*|employee|rep|anstalld\S*)\b/u;
/** A person who wants something of us is no contact of ours in that sentence. */
const WANTS = /^,? (?:wants|asks|asked|demands|haluaa|pyytaa|pyysi|vaatii|vill|ber|begar|kraver|kysyy|kysyi)\b/u;
/** Giving: whoever it goes to is a recipient. */
const GIVES =
  /(?:^| )(?:disclos|give|gives|giving|hand|send|sell|share|pass|luovut|anne|lahet|myy|siirr|lamna|ge |ger |skicka|salj|overfor)/u;
const TO_BEFORE = /(?:^| )(?:to|with|till|at)(?: the)? $/u;
const TO_ENDING = /(?:lle)$/u;
const WE =
  /(?:^| )(?:we|our|us|ours|meidan|meilla|me|vi|var|vara|vart|oss)(?: |[?.,!]|$)|(?:mme|taanko|teteaanko|etaanko|ataanko)(?: |[?.,!]|$)/u;
const LEFT_OUT_BEFORE =
  /(?:^|[ ,(])(?:except|other than|paitsi|utom|forutom|instead of|rather than|unlike|toisin kuin|till skillnad fran|don't mean|forget|enka|but not|anyone but|everyone but)(?: (?:for|about|from|the|for|om|av|at))?[ ]*$/u;
/** These leave out only where somebody else is meant instead: "not X but Y", "ei X vaan Y". */
const NOT_BEFORE =
  /(?:^|[ ,(])(?:not|ei|en|en tarkoita|en kysy|eika|ala|inte|icke|ej)(?: (?:for|about|from|the|om|av|at))?[ ]*$/u;
const INSTEAD = /(?:^|[ ,])(?:but|vaan|utan|i mean|tarkoitan)(?: |$)/u;

/** Tells what a company is in the question. `isAlone`: no other company is named. */
export function roleOf(mention: Mention, { text, isAlone }: { text: string; isAlone: boolean }): Role {
  const before = fold(text.slice(Math.max(0, mention.start - NEAR), mention.start));
  const after = fold(text.slice(mention.end, mention.end + NEAR));
  if (CUSTOMER_BEFORE.test(before) || CUSTOMER_AFTER.test(after)) return 'other party';
  if (WRITER_BEFORE.test(before) && (mention.isPerson || isAnotherAsked(text, isAlone))) return 'other party';
  if (WRITER_AFTER.test(after) && isAnotherAsked(text, isAlone)) return 'other party';
  if (mention.isPerson && WANTS.test(after)) return 'other party';
  if (isRecipient(mention, { text, before, isAlone })) return 'other party';
  if (LEFT_OUT_BEFORE.test(before)) return 'left out';
  return NOT_BEFORE.test(before) && (!isAlone || INSTEAD.test(fold(text))) ? 'left out' : 'controller';
}

/** Whether *we* are asked about, or another company that is named. */
function isAnotherAsked(text: string, isAlone: boolean): boolean {
  return !isAlone || WE.test(` ${fold(text)} `);
}

function isRecipient(
  { start, end }: Mention,
  { text, before, isAlone }: { text: string; before: string; isAlone: boolean },
): boolean {
  const folded = ` ${fold(text)} `;
  if (!GIVES.test(folded) || !isAnotherAsked(text, isAlone)) return false;
  return TO_BEFORE.test(before) || TO_ENDING.test(fold(text.slice(start, end)));
}

/** All companies, whatever else the message says. */
const ALL =
  /\b(?:all (?:of )?(?:our |the )?(?:companies|firms|notices|controllers)|each (?:company|of (?:our|the) companies)|every company|which (?:of (?:ours?|us|the companies)|companies|firms)|who of ours|kaikki(?:en|lla|lle|ssa)? (?:yrity|yhtio|firmo|selost)\S*|kaikki paitsi|(?:mitka|milla) (?:yrity|yhtio|firm)\S*|kenella meista|jokaise\S* (?:yrity|yhtio|firma)\S*|alla (?:bolag|foretag|beskrivning)\S*|vilka (?:bolag|foretag|av vara)|varje (?:bolag|foretag)|(?:anyone|everyone) but)\b/u;
const OTHERS =
  /\b(?:other (?:companies|firms)|muut (?:yrity|firma|yhtio)\S*|muilla (?:yrity|firmo)\S*|(?:de )?(?:andra|ovriga) (?:bolag|foretag)\S*|(?:what|how) about the (?:others|rest)|(?:do|does) the others|(?:enta|entas|entapa|och|and) (?:muut|muilla|de andra|de ovriga|the others|the rest))\b/u;
/** The same where the message says nothing else. */
const ALL_ALONE =
  /^\W*(?:and |enta |och )?(?:all of them|all five|kaikilla|kaikki|kaikki viisi|alla(?: fem)?|allihop)\W*$/u;
const OTHERS_ALONE =
  /^\W*(?:and |enta |och )?(?:the others|other ones|the rest(?: of them)?|muilla|muut|toisilla|de andra|de ovriga)\W*$/u;
/** Companies that are given something, or receive it, are not those whose notices are asked. */
const OBJECT_BEFORE = /(?:^| )(?:to|with|by|from|till|av|fran|med|for|at)(?: the| any)? $/u;
const OBJECT_AFTER =
  /^\W*(?:receive|get|process|have access|saa|saavat|kasittele|far|behandlar|tar emot|(?:our|your|customer|client) )/u;

/** Tells whether all companies are asked, or the others than those spoken of. `folded` is without their names. */
export function scopeOf(folded: string): 'all' | 'others' | undefined {
  if (OTHERS_ALONE.test(folded) || isScope(OTHERS, folded)) return 'others';
  return ALL_ALONE.test(folded) || isScope(ALL, folded) ? 'all' : undefined;
}

function isScope(pattern: RegExp, folded: string): boolean {
  const found = pattern.exec(folded);
  if (found === null) return false;
  const before = folded.slice(0, found.index);
  const after = folded.slice(found.index + found[0].length);
  return !OBJECT_BEFORE.test(before) && !OBJECT_AFTER.test(after);
}
