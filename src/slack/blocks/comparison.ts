import type { Comparison, Wording } from '../../notices/compare.ts';
import { ACTIONS, numbered } from '../action-ids.ts';
import { type ComparisonRef, writeValue } from '../button-value.ts';
import { BLOCK_ID, BUTTON_TEXT, BUTTON_VALUE, cut } from '../limits.ts';
import { button, row } from './button.ts';
import { type Message, packMessages, type Unit } from './message.ts';
import { bold, contextBlock, paragraph, plain, richText, textBlocks } from './rich-text.ts';
import { companyName, type Scene } from './scene.ts';
import { quoteWording } from './wording.ts';
import { plainText } from './plain-text.ts';

/** What is shown of a comparison. */
export interface Compared {
  readonly comparison: Comparison;
  readonly ref: ComparisonRef & Required<Pick<ComparisonRef, 'topic'>>;
}

/** Wordings in one message; more at once nobody compares. */
export const WORDINGS_AT_ONCE = 8;
const NAMES_AT_ONCE = 8;
/** In characters, so that eight wordings are one message. */
const LONGEST_FIRST = 1000;
const LONGEST_OTHER = 600;
const ABSENT_AT_ONCE = 3;

/** Tells who words a section alike, who otherwise and how, and who not at all; a page at a time where there are many. */
export function comparisonMessages({ comparison, ref }: Compared, scene: Scene): Message[] {
  const { wordings, empty, missing } = comparison;
  const { compare } = scene.copy;
  const { from = 0 } = ref;
  const shown = wordings.slice(from, from + WORDINGS_AT_ONCE);
  const companies = sizeOf(wordings) + empty.length + missing.length;
  const title = compare.title({ section: sectionName(ref, scene), companies, wordings: wordings.length });
  const lacking = [
    ...lackingUnits(compare.empty(empty.length), empty, scene),
    ...lackingUnits(compare.missing(missing.length), missing, scene),
  ];
  return packMessages([
    { text: title, blocks: [richText(paragraph(bold(title)))] },
    ...shown.map((wording, at) => wordingUnit(wording, { at: from + at, ref, scene })),
    ...(from === 0 ? lacking : []),
    ...restUnits(wordings.slice(from + shown.length), { next: from + shown.length, ref }, scene),
    ...(shown.length === 0 ? [] : [{ text: '', blocks: [contextBlock(compare.note)] }]),
  ]);
}

/** Asks which section to compare. `said` tells why. */
export function topicChoiceMessages(said: string, ref: ComparisonRef, scene: Scene): Message[] {
  const { copy, catalog } = scene;
  const topics = new Set(catalog.notices.flatMap(({ sections }) => sections.map(({ topic }) => topic)));
  const options = [...topics]
    .filter((topic) => topic !== 'other')
    .map((topic) => ({ text: plainText(copy.topic(topic)), value: topic }))
    .toSorted((a, b) => a.text.text.localeCompare(b.text.text, copy.lang));
  const blockId = writeValue(ref, BLOCK_ID) ?? writeValue({ lang: ref.lang }, BLOCK_ID);
  const placeholder = plainText(copy.home.topic);
  const list = { type: 'static_select', action_id: ACTIONS.compareTopic, placeholder, options } as const;
  return packMessages([
    { text: said, blocks: [...textBlocks(said), ...(options.length > 0 ? row([list], blockId) : [])] },
  ]);
}

function sectionName({ topic, heading }: Compared['ref'], { copy }: Scene): string {
  return topic === 'other' ? (heading ?? '') : copy.topic(topic);
}

function sizeOf(wordings: readonly Wording[]): number {
  return wordings.reduce((sum, { companies }) => sum + companies.length, 0);
}

/** Who says it, in which words, and the way to the whole where it is cut. */
function wordingUnit(wording: Wording, { at, ref, scene }: { at: number; ref: Compared['ref']; scene: Scene }): Unit {
  const { copy, catalog } = scene;
  const { companies, words } = wording;
  const kind = at === 0 ? 'first' : words === undefined ? 'otherwise' : 'nearly';
  const says = copy.compare.says({ count: companies.length, kind });
  const names = nameList(companies, scene);
  const { elements, absent, isCut } = quoteWording(wording, at === 0 ? LONGEST_FIRST : LONGEST_OTHER);
  const [first = ''] = companies;
  const date = catalog.bySlug.get(first)?.date;
  const printed = copy.compare.printed({
    company: companyName(catalog, first),
    ...(date !== undefined && { date: copy.date(date) }),
  });
  return {
    text: `${says} ${names}`,
    blocks: [
      { type: 'divider' },
      richText(paragraph(bold(says), plain(` ${names}`))),
      richText({ type: 'rich_text_quote', elements: [...elements] }),
      contextBlock(...(absent.length === 0 ? [] : [copy.compare.absent(shortList(absent))]), printed),
      ...(isCut ? row(wholeButton(first, { at, ref, scene })) : []),
    ],
  };
}

function wholeButton(company: string, { at, ref, scene }: { at: number; ref: Compared['ref']; scene: Scene }) {
  const { topic, heading, lang } = ref;
  const value = writeValue({ company, topic, lang, ...(heading !== undefined && { heading }) }, BUTTON_VALUE);
  const label = scene.copy.answer.wholeSection;
  const hint = `${label}: ${companyName(scene.catalog, company)}`;
  return value === undefined ? [] : [button({ id: numbered(ACTIONS.showSection, at + 1), label, value, hint })];
}

function lackingUnits(says: string, slugs: readonly string[], scene: Scene): Unit[] {
  if (slugs.length === 0) return [];
  const names = nameList(slugs, scene);
  return [
    { text: `${says} ${names}`, blocks: [{ type: 'divider' }, richText(paragraph(bold(says), plain(` ${names}`)))] },
  ];
}

function restUnits(
  rest: readonly Wording[],
  { next, ref }: { next: number; ref: Compared['ref'] },
  { copy }: Scene,
): Unit[] {
  if (rest.length === 0) return [];
  const said = copy.compare.more({ wordings: rest.length, companies: sizeOf(rest) });
  const value = writeValue({ ...ref, from: next }, BUTTON_VALUE);
  const more = value === undefined ? [] : [button({ id: ACTIONS.compareMore, label: copy.compare.moreButton, value })];
  return [{ text: said, blocks: [{ type: 'divider' }, ...textBlocks(said), ...row(more)] }];
}

function nameList(slugs: readonly string[], { copy, catalog }: Scene): string {
  const names = slugs.slice(0, NAMES_AT_ONCE).map((slug) => cut(companyName(catalog, slug), BUTTON_TEXT));
  return copy.compare.names({ names, more: slugs.length - names.length });
}

function shortList(words: readonly string[]): readonly string[] {
  const shown = words.slice(0, ABSENT_AT_ONCE).map((one) => cut(one, BUTTON_TEXT));
  return words.length > shown.length ? [...shown, '…'] : shown;
}
