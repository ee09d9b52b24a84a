/** How events are told apart; an event of any other kind is `other`. */
export const EVENT_KINDS = [
  'message',
  'app_mention',
  'app_home_opened',
  'app_uninstalled',
  'tokens_revoked',
  'command',
  'action',
  'options',
  'shortcut',
  'message_action',
  'view_submission',
  'view_closed',
  'other',
] as const;

/** The methods of the Web API that the app calls; posts to a `response_url`, and any other. */
export const SLACK_METHODS = [
  'apps.connections.open',
  'apps.uninstall',
  'assistant.threads.setStatus',
  'assistant.threads.setSuggestedPrompts',
  'auth.revoke',
  'auth.test',
  'chat.postEphemeral',
  'chat.postMessage',
  'chat.update',
  'conversations.history',
  'conversations.open',
  'oauth.v2.access',
  'users.info',
  'views.open',
  'views.publish',
  'views.push',
  'views.update',
  'response_url',
  'other',
] as const;

const LANGS = ['fi', 'sv', 'en'] as const;

/**
 * Everything that is measured. Each label has a closed list of values: so no series can carry a user, a channel, a
 * workspace, a company or anybody's words, and their number is bounded.
 */
export const COUNTERS = {
  seloste_events_total: {
    help: 'What reached the app from Slack, by what became of it.',
    labels: { kind: EVENT_KINDS, outcome: ['done', 'failed', 'repeated'] },
  },
  seloste_answers_total: {
    help: 'Replies to questions and to requests for a section.',
    labels: { status: ['answered', 'not_in_notice', 'needs_company', 'out_of_scope'], lang: LANGS },
  },
  seloste_drafts_total: {
    help: 'Drafts drawn for letters, by what the letter was taken for.',
    labels: { letter: ['request', 'not_request', 'unsure'], lang: LANGS },
  },
  seloste_slack_calls_total: {
    help: 'Calls to Slack, tries again included.',
    labels: { method: SLACK_METHODS, result: ['ok', 'refused', 'rate_limited', 'failed', 'unreachable'] },
  },
  seloste_reminders_total: {
    help: 'Reminders of due dates.',
    labels: { outcome: ['sent', 'failed'] },
  },
  seloste_database_trouble_total: {
    help: 'Times the database was asked again after trouble that passes, and times it was given up.',
    labels: { outcome: ['retried', 'gave_up'] },
  },
  seloste_reloads_total: {
    help: 'Changes of files while running: taken in, or refused because of what is wrong with them.',
    labels: { outcome: ['taken', 'refused'] },
  },
} as const satisfies Definitions;

export const GAUGES = {
  seloste_notices: 'Notices in force.',
  seloste_ready: 'Whether questions can be answered now (1) or not (0).',
  seloste_open_cases: 'Cases in the register that are not closed.',
  process_start_time_seconds: 'When the process started, in seconds since 1970.',
  process_cpu_seconds_total: 'Processor time used.',
  process_resident_memory_bytes: 'Memory held.',
  nodejs_heap_size_used_bytes: 'Memory used by live and dead objects.',
  nodejs_eventloop_utilization: 'Share of the time since the last reading in which the event loop was busy.',
} as const satisfies Readonly<Record<string, string>>;

export const HISTOGRAMS = {
  seloste_event_seconds: {
    help: 'From the arrival of an event until its reply was sent.',
    labels: { kind: EVENT_KINDS },
    /** Slack shows a failure after 3 s. */
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  },
} as const satisfies Definitions<{ readonly buckets: readonly number[] }>;

type Definitions<More = object> = Readonly<
  Record<string, { readonly help: string; readonly labels: Readonly<Record<string, readonly string[]>> } & More>
>;
