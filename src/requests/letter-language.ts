import { words } from '../notices/words.ts';
import { LETTER_LANGS, type LetterLang } from './request-phrase.ts';

/** Little words that hardly a sentence of a language does without, folded; those that two languages share are left out. */
const LITTLE_WORDS: Readonly<Record<LetterLang, ReadonlySet<string>>> = {
  fi: setOf(`ja on ei en olen ette olette oli olin olisi minun minua minulla minulle mun mua teilla teidan teilta teille
    mita mika miksi mista kun kuin niin etta mutta tai myos viela jo nyt hei moi kiitos terveisin joka jos ovat eika
    tama taman siita sen se ole onko voisiko voitteko haluan pyydan mulla mulle mut sita kaikki enaa poistakaa`),
  sv: setOf(`och jag att inte ar har det som ni er ert era mig min mitt mina med av till fran kan vill om hos pa ett
    vara var kan vad varfor nar hej tack mvh halsningar skulle eller nagot inga ur ska blir blev vanligen`),
  en: setOf(`the and i you my me your to of is are was have has had do does did not please with for from this that it
    what where when why how would could be been we our an on at by about don't i'm thanks hello dear regards any unsubscribe`),
  other: setOf(`und ich sie ist nicht bitte meine meiner mein ihre ihnen daten mit uber wurde haben eine einen sehr
    tere ma minu teie palun on_et mis kui aga kas olen_et oma teil mulle kellele andmed soovin lugupidamisega
    prosze nie jest mojego moich moje mnie danych panstwo czy sie na z od dziekuje
    je vous mes les des est pas une que pour avec sur veuillez merci bonjour votre vos
    el los las mis por favor que una con para gracias hola su sus
    il lo gli miei per che non una con grazie buongiorno vostro
    ik u niet het een mijn van mij uw graag bedankt geachte
    jeg ikke hvilke hvor fra deres dere meg mig venligst vennlig hilsen venlig mine ønsker onsker jer og alt slette kontoen hvem hva dine noe
    ludzu mani manus jusu un es paldies labdien
    prasau mano jusu ir aciu laba diena
    nao meus seu obrigado por_favor os
    nem kerem adataim koszonom
    prosim dekuji moje udaje
    va rog datele mele multumesc
    lutfen verilerimi tesekkurler`),
};

function setOf(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/u).filter((word) => word !== ''));
}

/** How many times a little word outweighs a whole sentence's learned weight, per word. Chosen on the labelled letters. */
const LITTLE_WORD_WEIGHT = 1.5;

/**
 * Tells the language of a letter: the one in which most of it is written, `other` where that is none of ours.
 * `scores` are the learned weights of its sentences, in the order of the sentences.
 */
export function letterLanguage(
  sentences: readonly string[],
  scores: readonly ReadonlyMap<LetterLang, number>[],
): LetterLang {
  if (isForeignScript(sentences.join(' '))) return 'other';
  const sums = new Map<LetterLang, number>(LETTER_LANGS.map((lang) => [lang, 0]));
  sentences.forEach((sentence, at) => {
    const tokens = words(sentence);
    for (const lang of LETTER_LANGS) {
      const little = tokens.filter((token) => LITTLE_WORDS[lang].has(token)).length;
      const learned = Math.max(-1, Math.min(1, scores[at]?.get(lang) ?? 0)) * Math.sqrt(tokens.length);
      sums.set(lang, (sums.get(lang) ?? 0) + little * LITTLE_WORD_WEIGHT + learned);
    }
  });
  return [...sums].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

/** Tells whether most letters are not of the Latin alphabet. */
function isForeignScript(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.filter((letter) => !/\p{Script=Latin}/u.test(letter)).length > letters.length / 2;
}
