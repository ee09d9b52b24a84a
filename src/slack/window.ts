import type { types, webApi } from '@slack/bolt';
import { z } from 'zod';
import { slackCode } from './error-facts.ts';
import { type FormState, readFormState } from './form-state.ts';

/** A window in which something was done, or which was sent. */
export interface Window {
  readonly id: string;
  readonly user: string;
  readonly metadata: string;
  readonly state: FormState;
  /** Of the control that was used, where one was. */
  readonly value?: string;
}

/** Reads the window out of an action or a submission; undefined where neither happened in one. */
export function readWindow(body: unknown): Window | undefined {
  const { data } = windowSchema.safeParse(body);
  if (data === undefined) return undefined;
  const value = data.actions[0]?.value;
  return {
    id: data.view.id,
    user: data.user.id,
    metadata: data.view.private_metadata,
    state: readFormState(data.view),
    ...(value !== undefined && { value }),
  };
}

const windowSchema = z.object({
  user: z.object({ id: z.string() }),
  view: z.looseObject({ id: z.string(), private_metadata: z.string().default('') }),
  actions: z.array(z.object({ value: z.string().exactOptional() })).default([]),
});

/** Draws a window anew. Who has closed it meanwhile needs no answer any more. */
export async function updateWindow(client: webApi.WebClient, id: string, view: types.ModalView): Promise<void> {
  try {
    await client.views.update({ view_id: id, view });
  } catch (error) {
    if (slackCode(error) !== 'not_found') throw error;
  }
}
