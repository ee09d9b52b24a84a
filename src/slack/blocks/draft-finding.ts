import type { types } from '@slack/bolt';
import type { IsoDate } from '../../notices/notice.ts';
import type { DueDate, DueDates } from '../../requests/deadline.ts';
import { RIGHTS, type Right } from '../../requests/right.ts';
import { ACTIONS, numbered } from '../action-ids.ts';
import { addedRightField, rightsField } from '../draft-choices.ts';
import { BOXES_PER_ELEMENT, cut, OPTION_TEXT } from '../limits.ts';
import { row } from './button.ts';
import type { DraftWindow } from './draft-view.ts';
import type { Block } from './message.ts';
import { bold, contextBlock, paragraph, plain, quoteBlocks, richText, textBlocks } from './rich-text.ts';
import type { Scene } from './scene.ts';
import { headerBlock, plainText } from './plain-text.ts';

/** Longer words than these prove nothing more. */
const EVIDENCE_LENGTH = 400;
const TELLING_WORDS = 3;

/** Says what the letter was found to be, with the words that show it. */
export function findingBlocks({ reading }: DraftWindow, { copy }: Scene): Block[] {
  const { found } = copy.draft;
  const said = cut(reading.kindEvidence.trim(), EVIDENCE_LENGTH);
  // That a letter is about something else, a greeting in it does not show.
  const evidence = reading.kind === 'not_request' && said.split(/\s+/u).length < TELLING_WORDS ? '' : said;
  return [
    headerBlock(`${MARKS[reading.kind]} ${found.kinds[reading.kind]}`),
    ...(evidence === ''
      ? textBlocks(found.noEvidence)
      : [richText(paragraph(plain(found.because[reading.kind]))), ...quoteBlocks(evidence)]),
  ];
}

const MARKS = { request: '✉️', unsure: '❓', not_request: 'ℹ️' } as const;

/** A box for each right that was found or added, and a list to add another. */
export function rightBlocks({ choices, reading }: DraftWindow, { copy }: Scene): Block[] {
  const { found } = copy.draft;
  const evidence = new Map(reading.rights.map((one) => [one.right, one.evidence]));
  const option = (right: Right): types.PlainTextOption => {
    const words = (evidence.get(right) ?? '').trim();
    return {
      text: plainText(cut(found.rightNames[right], OPTION_TEXT)),
      value: right,
      ...(words !== '' && { description: plainText(cut(`”${words}`, OPTION_TEXT - 1) + '”') }),
    };
  };
  const boxes = chunks(choices.listed.map(option)).map((options, index): types.Checkboxes => {
    const ticked = options.filter(({ value }) => choices.ticked.some((right) => right === value));
    const id = numbered(ACTIONS.draftRights, index + 1);
    return { type: 'checkboxes', action_id: id, options, ...(ticked.length > 0 && { initial_options: ticked }) };
  });
  const label = boxes.length === 0 ? found.noRights : found.rightsHint;
  const others = RIGHTS.filter((right) => !choices.listed.includes(right));
  return [
    richText(paragraph(bold(`${found.rights}: `), plain(label))),
    ...row(boxes, rightsField(choices)),
    ...addRightBlocks(others, { field: addedRightField(choices), copy }),
  ];
}

/** Slack takes ten boxes in one element; there are eleven rights. */
function chunks<Item>(items: readonly Item[]): Item[][] {
  return items.length === 0 ? [] : [items.slice(0, BOXES_PER_ELEMENT), ...chunks(items.slice(BOXES_PER_ELEMENT))];
}

function addRightBlocks(rights: readonly Right[], parts: { field: string; copy: Scene['copy'] }): types.ActionsBlock[] {
  if (rights.length === 0) return [];
  const { found } = parts.copy.draft;
  const element: types.StaticSelect = {
    type: 'static_select',
    action_id: ACTIONS.draftAddRight,
    placeholder: plainText(found.addRight),
    options: rights.map((right) => ({ text: plainText(cut(found.rightNames[right], OPTION_TEXT)), value: right })),
  };
  return [{ type: 'actions', block_id: parts.field, elements: [element] }];
}

/** What else was noticed, in one line. */
export function flagBlocks({ reading }: DraftWindow, { copy }: Scene): Block[] {
  const { flags, flagNames } = copy.draft.found;
  // Several rights are seen by their boxes.
  const told = reading.flags.filter(({ flag }) => flag !== 'several-rights');
  const names = [...new Set(told.map(({ flag }) => flagNames[flag]))];
  return names.length === 0 ? [] : [richText(paragraph(bold(`${flags}: `), plain(`${names.join('; ')}.`)))];
}

/** Until when to answer, how that was counted, and until when with an extension. */
export function dateBlocks({ draft, today }: DraftWindow, { copy }: Scene): Block[] {
  const { dates } = copy.draft;
  if (draft.dates === undefined) return [];
  const first = draft.originalDates;
  const extended = (first ?? draft.dates).extended.date;
  return [
    ...(first === undefined ? [] : dueBlocks({ label: dates.original, counted: first, today, copy })),
    ...dueBlocks({ label: dates.due, counted: draft.dates, today, copy }),
    contextBlock(`${dates.extended}: ${dates.day(extended)}. ${dates.extension}`),
  ];
}

function dueBlocks(parts: { label: string; counted: DueDates; today: IsoDate; copy: Scene['copy'] }): Block[] {
  const { label, counted, today, copy } = parts;
  const { dates } = copy.draft;
  const { due, received } = counted;
  const left = daysUntil(due.date, today);
  const mark = left <= SOON_DAYS ? '⚠️ ' : '';
  return [
    richText(paragraph(bold(`${mark}${label}: ${dates.day(due.date)}`), plain(` (${dates.left(left)})`))),
    contextBlock(dates.counted(due, received)),
  ];
}

/** From here on the last day stands out. */
const SOON_DAYS = 7;
const DAY_MS = 86_400_000;

function daysUntil(day: DueDate['date'], today: IsoDate): number {
  return Math.round((Date.parse(day) - Date.parse(today)) / DAY_MS);
}
