import { bareWords } from '../bare-words.ts';
import { LANGS, type Lang } from '../notice.ts';

/** Tells the language of a notice by its commonest words; Finnish where nothing speaks for another. */
export function languageOf(text: string): Lang {
  const words = bareWords(text);
  const counts = LANGS.map((lang) => ({ lang, count: words.filter((word) => COMMON[lang].has(word)).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best), { lang: 'fi', count: 0 }).lang;
}

const COMMON: Readonly<Record<Lang, ReadonlySet<string>>> = {
  fi: new Set([
    'ja',
    'on',
    'tai',
    'ei',
    'seka',
    'joka',
    'ovat',
    'oikeus',
    'rekisterin',
    'tietoja',
    'mukaan',
    'voidaan',
  ]),
  sv: new Set([
    'och',
    'att',
    'som',
    'av',
    'den',
    'det',
    'for',
    'eller',
    'till',
    'uppgifter',
    'ratt',
    'registret',
    'med',
  ]),
  en: new Set(['the', 'and', 'of', 'to', 'or', 'is', 'data', 'right', 'register', 'by', 'are', 'for', 'with']),
};
