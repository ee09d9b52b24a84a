import MiniSearch from 'minisearch';
import type { Notice, Section } from '../notices/notice.ts';
import { words } from '../notices/words.ts';
import type { SentencesOf } from './evidence.ts';

/** A sentence that shares words with the question, by the notice's own words. */
export interface Hit {
  readonly section: Section;
  /** Place of the sentence among those of its section. */
  readonly sentence: number;
  /** Share of the question's words whose stem the sentence or its heading has: 0 to 1. */
  readonly coverage: number;
  /** How many words the question has that can be searched. */
  readonly terms: number;
  /** Whether one of them that it has is long and stands in hardly another section: a term of the trade. */
  readonly hasLongWord: boolean;
}

/** Searches one notice by its own words, best first. */
export type SearchPassages = (notice: Notice, text: string) => readonly Hit[];

interface Passage {
  readonly id: number;
  readonly heading: string;
  readonly text: string;
}

interface Indexed {
  readonly index: MiniSearch<Passage>;
  readonly places: readonly { readonly section: Section; readonly sentence: number }[];
  /** The sections in which each long word stands. */
  readonly sections: ReadonlyMap<string, ReadonlySet<Section>>;
}

/** Notices whose index is kept ready; one takes 1 to 3 ms to make and some 200 KiB. */
const MOST_INDEXES = 100;
const MOST_HITS = 10;
const STEM_LETTERS = 5;
/** Letters. */
const LONG_WORD = 9;
const LONG_STEM = 8;
/** Of what every notice speaks. */
const EVERYWHERE =
  /^(?:sailyt|kasitel|luovut|tallen|henkilot|rekister|tietosuo|asiakkai|personup|behandl|registre|inform|process|personal|customer)/u;
const FEW_SECTIONS = 2;
/** A heading says what its section is about: its words weigh more. */
const HEADING_BOOST = 2;

/**
 * Makes the search over the passages of single notices with MiniSearch, one small index a company, made when it is
 * first asked for. It finds what the vocabulary does not know: unknown headings, names, numbers, terms of the trade.
 */
export function createPassageSearch(sentencesOf: SentencesOf): SearchPassages {
  const indexes = new Map<Notice, Indexed>();
  return (notice, text) => {
    const asked = words(text)
      .filter((word) => !ASKING.has(word))
      .join(' ');
    const terms = new Set(tokenize(asked));
    if (terms.size === 0) return [];
    const long = longWords(asked);
    const { index, places, sections } = indexOf(notice, indexes, sentencesOf);
    return index
      .search(asked, { boost: { heading: HEADING_BOOST } })
      .slice(0, MOST_HITS)
      .flatMap(({ id, queryTerms }) => {
        const place = places[Number(id)];
        return place === undefined
          ? []
          : [
              {
                ...place,
                coverage: new Set(queryTerms).size / terms.size,
                terms: terms.size,
                hasLongWord: long.some((word) => isRareIn(place.section, sections.get(word))),
              },
            ];
      });
  };
}

/** Words that only ask, and say nothing of what for. */
const ASKING = new Set(
  `milloin koska missa mista mihin mika mita mitka miten kuinka miksi montako paljonko kauanko kuka kenelle kenen onko
   voiko saako ovat
   nar var hur vad vem vems vilka vilken vilket varfor ar far kan har
   when where how what who whom which why is are does did can may the`.split(/\s+/u),
);

function indexOf(notice: Notice, indexes: Map<Notice, Indexed>, sentencesOf: SentencesOf): Indexed {
  const known = indexes.get(notice);
  // Taken out and put back: the one asked longest ago stands first and goes first.
  indexes.delete(notice);
  const indexed = known ?? makeIndex(notice, sentencesOf);
  indexes.set(notice, indexed);
  const [oldest] = indexes.keys();
  if (indexes.size > MOST_INDEXES && oldest !== undefined) indexes.delete(oldest);
  return indexed;
}

function makeIndex(notice: Notice, sentencesOf: SentencesOf): Indexed {
  const index = new MiniSearch<Passage>({ fields: ['heading', 'text'], tokenize, processTerm: (term) => term });
  const places = notice.sections.flatMap((section) =>
    sentencesOf(section).map((sentence) => ({ section, sentence: sentence.index, text: sentence.text })),
  );
  index.addAll(places.map(({ section, text }, id) => ({ id, heading: section.heading, text })));
  const sections = new Map<string, Set<Section>>();
  for (const { section, text } of places) {
    for (const word of longWords(text)) {
      const known = sections.get(word);
      if (known === undefined) sections.set(word, new Set([section]));
      else known.add(section);
    }
  }
  return { index, places, sections };
}

/** The beginnings of words that are long: compounds, mostly. */
function longWords(text: string): string[] {
  return words(text).flatMap((word) =>
    word.length >= LONG_WORD && !EVERYWHERE.test(word) ? [word.slice(0, LONG_STEM)] : [],
  );
}

function isRareIn(section: Section, found: ReadonlySet<Section> | undefined): boolean {
  return found !== undefined && found.has(section) && found.size <= FEW_SECTIONS;
}

/** First five letters of each word: measured best for Finnish beside letter groups, and far smaller. */
function tokenize(text: string): string[] {
  return words(text)
    .filter((word) => word.length > 2)
    .map((word) => word.slice(0, STEM_LETTERS));
}
