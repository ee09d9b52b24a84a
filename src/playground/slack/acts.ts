import { z } from 'zod';
import type { Act, ActResult } from '../page/protocol.ts';
import { say } from './act-say.ts';
import { suggestOptions, useElement } from './act-element.ts';
import { closeView, submitView } from './act-view.ts';
import { openApp, runGlobalShortcut, runMessageShortcut } from './act-surface.ts';
import { optionSchema } from './payload-schemas.ts';
import type { Stage } from './stage.ts';

const sourceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('message'), channel: z.string(), ts: z.string() }),
  z.object({ kind: z.literal('view'), viewId: z.string() }),
]);
const stateSchema = z.object({
  type: z.string(),
  value: z.string().nullable().exactOptional(),
  selected_option: optionSchema.nullable().exactOptional(),
  selected_options: z.array(optionSchema).exactOptional(),
  selected_date: z.string().nullable().exactOptional(),
  selected_user: z.string().nullable().exactOptional(),
});
const valuesSchema = z.record(z.string(), z.record(z.string(), stateSchema));
const element = { source: sourceSchema, blockId: z.string(), actionId: z.string() };

/** What the page may send. */
export const actSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('say'),
    channel: z.string(),
    threadTs: z.string().nullable(),
    text: z.string().trim().min(1).max(40_000),
  }),
  z.object({ kind: z.literal('use'), ...element, state: stateSchema, values: valuesSchema }),
  z.object({ kind: z.literal('suggest'), ...element, query: z.string() }),
  z.object({ kind: z.literal('submit'), viewId: z.string(), values: valuesSchema }),
  z.object({ kind: z.literal('close'), viewId: z.string(), values: valuesSchema }),
  z.object({ kind: z.literal('message-shortcut'), callbackId: z.string(), channel: z.string(), ts: z.string() }),
  z.object({ kind: z.literal('global-shortcut'), callbackId: z.string() }),
  z.object({ kind: z.literal('open-app'), tab: z.enum(['home', 'messages']) }),
  z.object({ kind: z.literal('reset') }),
]) satisfies z.ZodType<Act>;

/** Does what the user of the page does, as Slack would: tells the app and resolves once it has acknowledged. */
export function perform(stage: Stage, act: Act): Promise<ActResult> | ActResult {
  switch (act.kind) {
    case 'say':
      return say(stage, act);
    case 'use':
      return useElement(stage, act);
    case 'suggest':
      return suggestOptions(stage, act);
    case 'submit':
      return submitView(stage, act);
    case 'close':
      return closeView(stage, act);
    case 'message-shortcut':
      return runMessageShortcut(stage, act);
    case 'global-shortcut':
      return runGlobalShortcut(stage, act);
    case 'open-app':
      return openApp(stage, act);
    case 'reset':
      return stage.startOver().then(() => ({ ok: true }));
  }
}
