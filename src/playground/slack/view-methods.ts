import { z } from 'zod';
import type { View } from '../page/protocol.ts';
import { ME } from './people.ts';
import { viewSchema, withBlockIds } from './payload-schemas.ts';
import type { Method, MethodResult, Slack } from './method.ts';

/** https://docs.slack.dev/surfaces/modals: a view may push two more onto itself. */
const MODALS_STACKED = 3;

const openSchema = z.object({ trigger_id: z.string(), view: viewSchema });
const updateSchema = z.object({
  view: viewSchema,
  view_id: z.string().optional(),
  external_id: z.string().optional(),
  hash: z.string().optional(),
});
const publishSchema = z.object({ user_id: z.string(), view: viewSchema });

/** The methods of the Web API that show modals and the Home tab. */
export const VIEW_METHODS: readonly (readonly [string, Method])[] = [
  ['views.open', openView],
  ['views.push', pushView],
  ['views.update', updateView],
  ['views.publish', publishView],
];

/** Gives a view that the app has sent the ids that Slack gives it. `id` is kept where a view is replaced. */
export function nameView({ workspace }: Slack, sent: z.infer<typeof viewSchema>, id?: string): View {
  const ts = workspace.nextTs();
  return { ...sent, id: id ?? `V${ts.replace('.', '')}`, hash: ts, blocks: withBlockIds(sent.blocks) };
}

function openView(slack: Slack, args: unknown): MethodResult {
  const wanted = openSchema.parse(args);
  const trigger = slack.tickets.spendTrigger(wanted.trigger_id);
  if (trigger !== 'ok') return { ok: false, error: trigger };
  const view = nameView(slack, wanted.view);
  slack.workspace.apply({ kind: 'modals', modals: [view] });
  return { ok: true, view };
}

function pushView(slack: Slack, args: unknown): MethodResult {
  const wanted = openSchema.parse(args);
  const stack = slack.workspace.snapshot().modals;
  if (stack.length >= MODALS_STACKED) return { ok: false, error: 'push_limit_reached' };
  const trigger = slack.tickets.spendTrigger(wanted.trigger_id);
  if (trigger !== 'ok') return { ok: false, error: trigger };
  const view = nameView(slack, wanted.view);
  slack.workspace.apply({ kind: 'modals', modals: [...stack, view] });
  return { ok: true, view };
}

function updateView(slack: Slack, args: unknown): MethodResult {
  const wanted = updateSchema.parse(args);
  const stack = slack.workspace.snapshot().modals;
  const old = stack.find(
    (view) => view.id === wanted.view_id || (wanted.external_id && view.external_id === wanted.external_id),
  );
  if (old === undefined) return { ok: false, error: 'not_found' };
  if (wanted.hash !== undefined && wanted.hash !== old.hash) return { ok: false, error: 'hash_conflict' };
  const view = nameView(slack, wanted.view, old.id);
  slack.workspace.apply({ kind: 'modals', modals: stack.map((open) => (open.id === old.id ? view : open)) });
  return { ok: true, view };
}

function publishView(slack: Slack, args: unknown): MethodResult {
  const wanted = publishSchema.parse(args);
  if (wanted.user_id !== ME.id) return { ok: false, error: 'user_not_found' };
  const view = nameView(slack, wanted.view, slack.workspace.snapshot().home?.id);
  slack.workspace.apply({ kind: 'home', home: view });
  return { ok: true, view };
}
