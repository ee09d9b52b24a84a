import type { RespondFn, webApi } from '@slack/bolt';
import { z } from 'zod';
import {
  type CompanyChoice,
  type ComparisonRef,
  readChoiceContext,
  readCompanyChoice,
  readComparisonRef,
  readSectionRef,
  readTopic,
  type SectionRef,
} from './button-value.ts';
import { type Outlet, privateOutlet, threadOutlet } from './outlet.ts';
import type { Place } from './threads.ts';

/** A click on a control in a message. */
export interface Click {
  readonly place: Place;
  /** Where to answer: the thread, or to the one who clicked alone where the message hangs in no thread. */
  readonly outlet: Outlet;
  readonly respond: RespondFn;
  /** `ts` of the message that was clicked in. */
  readonly message: string;
  /** What the control carries; comes from outside. */
  readonly value: unknown;
  /** Reads what a button leads to; undefined where the button is of another version. */
  sectionRef(): SectionRef | undefined;
  /** Reads which company was chosen and for what, by a button or in a list. */
  companyChoice(): CompanyChoice | undefined;
  /** Reads what is to be compared, by a button or by the topic that was chosen in a list. */
  comparison(): ComparisonRef | undefined;
}

interface Clicked {
  readonly body: unknown;
  readonly respond: RespondFn;
  readonly client: webApi.WebClient;
}

/** Reads a click; undefined where it did not happen in a message. */
export function readClick({ body, respond, client }: Clicked): Click | undefined {
  const { data } = clickSchema.safeParse(body);
  const action = data?.actions[0];
  if (data === undefined || action === undefined) return undefined;
  const { container, user } = data;
  const channel = container.channel_id;
  // In a direct conversation nobody else sees the thread; elsewhere a message outside threads was for one or shared.
  const thread = container.is_ephemeral ? undefined : (container.thread_ts ?? directThread(container));
  return {
    place: { channel, user: user.id, ...(thread !== undefined && { thread }) },
    outlet: thread === undefined ? privateOutlet(respond, client, user.id) : threadOutlet(client, { channel, thread }),
    respond,
    message: container.message_ts,
    value: action.value,
    sectionRef: () => readSectionRef(action.value),
    companyChoice: () => readCompanyChoice(action.value) ?? listedChoice(action),
    comparison: () => readComparisonRef(action.value) ?? listedTopic(action),
  };
}

const clickSchema = z.object({
  user: z.object({ id: z.string() }),
  container: z.object({
    channel_id: z.string(),
    message_ts: z.string(),
    thread_ts: z.string().optional(),
    is_ephemeral: z.boolean().default(false),
  }),
  actions: z.array(
    z.object({
      block_id: z.string(),
      value: z.string().optional(),
      selected_option: z.object({ value: z.string() }).nullish(),
    }),
  ),
});
type ClickBody = z.output<typeof clickSchema>;

function directThread({ channel_id: channel, message_ts: ts }: ClickBody['container']): string | undefined {
  return channel.startsWith('D') ? ts : undefined;
}

/** A list's option is the company alone; what it answers stands in the id of the block. */
function listedChoice({ block_id: blockId, selected_option: option }: ClickBody['actions'][number]) {
  const context = readChoiceContext(blockId);
  const company = option?.value;
  return context === undefined || company === undefined ? undefined : { ...context, company };
}

function listedTopic({ block_id: blockId, selected_option: option }: ClickBody['actions'][number]) {
  const ref = readComparisonRef(blockId);
  const topic = readTopic(option?.value);
  return ref === undefined || topic === undefined ? undefined : { ...ref, topic };
}
