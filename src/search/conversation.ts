import { z } from 'zod';
import type { Lang } from '../notices/notice.ts';
import { matches, parsePatterns, readable, type Pattern } from '../notices/pattern.ts';
import { fold, words } from '../notices/words.ts';

/** What a message does in a conversation, beside or instead of asking. */
export interface Move {
  /** It says nothing that could be searched: a name, "and …?", "what about …". */
  readonly isBare: boolean;
  /** The one word of it that could be searched or be a name, folded: "and acme?". */
  readonly onlyWord?: string;
  /** It asks for the whole section. */
  readonly wantsWhole: boolean;
  /** It only thanks or greets. */
  readonly smallTalk?: 'thanks' | 'greeting';
  /** It only asks why. */
  readonly asksWhy: boolean;
  /** It asks for the answer before in this language, and for nothing else. */
  readonly wantsLang?: Lang;
  /** It speaks of a request of a data subject. */
  readonly isRequest: boolean;
}

/** Reads a message whose company names have been taken out. */
export type ReadMove = (text: string) => Move;

export const conversationSchema = z.strictObject({
  whole: z.string(),
  why: z.string(),
  thanks: z.string(),
  greeting: z.string(),
  finnish: z.string(),
  swedish: z.string(),
  english: z.string(),
  request: z.string(),
  fillers: z.string(),
});

/** Longer messages ask for something, also where they contain "the whole" or "in English". */
const MOST_WORDS_OF_MOVE = 9;
const MOST_WORDS_OF_LANGUAGE = 6;
const MOST_WORDS_OF_WHY = 4;

/** Makes ready what `conversation.yml` lists, already parsed. */
export function createReadMove(lists: z.infer<typeof conversationSchema>): ReadMove {
  const fillers = new Set(words(lists.fillers));
  const patterns = (lines: string): readonly Pattern[] => parsePatterns(lines).patterns;
  const whole = patterns(lists.whole);
  const why = patterns(lists.why);
  const thanks = patterns(lists.thanks);
  const greeting = patterns(lists.greeting);
  const request = patterns(lists.request);
  const langs: readonly [Lang, readonly Pattern[]][] = [
    ['fi', patterns(lists.finnish)],
    ['sv', patterns(lists.swedish)],
    ['en', patterns(lists.english)],
  ];
  return (text) => {
    const message = readable(text);
    const says = (lines: readonly Pattern[]): boolean => lines.some((line) => matches(line, message));
    const isShort = message.words.length <= MOST_WORDS_OF_MOVE;
    const lang = langs.find(([, lines]) => says(lines))?.[0];
    const wantsLang = message.words.length <= MOST_WORDS_OF_LANGUAGE ? lang : undefined;
    const smallTalk = !isShort ? undefined : says(thanks) ? 'thanks' : says(greeting) ? 'greeting' : undefined;
    const [only, ...others] = words(fold(text)).filter((word) => !fillers.has(word));
    return {
      isBare: only === undefined,
      ...(only === undefined || others.length > 0 ? {} : { onlyWord: only }),
      wantsWhole: isShort && says(whole),
      asksWhy: message.words.length <= MOST_WORDS_OF_WHY && says(why),
      isRequest: says(request),
      ...(smallTalk === undefined ? {} : { smallTalk }),
      ...(wantsLang === undefined ? {} : { wantsLang }),
    };
  };
}
