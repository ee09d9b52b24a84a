import type { Lang, Topic } from '../notices/notice.ts';
import type { Copy, TopicName } from './copy.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

/** By language. */
export type Copies = Readonly<Record<Lang, Copy>>;

/** Puts the names of the topics to the words of each language. */
export function createCopies(topicName: TopicName): Copies {
  const named = (lang: Lang) => ({ topic: (topic: Topic) => topicName(topic, lang) });
  return { fi: { ...fi, ...named('fi') }, sv: { ...sv, ...named('sv') }, en: { ...en, ...named('en') } };
}
