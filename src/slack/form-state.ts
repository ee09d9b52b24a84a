import { z } from 'zod';

/** What a window holds: what is typed and chosen in it, as Slack sends it with every action. */
export interface FormState {
  /** Reads a field of text; empty where nothing is in it. */
  text(field: FieldName): string;
  /** Reads the option chosen in a list, by its value; undefined where none is. */
  option(field: FieldName): string | undefined;
  /** Reads the boxes that are ticked, by their values; undefined where the window has no such boxes. */
  options(field: FieldName): readonly string[] | undefined;
  /** Reads a day; undefined where none is chosen. */
  day(field: FieldName): string | undefined;
  /** Reads the people chosen in a list of people, by their ids; undefined where the window has no such list. */
  users(field: FieldName): readonly string[] | undefined;
  /** The texts of fields whose blocks are `name_1`, `name_2` …, in their order, and what was drawn in them. */
  texts(name: string): LongText;
}

/** A field by the id of its block: one element stands in each, or several of boxes. */
type FieldName = string;

/** A text in several fields. */
interface LongText {
  /** What is in the fields now. */
  readonly now: readonly string[];
  /** What the app drew in them. */
  readonly drawn: readonly string[];
}

/** Reads the state of a view out of an action or a submission. */
export function readFormState(view: unknown): FormState {
  const { state, blocks } = viewSchema.parse(view);
  const valueOf = (field: FieldName): Value | undefined => Object.values(state.values[field] ?? {})[0];
  const drawnIn = (field: FieldName): string =>
    blocks.find((block) => block.block_id === field)?.element?.initial_value ?? '';
  // Slack now and then leaves a field out that it drew filled and nobody touched (bolt-js #1258).
  const textIn = (field: FieldName): string => {
    const value = valueOf(field);
    return value === undefined ? drawnIn(field) : (value.value ?? '');
  };
  return {
    text: textIn,
    option: (field) => valueOf(field)?.selected_option?.value,
    options(field) {
      const boxes = Object.values(state.values[field] ?? {}).flatMap(({ selected_options: ticked }) => ticked ?? []);
      return valueOf(field) === undefined ? undefined : boxes.map(({ value }) => value);
    },
    day: (field) => valueOf(field)?.selected_date ?? undefined,
    users(field) {
      const value = valueOf(field);
      if (value === undefined) return undefined;
      const one = value.selected_user ?? undefined;
      return value.selected_users ?? (one === undefined ? [] : [one]);
    },
    texts(name) {
      const fields = blocks.flatMap(({ block_id: id }) => (id.startsWith(`${name}_`) ? [id] : []));
      const [now, drawn] = [fields.map(textIn), fields.map(drawnIn)];
      // Or sends all of them empty. Who empties a text wants no reply to it: what was drawn is the better guess.
      return { now: now.some((text) => text.trim() !== '') ? now : drawn, drawn };
    },
  };
}

const valueSchema = z.object({
  value: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
  selected_options: z.array(z.object({ value: z.string() })).nullish(),
  selected_date: z.string().nullish(),
  selected_user: z.string().nullish(),
  selected_users: z.array(z.string()).nullish(),
});
type Value = z.output<typeof valueSchema>;

const viewSchema = z.object({
  state: z.object({ values: z.record(z.string(), z.record(z.string(), valueSchema)) }).catch({ values: {} }),
  blocks: z.array(
    z.object({
      block_id: z.string().default(''),
      element: z.object({ initial_value: z.string().optional() }).optional().catch(undefined),
    }),
  ),
});
