import { writeCaseWindow } from '../../src/slack/case-window.ts';
import type { Store } from '../../src/store/store.ts';
import { copiedWindow } from './copied-window.ts';
import * as incoming from './incoming.ts';
import type { Workspace } from './workspace.ts';

/** What somebody tries, and how one sees that it worked. */
export interface RoleAct {
  /** The action ids, callback ids and words of the command that the act stands for. */
  readonly ids: readonly string[];
  readonly act: (scene: RoleScene) => Promise<unknown>;
  /** Whether it worked, in what was sent or kept since. */
  readonly worked: (scene: RoleScene) => Promise<boolean> | boolean;
}

export interface RoleScene {
  readonly workspace: Workspace;
  readonly store: Store;
  /** Of an open case of Nokopa, and of a closed one. */
  readonly open: string;
  readonly closed: string;
  /** What was kept before. */
  readonly before: string;
  readonly isBot: boolean;
  /** What had been sent and acknowledged before. */
  readonly from: { readonly sent: number; readonly acks: number };
}

export const TEAM = 'T0TEAM';
export const NOKOPA = { team: TEAM, company: 'nokopa' };
export const [ANNA, DORA, CIA, EVE, ADMIN, BOSS, GUEST, STRANGER, BOT] = [
  'U0ANNA',
  'U0DORA',
  'U0CIA',
  'U0EVE',
  'U0ADMIN',
  'U0BOSS',
  'U0GUEST',
  'U0STRANGER',
  'U0ROBOT',
];

/** All that is kept and that somebody could have changed. */
export async function keptIn(store: Store): Promise<string> {
  const cases = await store.cases.register({}, { offset: 0, limit: 100 });
  const handlers = await store.handlers.handlersOf(NOKOPA);
  const channel = await store.channelSettings.findCompany({ team: TEAM, channel: incoming.CHANNEL });
  return JSON.stringify([cases, handlers, channel]);
}

/** What was sent and acknowledged since the act began. */
const told = ({ workspace, from }: RoleScene): unknown[] => [
  ...workspace.sent.slice(from.sent).filter(({ method }) => method !== 'users.info'),
  ...workspace.acks.slice(from.acks),
];
const has = (words: string) => (scene: RoleScene) => JSON.stringify(told(scene)).includes(words);
const changed = async ({ store, before }: RoleScene) => (await keptIn(store)) !== before;
const spoke = (scene: RoleScene) => told(scene).some((one) => one !== undefined);
/** The case's number, which stands in every window on it. */
const showsCase = has('2026-001');

const signed = { user: { id: ANNA, team_id: TEAM }, team: { id: TEAM }, trigger_id: 'trigger' };
const list = { status: 'all', whose: 'all', page: 0 } as const;
const caseMetadata = (id: string) => writeCaseWindow({ list, id, version: id.startsWith('closed') ? 2 : 1 });

function click(
  actionId: string,
  view: Record<string, unknown> | undefined,
  chosen: object = {},
): Record<string, unknown> {
  const action = { type: 'button', action_id: actionId, block_id: 'b', ...chosen };
  const message = {
    container: { type: 'message', channel_id: incoming.CHANNEL, message_ts: '1.1', is_ephemeral: true },
  };
  const place = view === undefined ? { ...message, channel: { id: incoming.CHANNEL } } : { view };
  const responses = view === undefined ? { response_url: 'https://hooks.slack.test/response/role' } : {};
  return { ...signed, ...place, ...responses, type: 'block_actions', actions: [action] };
}

const submit = (view: Record<string, unknown>) => ({ ...signed, type: 'view_submission', view });

function onCase(actionId: string, worked: RoleAct['worked'], chosen: object = {}): RoleAct {
  return {
    ids: [actionId],
    act: ({ workspace, open, closed }) => {
      const id = actionId === 'case_reopen' ? closed : open;
      const value = actionId === 'case_show' ? { value: id } : {};
      return workspace.deliver(click(actionId, copiedWindow('case_view', caseMetadata(id)), { ...value, ...chosen }));
    },
    worked,
  };
}

function form(callbackId: string, values: object): RoleAct {
  return {
    ids: [callbackId],
    act: ({ workspace, open }) => {
      const id = callbackId === 'case_new_form' ? 'another' : open;
      return workspace.deliver(submit(copiedWindow(callbackId, caseMetadata(id), values)));
    },
    worked: changed,
  };
}

function onHandlers(actionId: string, worked: RoleAct['worked'], chosen: object = {}): RoleAct {
  return {
    ids: [actionId],
    act: ({ workspace }) => workspace.deliver(click(actionId, copiedWindow('case_handlers', 'nokopa'), chosen)),
    worked,
  };
}

function typed(words: string, worked: RoleAct['worked']): RoleAct {
  return { ids: [`/notice ${words.split(' ')[0] ?? ''}`], act: ({ workspace }) => workspace.command(words), worked };
}

const rights = { case_rights: { c: { type: 'multi_static_select', selected_options: [{ value: 'erasure' }] } } };
const received = { case_received: { c: { type: 'datepicker', selected_date: '2026-11-01' } } };
const radio = (value: string) => ({ c: { type: 'radio_buttons', selected_option: { value } } });

/** Everything that somebody can do, by the words of the table in `.docs/roles.md`. */
export const ROLE_ACTS: Readonly<Record<string, RoleAct>> = {
  'ask directly': {
    ids: ['message'],
    act: ({ workspace, isBot }) => workspace.dm('how long?', isBot ? { event: { bot_id: 'B1' } } : {}),
    worked: spoke,
  },
  'ask by a mention': {
    ids: ['app_mention'],
    act: ({ workspace, isBot }) => workspace.mention('how long?', isBot ? { event: { bot_id: 'B1' } } : {}),
    worked: spoke,
  },
  'ask by the command': typed('how long?', spoke),
  'read help, notices, sections': typed('list', spoke),
  compare: typed('compare retention', spoke),
  'open the Home': { ids: ['app_home_opened'], act: ({ workspace }) => workspace.openHome(), worked: spoke },
  'draft a reply': {
    ids: ['draft_reply_global', '/notice draft'],
    act: ({ workspace }) => workspace.draftFromNothing(),
    worked: spoke,
  },
  'draft from a message': {
    ids: ['draft_reply'],
    act: ({ workspace }) => workspace.draftFrom({ text: 'Haluan nähdä tietoni.' }),
    worked: spoke,
  },
  'set the channel’s company': typed('company nokopa', changed),
  'set it by a button': {
    ids: ['set_company', 'set_listed_company'],
    act: ({ workspace }) =>
      workspace.deliver(click('set_company', undefined, { value: JSON.stringify({ company: 'nokopa', lang: 'fi' }) })),
    worked: changed,
  },
  'see own cases on the Home': {
    ids: [],
    act: ({ workspace }) => workspace.openHome(),
    worked: showsCase,
  },
  'list cases by the command': typed('cases', showsCase),
  'list cases of a company': typed('cases nokopa', showsCase),
  'list cases from the Home': onCase('home_cases', showsCase),
  'show a case': onCase('case_show', showsCase),
  'go back to a case': onCase('case_back', showsCase),
  'go back to the list': onCase('cases_back', showsCase),
  'choose the list’s company': onCase('cases_company', showsCase, { selected_option: { value: 'nokopa' } }),
  'choose the list’s status': onCase('cases_status', showsCase, { selected_option: { value: 'all' } }),
  'choose whose cases': onCase('cases_whose', showsCase, { selected_option: { value: 'all' } }),
  'turn the list’s pages': onCase('cases_page', showsCase, { value: '0' }),
  'export the register': onCase('cases_export', showsCase, { value: 'csv' }),
  'acknowledge a case': onCase('case_acknowledge', changed),
  'acknowledge a case from a draft': {
    ids: ['draft_acknowledge'],
    act: ({ workspace, open }) =>
      workspace.deliver(click('draft_acknowledge', copiedWindow('draft_result', ''), { value: open })),
    worked: changed,
  },
  'open a case again': onCase('case_reopen', changed),
  'see the form to extend': onCase('case_extend', has('case_extend_form')),
  'see the form to hand over': onCase('case_hand_over', has('case_hand_over_form')),
  'see the form to close': onCase('case_close', has('case_close_form')),
  'see the form to correct': onCase('case_correct', has('case_correct_form')),
  'see the form for a new case': onCase('case_new', has('case_new_form')),
  'extend a case': form('case_extend_form', { case_reason: radio('complex') }),
  'hand a case over': form('case_hand_over_form', {
    case_handler: { c: { type: 'users_select', selected_user: DORA } },
  }),
  'close a case': form('case_close_form', { case_outcome: radio('refused') }),
  'correct a case': form('case_correct_form', { ...rights, ...received }),
  'open a case': form('case_new_form', {
    case_company: { c: { type: 'static_select', selected_option: { value: 'nokopa' } } },
    ...rights,
    ...received,
  }),
  'see handlers by the command': typed('handlers nokopa', has(`<@${ANNA}>`)),
  'see handlers from the Home': onHandlers('home_handlers', has(`<@${ANNA}>`)),
  'choose whose handlers': onHandlers('handlers_company', has(`<@${ANNA}>`), { selected_option: { value: 'nokopa' } }),
  'name a handler': onHandlers('handlers_add', changed, { selected_user: EVE }),
  'remove a handler': onHandlers('handlers_remove', changed, { value: ANNA }),
  'name the deputy': onHandlers('handlers_deputy', changed, { selected_user: BOSS }),
  'name no deputy': onHandlers('handlers_no_deputy', changed),
};

/**
 * What anybody may use who may ask: it shows what notices say, or belongs to the draft in one's own window. Nothing of it
 * knows a case, a handler or a setting.
 */
export const FOR_WHOEVER_ASKS: readonly string[] = [
  'show_section',
  'share',
  'suggestion',
  'feedback',
  'choose_company',
  'choose_listed_company',
  'compare_topic',
  'compare_more',
  'home_language',
  'home_ask',
  'browse_company',
  'browse_topic',
  'browse_show',
  'draft_more_room',
  'draft_language',
  'draft_company',
  'draft_received',
  'draft_lang',
  'draft_kind',
  'draft_rights',
  'draft_add_right',
  'draft_replace',
  'draft_reread',
  'draft_case',
  'draft_letter',
  'draft_result',
  'draft_no_request',
  'case_company',
];
