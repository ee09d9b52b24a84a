import type { types } from '@slack/bolt';
import type { IsoDate } from '../../notices/notice.ts';
import type { DueDate, DueDates } from '../../requests/deadline.ts';
import { RIGHTS, type Right } from '../../requests/right.ts';
import { ACTIONS, numbered } from '../action-ids.ts';
import { addedRightField, boxFields } from '../draft-choices.ts';
import { BOXES_PER_ELEMENT, cut, OPTION_TEXT } from '../limits.ts';
import type { DraftWindow } from './draft-view.ts';
import { plainText } from './letter-form.ts';
import type { Block } from './message.ts';
import { bold, contextBlock, paragraph, plain, quoteBlocks, richText, textBlocks } from './rich-text.ts';
import type { Scene } from './scene.ts';

/** Longer words than these prove nothing more. */
const EVIDENCE_LENGTH = 400;

/** Says what the letter was found to be, with the words that show it. */
export function findingBlocks({ reading }: DraftWindow, { copy }: Scene): Block[] {
  const { found } = copy.draft;
  const evidence = cut(reading.kindEvidence.trim(), EVIDENCE_LENGTH);
  return [
    { type: 'header', text: plainText(`${MARKS[reading.kind]} ${found.kinds[reading.kind]}`) },
    ...(evidence === ''
      ? textBlocks(found.noEvidence)
      : [richText(paragraph(plain(found.because))), ...quoteBlocks(evidence)]),
  ];
}

const MARKS = { request: '📩', unsure: '🤔', not_request: 'ℹ️' } as const;

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
  const boxes = boxFields(choices).flatMap((field, index): types.InputBlock[] => {
    const options = choices.listed.slice(index * BOXES_PER_ELEMENT, (index + 1) * BOXES_PER_ELEMENT).map(option);
    const ticked = options.filter(({ value }) => choices.ticked.some((right) => right === value));
    if (options.length === 0) return [];
    return [
      {
        type: 'input',
        block_id: field,
        dispatch_action: true,
        optional: true,
        label: plainText(found.rights),
        hint: plainText(found.rightsHint),
        element: {
          type: 'checkboxes',
          action_id: numbered(ACTIONS.draftRights, index + 1),
          options,
          ...(ticked.length > 0 && { initial_options: ticked }),
        },
      },
    ];
  });
  const none = boxes.length === 0 ? textBlocks(found.noRights) : [];
  const others = RIGHTS.filter((right) => !choices.listed.includes(right));
  return [...none, ...boxes, ...addRightBlocks(others, { field: addedRightField(choices), copy })];
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
  const names = [...new Set(reading.flags.map(({ flag }) => flagNames[flag]))];
  return names.length === 0 ? [] : [richText(paragraph(bold(`${flags}: `), plain(`${names.join('; ')}.`)))];
}

/** Until when to answer, how that was counted, and until when with an extension. */
export function dateBlocks({ draft, today }: DraftWindow, { copy }: Scene): Block[] {
  const { dates } = copy.draft;
  if (draft.dates === undefined) return [];
  const first = draft.originalDates;
  return [
    ...(first === undefined ? [] : dueBlocks({ label: dates.original, counted: first, today, copy })),
    ...dueBlocks({ label: dates.due, counted: draft.dates, today, copy }),
    richText(
      paragraph(
        bold(`${dates.extended}: `),
        plain(`${dates.day((first ?? draft.dates).extended.date)}\n${dates.extension}`),
      ),
    ),
  ];
}

function dueBlocks(parts: { label: string; counted: DueDates; today: IsoDate; copy: Scene['copy'] }): Block[] {
  const { label, counted, today, copy } = parts;
  const { dates } = copy.draft;
  const { due, received } = counted;
  const left = daysUntil(due.date, today);
  const mark = left < 0 ? '🔴' : left <= SOON_DAYS ? '🟠' : '📅';
  return [
    richText(paragraph(bold(`${mark} ${label}: ${dates.day(due.date)}`), plain(` (${dates.left(left)})`))),
    contextBlock(dates.counted(due, received)),
  ];
}

/** From here on the last day stands out. */
const SOON_DAYS = 7;
const DAY_MS = 86_400_000;

function daysUntil(day: DueDate['date'], today: IsoDate): number {
  return Math.round((Date.parse(day) - Date.parse(today)) / DAY_MS);
}
