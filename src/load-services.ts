import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { type CautionRule, cautionsBeside, readCautionRules } from './notices/cautions.ts';
import { createCatalog } from './notices/catalog.ts';
import { loadBytes, loadText, loadTopicVocabulary, loadTranslations, loadYaml } from './notices/load.ts';
import { loadNotices } from './notices/notice-folder.ts';
import { LANGS, TOPICS, type Problem } from './notices/notice.ts';
import { parseYaml, type Parsed } from './notices/parse.ts';
import type { TopicVocabulary } from './notices/topic-vocabulary.ts';
import { conversationSchema, createReadMove } from './search/conversation.ts';
import type { Thresholds } from './search/decide.ts';
import { type IntentModel, loadIntentModel } from './search/intent.ts';
import { createKnowledge, type Ingredients } from './search/knowledge.ts';
import type { Phrase } from './search/train.ts';
import { otherCompaniesSchema, readOtherCompanies } from './search/unknown-company.ts';
import { readFacets, readPhrases, type Facet } from './search/vocabulary.ts';
import type { Knowledge } from './services.ts';

/** Where the knowledge is loaded from. */
export interface Sources {
  /** Folder of the notices, and of their translations. */
  readonly notices: string;
  /** Folder that holds `vocabulary/`; the program's own where `notices` has none. */
  readonly vocabulary: string;
  readonly defaultCompany?: string;
  /** Whether a folder in `notices` that is named after a workspace (`T…`) belongs to that one alone; else it is not read. */
  readonly byWorkspace?: boolean;
  /** Other than those in force, to try them out. */
  readonly thresholds?: Thresholds;
}

export const MODEL_FILE = 'intent.model';
/** The learned weights are larger than anything that people write. In bytes. */
const LARGEST_MODEL = 32 * 1024 * 1024;

/** Loads everything that answers questions, or tells all that is wrong in any file. */
export async function loadKnowledge(sources: Sources): Promise<Parsed<Knowledge>> {
  const [notices, vocabulary] = await Promise.all([loadNotices(sources.notices), loadVocabulary(sources)]);
  if (notices.kind === 'problems' || vocabulary.kind === 'problems') {
    const problems = [notices, vocabulary].flatMap((one) => (one.kind === 'problems' ? one.problems : []));
    return { kind: 'problems', problems };
  }
  return { kind: 'ok', value: createKnowledge({ ...vocabulary.value, catalog: createCatalog(notices.value) }) };
}

/** Everything that answers questions beside the notices themselves. */
export type Vocabulary = Omit<Ingredients, 'catalog'>;

/** Loads the vocabulary, what was learned from it, and the translations of the notices. */
export async function loadVocabulary({
  notices,
  vocabulary,
  defaultCompany,
  thresholds,
}: Sources): Promise<Parsed<Vocabulary>> {
  const folder = join(vocabulary, 'vocabulary');
  const [topics, translations, facets, readMove, others, cautions, model] = await Promise.all([
    loadTopicVocabulary(vocabulary),
    loadTranslations(notices),
    loadFacets(folder),
    loadList(join(folder, 'conversation.yml'), conversationSchema),
    loadList(join(folder, 'other-companies.yml'), otherCompaniesSchema),
    loadCautionRules(folder),
    loadModel(join(folder, MODEL_FILE)),
  ]);
  const problems = [topics, translations, facets, readMove, others, cautions, model].flatMap((loaded) =>
    loaded.kind === 'problems' ? loaded.problems : [],
  );
  if (
    topics.kind === 'problems' ||
    translations.kind === 'problems' ||
    facets.kind === 'problems' ||
    readMove.kind === 'problems' ||
    others.kind === 'problems' ||
    cautions.kind === 'problems' ||
    model.kind === 'problems'
  ) {
    return { kind: 'problems', problems };
  }
  // What a notice leaves out is a remark for whoever drafts or checks, not beside each of its quotes.
  const besideQuotes = cautions.value.filter(({ missing }) => missing.length === 0);
  return {
    kind: 'ok',
    value: {
      facets: facets.value,
      model: model.value,
      readMove: createReadMove(readMove.value),
      otherCompanies: readOtherCompanies(others.value),
      translations: translations.value,
      headings: topics.value,
      relatedTo: (topic) => topics.value[topic].related,
      cautionsFor: (quoted, lang) => cautionsBeside(quoted, besideQuotes, lang),
      ...(defaultCompany === undefined ? {} : { defaultCompany }),
      ...(thresholds === undefined ? {} : { thresholds }),
    },
  };
}

/** Loads the learned weights. A file that is none, or only half written, is a problem like any other. */
async function loadModel(file: string): Promise<Parsed<IntentModel>> {
  const bytes = await loadBytes(file, LARGEST_MODEL);
  if (bytes.kind === 'problems') return bytes;
  try {
    return { kind: 'ok', value: loadIntentModel(bytes.value) };
  } catch (error) {
    return problemsOf(file, [error instanceof Error ? error.message : String(error)]);
  }
}

/** Loads `facets.yml` of a vocabulary. */
export async function loadFacets(folder: string): Promise<Parsed<ReadonlyMap<string, Facet>>> {
  const file = join(folder, 'facets.yml');
  const loaded = await loadYaml(file);
  if (loaded.kind === 'problems') return loaded;
  const { facets, mistakes } = readFacets(loaded.value);
  return mistakes.length === 0 ? { kind: 'ok', value: facets } : problemsOf(file, mistakes);
}

/** Loads `cautions.yml` of a vocabulary. */
export async function loadCautionRules(folder: string): Promise<Parsed<readonly CautionRule[]>> {
  const file = join(folder, 'cautions.yml');
  const loaded = await loadYaml(file);
  if (loaded.kind === 'problems') return loaded;
  const { rules, mistakes } = readCautionRules(loaded.value);
  return mistakes.length === 0 ? { kind: 'ok', value: rules } : problemsOf(file, mistakes);
}

/** Loads all phrases of a vocabulary, with a fingerprint that changes whenever one of them does. */
export async function loadPhrases(
  folder: string,
  { facets, topics }: { facets: ReadonlyMap<string, Facet>; topics: TopicVocabulary },
): Promise<Parsed<{ phrases: readonly Phrase[]; fingerprint: string }>> {
  const hash = createHash('sha256');
  const phrases: Phrase[] = headingPhrases(topics);
  const problems: Problem[] = [];
  hash.update(JSON.stringify(phrases));
  for (const name of (await readdir(join(folder, 'phrases'))).toSorted()) {
    const file = join(folder, 'phrases', name);
    const text = await loadText(file);
    const loaded = text.kind === 'ok' ? parseYaml({ text: text.value, file, schema: z.unknown() }) : text;
    if (text.kind === 'problems' || loaded.kind === 'problems') {
      problems.push(...(loaded.kind === 'problems' ? loaded.problems : []));
      continue;
    }
    hash.update(`${name}\n${text.value}\n`);
    const read = readPhrases(basename(name, '.yml'), loaded.value, facets);
    phrases.push(...read.phrases);
    if (read.mistakes.length > 0) problems.push(...problemsOf(file, read.mistakes).problems);
  }
  if (problems.length > 0) return { kind: 'problems', problems };
  return { kind: 'ok', value: { phrases, fingerprint: hash.digest('hex').slice(0, 16) } };
}

/** Headings ask for their topic as a whole. */
function headingPhrases(topics: TopicVocabulary): Phrase[] {
  return TOPICS.flatMap((topic) =>
    LANGS.flatMap((lang) =>
      [topics[topic].name[lang], ...topics[topic].headings[lang]].map((text) => ({ text, lang, topic, facet: 'any' })),
    ),
  );
}

async function loadList<T>(file: string, schema: z.ZodType<T>): Promise<Parsed<T>> {
  const text = await loadText(file);
  return text.kind === 'ok' ? parseYaml({ text: text.value, file, schema }) : text;
}

function problemsOf(file: string, mistakes: readonly string[]): { kind: 'problems'; problems: readonly Problem[] } {
  return { kind: 'problems', problems: mistakes.map((message) => ({ file, line: 1, column: 1, field: '', message })) };
}
