import type { KnownBlock } from '@slack/types';
import { z } from 'zod';
import type { ActResult, Source } from '../page/protocol.ts';
import { optionSchema } from './payload-schemas.ts';
import { CHANNELS } from './people.ts';
import { type Payload, type Place, blockActionsPayload, blockSuggestionPayload } from './payloads.ts';
import { type ActOf, NOT_FOUND, type Stage, TIMED_OUT } from './stage.ts';

const suggestionsSchema = z.union([
  z.object({ options: z.array(optionSchema).max(100) }),
  z.object({ option_groups: z.array(z.object({ options: z.array(optionSchema).max(100) })).max(100) }),
]);

/** Clicks a button, or chooses in an element that tells the app at once. */
export async function useElement(stage: Stage, act: ActOf<'use'>): Promise<ActResult> {
  const place = findPlace(stage, act.source);
  const element = place === undefined ? undefined : findElement(place, act);
  if (place === undefined || element === undefined) return NOT_FOUND;
  const { blockId, state, values } = act;
  const at = stage.workspace.nextTs();
  const triggerId = stage.tickets.issueTrigger();
  const delivery = await stage.deliver(blockActionsPayload({ place, element, blockId, state, values, triggerId, at }));
  return delivery.kind === 'timeout' ? TIMED_OUT : { ok: true };
}

/** Asks the app what an external select offers for what is typed. Groups are shown as one list. */
export async function suggestOptions(stage: Stage, act: ActOf<'suggest'>): Promise<ActResult> {
  const place = findPlace(stage, act.source);
  if (place === undefined || findElement(place, act) === undefined) return NOT_FOUND;
  const delivery = await stage.deliver(blockSuggestionPayload({ place, ...act }));
  if (delivery.kind === 'timeout') return TIMED_OUT;
  const parsed = suggestionsSchema.safeParse(delivery.response);
  if (!parsed.success) return { ok: false, error: 'invalid_options' };
  const { data } = parsed;
  const options = 'options' in data ? data.options : data.option_groups.flatMap((group) => group.options);
  return { ok: true, options };
}

function findPlace({ workspace, tickets }: Stage, source: Source): Place | undefined {
  if (source.kind === 'view') {
    const { modals, home } = workspace.snapshot();
    const view = [...modals, home].find((open) => open?.id === source.viewId);
    return view ? { kind: 'view', view } : undefined;
  }
  const message = workspace.find(source.channel, source.ts);
  const channel = CHANNELS.find((known) => known.id === source.channel);
  if (message === undefined || channel === undefined) return undefined;
  const { threadTs, ts: originalTs } = message;
  const responseUrl = tickets.issueResponseUrl({ channel: channel.id, threadTs, originalTs });
  return { kind: 'message', message, channel, responseUrl };
}

function findElement(place: Place, wanted: { blockId: string; actionId: string }): Payload | undefined {
  const { blocks } = place.kind === 'view' ? place.view : place.message;
  const block = blocks.find((candidate) => candidate.block_id === wanted.blockId);
  if (block === undefined) return undefined;
  return elementsOf(block).find((element) => element['action_id'] === wanted.actionId);
}

function elementsOf(block: KnownBlock): Payload[] {
  const elements = [
    'elements' in block ? block.elements : [],
    'accessory' in block ? [block.accessory] : [],
    'element' in block ? [block.element] : [],
  ];
  return elements.flat().flatMap((element) => (element === undefined ? [] : [{ ...element }]));
}
