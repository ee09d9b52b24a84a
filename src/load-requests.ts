import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { loadCautionRules } from './load-services.ts';
import { loadBytes, loadText, loadTopicVocabulary, loadTranslations, loadYaml } from './notices/load.ts';
import { LANGS, type Lang, type Problem } from './notices/notice.ts';
import { parseYaml, type Parsed } from './notices/parse.ts';
import type { DraftKit } from './requests/draft.ts';
import { phrasesOfLesson, readLetterLessons } from './requests/letter-lesson.ts';
import { readLetterRules } from './requests/letter-rules.ts';
import { type LetterTexts, readLetterTexts } from './requests/letter-texts.ts';
import { readQuoteRules } from './requests/quote-rules.ts';
import { loadRequestModel, type RequestLessons } from './requests/request-model.ts';
import { readRequestPhrases, type RequestPhrase, SENTENCE_KINDS } from './requests/request-phrase.ts';
import { readRequestWords, type RequestWords } from './requests/request-words.ts';
import type { LetterReader } from './requests/sentence-reading.ts';

/** What letters are read with, and what replies are drafted with. */
export interface RequestDesk {
  readonly reader: LetterReader;
  readonly kit: DraftKit;
}

export const REQUEST_MODEL_FILE = 'requests.model';
/** In bytes; the file has about four megabytes. */
const LARGEST_MODEL = 8 * 1024 * 1024;

/** Loads all that reads letters and drafts replies, from the folder of the bundled notices. */
export async function loadRequestDesk(notices: string): Promise<Parsed<RequestDesk>> {
  const vocabulary = join(notices, 'vocabulary');
  const letters = join(notices, 'letters');
  const [reader, topics, cautions, texts, translations] = await Promise.all([
    loadLetterReader(vocabulary),
    loadTopicVocabulary(notices),
    loadCautionRules(vocabulary),
    loadLetterTexts(letters),
    loadTranslations(notices),
  ]);
  if (reader.kind === 'problems') return reader;
  if (topics.kind === 'problems') return topics;
  if (cautions.kind === 'problems') return cautions;
  if (texts.kind === 'problems') return texts;
  if (translations.kind === 'problems') return translations;
  const file = join(letters, 'quotes.yml');
  const loaded = await loadYaml(file);
  if (loaded.kind === 'problems') return loaded;
  const { rules, mistakes } = readQuoteRules(loaded.value, reader.value.words);
  if (rules === undefined || mistakes.length > 0) return problemsOf(file, mistakes);
  const kit: DraftKit = {
    texts: texts.value,
    quotes: rules,
    cautions: cautions.value,
    translations: translations.value,
    topicName: (topic, lang) => topics.value[topic].name[lang],
  };
  return { kind: 'ok', value: { reader: reader.value, kit } };
}

async function loadLetterTexts(folder: string): Promise<Parsed<Readonly<Record<Lang, LetterTexts>>>> {
  const loaded = await Promise.all(LANGS.map((lang) => loadTextsOf(join(folder, `${lang}.yml`))));
  const problems = loaded.flatMap((one) => (one.kind === 'problems' ? one.problems : []));
  const [fi, sv, en] = loaded.flatMap((one) => (one.kind === 'ok' ? [one.value] : []));
  if (fi === undefined || sv === undefined || en === undefined) return { kind: 'problems', problems };
  return { kind: 'ok', value: { fi, sv, en } };
}

async function loadTextsOf(file: string): Promise<Parsed<LetterTexts>> {
  const loaded = await loadYaml(file);
  if (loaded.kind === 'problems') return loaded;
  const { texts, mistakes } = readLetterTexts(loaded.value);
  return texts === undefined || mistakes.length > 0 ? problemsOf(file, mistakes) : { kind: 'ok', value: texts };
}

/** Loads what letters are read with from a `vocabulary` folder, or tells all that is wrong in any of its files. */
export async function loadLetterReader(folder: string): Promise<Parsed<LetterReader>> {
  const [words, model] = await Promise.all([
    loadWords(folder),
    loadBytes(join(folder, REQUEST_MODEL_FILE), LARGEST_MODEL),
  ]);
  if (words.kind === 'problems') return words;
  const file = join(folder, 'letter-rules.yml');
  const loaded = await loadYaml(file);
  if (loaded.kind === 'problems') return loaded;
  const { rules, mistakes } = readLetterRules(loaded.value, words.value);
  if (rules === undefined || mistakes.length > 0) return problemsOf(file, mistakes);
  if (model.kind === 'problems') return model;
  try {
    return { kind: 'ok', value: { words: words.value, rules, model: loadRequestModel(model.value, words.value) } };
  } catch (error) {
    return problemsOf(join(folder, REQUEST_MODEL_FILE), [error instanceof Error ? error.message : String(error)]);
  }
}

/** Loads what the model is learned from, with a fingerprint that changes whenever a word or sentence does. */
export async function loadRequestLessons(folder: string): Promise<Parsed<RequestLessons>> {
  const words = await loadWords(folder);
  if (words.kind === 'problems') return words;
  const hash = createHash('sha256');
  const wordsText = await loadText(join(folder, WORDS_FILE));
  if (wordsText.kind === 'ok') hash.update(wordsText.value);
  const phrases: RequestPhrase[] = [];
  const problems: Problem[] = [];
  for (const kind of SENTENCE_KINDS) {
    const file = join(folder, 'requests', `${kind}.yml`);
    const text = await loadText(file);
    const loaded = text.kind === 'ok' ? parseYaml({ text: text.value, file, schema: z.unknown() }) : text;
    if (text.kind === 'problems' || loaded.kind === 'problems') {
      problems.push(...(loaded.kind === 'problems' ? loaded.problems : []));
      continue;
    }
    hash.update(`${kind}\n${text.value}\n`);
    const read = readRequestPhrases(kind, loaded.value);
    phrases.push(...read.phrases);
    if (read.mistakes.length > 0) problems.push(...problemsOf(file, read.mistakes).problems);
  }
  for (const name of await lessonFiles(folder)) {
    const file = join(folder, LESSONS_FOLDER, name);
    const text = await loadText(file);
    if (text.kind === 'problems') {
      problems.push(...text.problems);
      continue;
    }
    hash.update(`${name}\n${text.value}\n`);
    const { lessons, mistakes } = readLetterLessons(text.value);
    phrases.push(...lessons.flatMap(phrasesOfLesson));
    problems.push(...mistakes.map(({ line, message }) => ({ file, line, column: 1, field: '', message })));
  }
  if (problems.length > 0) return { kind: 'problems', problems };
  return { kind: 'ok', value: { phrases, words: words.value, fingerprint: hash.digest('hex').slice(0, 16) } };
}

const LESSONS_FOLDER = 'letters';

/** The files of whole letters, by name; none where there is no such folder. */
async function lessonFiles(folder: string): Promise<readonly string[]> {
  const names = await readdir(join(folder, LESSONS_FOLDER)).catch((): string[] => []);
  return names.filter((name) => name.endsWith('.jsonl')).toSorted();
}

const WORDS_FILE = 'request-words.yml';

async function loadWords(folder: string): Promise<Parsed<RequestWords>> {
  const file = join(folder, WORDS_FILE);
  const loaded = await loadYaml(file);
  if (loaded.kind === 'problems') return loaded;
  const { words, mistakes } = readRequestWords(loaded.value);
  return mistakes.length === 0 ? { kind: 'ok', value: words } : problemsOf(file, mistakes);
}

function problemsOf(file: string, mistakes: readonly string[]): { kind: 'problems'; problems: readonly Problem[] } {
  return { kind: 'problems', problems: mistakes.map((message) => ({ file, line: 1, column: 1, field: '', message })) };
}
