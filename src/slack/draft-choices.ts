import { z } from 'zod';
import { LANGS } from '../notices/notice.ts';
import { isIsoDate } from '../requests/calendar-day.ts';
import { DRAFT_KINDS } from '../requests/draft-kind.ts';
import { RIGHTS } from '../requests/right.ts';
import type { FormState } from './form-state.ts';
import { parsedJson } from '../parsed-json.ts';

/**
 * What a window on a draft knows of itself: all that its `private_metadata` holds. The letter and the draft are in its
 * fields and nowhere else.
 */
const choicesSchema = z.strictObject({
  /** Slug. */
  company: z.string().min(1).max(200),
  received: z.string().refine(isIsoDate),
  /** Absent where the letter decides; so are the next two. */
  lang: z.enum(LANGS).exactOptional(),
  kind: z.enum(DRAFT_KINDS).exactOptional(),
  rights: z.array(z.enum(RIGHTS)).exactOptional(),
  /** The rights that have a box, and those whose box was drawn ticked. */
  listed: z.array(z.enum(RIGHTS)),
  ticked: z.array(z.enum(RIGHTS)),
  /** Counts the lists of boxes and the drafts that were drawn: what is drawn anew must have a block id of its own. */
  boxes: z.int(),
  drafts: z.int(),
  /** Whether the draft in the fields was edited by hand before it was last drawn. */
  edited: z.literal(true).exactOptional(),
});
export type DraftChoices = z.output<typeof choicesSchema>;

/** Of blocks, by what stands in them. */
export const FIELDS = {
  letter: 'letter',
  company: 'company',
  received: 'received',
  lang: 'lang',
  kind: 'kind',
} as const;

/** Fields whose contents the app replaces: Slack keeps what stands in a block as long as its id stays. */
export const draftField = ({ drafts }: DraftChoices): string => `draft${drafts}`;
export const rightsField = ({ boxes }: DraftChoices): string => `rights${boxes}`;
export const addedRightField = ({ boxes }: DraftChoices): string => `add_right${boxes}`;

/** The option of a list that leaves the choice to the letter. */
export const AUTO = 'auto';

export function writeChoices(choices: DraftChoices): string {
  return JSON.stringify(choices);
}

/** Reads what a window knows of itself; undefined where it is of another version. */
export function readChoices(metadata: string): DraftChoices | undefined {
  return choicesSchema.safeParse(parsedJson(metadata)).data;
}

/** Takes over what is chosen in the window now. The day is taken as it is, right or wrong. */
export function chosenIn(state: FormState, before: DraftChoices): DraftChoices {
  const { lang: _lang, kind: _kind, rights: _rights, ...rest } = before;
  const lang = chosen(state.option(FIELDS.lang), LANGS, before.lang);
  const kind = chosen(state.option(FIELDS.kind), DRAFT_KINDS, before.kind);
  const rights = chosenRights(state, before);
  return {
    ...rest,
    company: state.option(FIELDS.company) ?? before.company,
    received: state.day(FIELDS.received) ?? before.received,
    ...(lang !== undefined && { lang }),
    ...(kind !== undefined && { kind }),
    ...(rights !== undefined && { rights }),
  };
}

function chosen<Value extends string>(
  option: string | undefined,
  values: readonly Value[],
  before: Value | undefined,
): Value | undefined {
  if (option === undefined) return before;
  return values.find((value) => value === option);
}

/** Boxes as they were drawn choose nothing: what the letter says still decides. */
function chosenRights(state: FormState, before: DraftChoices): DraftChoices['rights'] {
  const boxes = state.options(rightsField(before));
  const added = state.option(addedRightField(before));
  if (boxes === undefined && added === undefined) return before.rights;
  const ticked: readonly string[] = boxes ?? before.ticked;
  const now = RIGHTS.filter((right) => ticked.includes(right) || right === added);
  return now.join() === before.ticked.join() ? before.rights : now;
}
