import { z } from 'zod';
import type { ActResult, View } from '../page/protocol.ts';
import { viewSchema } from './payload-schemas.ts';
import { viewPayload } from './payloads.ts';
import { type ActOf, NOT_FOUND, type Stage, TIMED_OUT } from './stage.ts';
import { nameView } from './view-methods.ts';

/** https://docs.slack.dev/surfaces/modals: what an app may answer to a submission. */
const responseSchema = z.discriminatedUnion('response_action', [
  z.object({ response_action: z.literal('errors'), errors: z.record(z.string(), z.string()) }),
  z.object({ response_action: z.literal('update'), view: viewSchema }),
  z.object({ response_action: z.literal('push'), view: viewSchema }),
  z.object({ response_action: z.literal('clear') }),
]);

/** Sends a modal; the app closes it, replaces it, or tells what is wrong at its fields. */
export async function submitView(stage: Stage, act: ActOf<'submit'>): Promise<ActResult> {
  const view = findModal(stage, act.viewId);
  if (view === undefined) return NOT_FOUND;
  const triggerId = stage.tickets.issueTrigger();
  const payload = viewPayload('view_submission', { view, values: act.values, triggerId, isCleared: false });
  const delivery = await stage.deliver(payload);
  if (delivery.kind === 'timeout') return TIMED_OUT;
  return follow(stage, view, delivery.response);
}

function follow(stage: Stage, view: View, response: unknown): ActResult {
  const stack = stage.workspace.snapshot().modals;
  const others = stack.filter((open) => open.id !== view.id);
  if (response === undefined || response === '') {
    stage.workspace.apply({ kind: 'modals', modals: others });
    return { ok: true };
  }
  const parsed = responseSchema.safeParse(response);
  if (!parsed.success) return { ok: false, error: 'invalid_response_action' };
  const { data } = parsed;
  switch (data.response_action) {
    case 'errors':
      return { ok: true, errors: data.errors };
    case 'update': {
      const updated = nameView(stage, data.view, view.id);
      stage.workspace.apply({ kind: 'modals', modals: stack.map((open) => (open.id === view.id ? updated : open)) });
      return { ok: true };
    }
    case 'push':
      stage.workspace.apply({ kind: 'modals', modals: [...stack, nameView(stage, data.view)] });
      return { ok: true };
    case 'clear':
      stage.workspace.apply({ kind: 'modals', modals: [] });
      return { ok: true };
  }
}

/** Closes a modal, with those beneath it where the view says so. */
export async function closeView(stage: Stage, act: ActOf<'close'>): Promise<ActResult> {
  const view = findModal(stage, act.viewId);
  if (view === undefined) return NOT_FOUND;
  const isCleared = view.clear_on_close;
  stage.workspace.apply({
    kind: 'modals',
    modals: isCleared ? [] : stage.workspace.snapshot().modals.filter((open) => open.id !== view.id),
  });
  if (view.notify_on_close) {
    await stage.deliver(viewPayload('view_closed', { view, values: act.values, triggerId: '', isCleared }));
  }
  return { ok: true };
}

function findModal({ workspace }: Stage, id: string): View | undefined {
  return workspace.snapshot().modals.find((view) => view.id === id);
}
