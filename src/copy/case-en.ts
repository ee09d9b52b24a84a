import type { CaseWords } from './case-words.ts';

/** English. */
export const caseEn: CaseWords = {
  title: 'Cases',
  close: 'Close',
  back: 'Back',
  isPrivate: 'Only the handlers of the company see its cases. A case holds dates and kinds only: no names, no letters.',
  statuses: { open: 'Open', acknowledged: 'Acknowledged', closed: 'Closed' },
  reasons: {
    complex: 'The request is complex',
    'many-requests': 'The person has made many requests',
    'much-data': 'There is a large amount of data to go through',
    'data-of-others': 'Other people’s data must be separated first',
  },
  outcomes: {
    fulfilled: 'Fulfilled',
    partly: 'Fulfilled in part',
    refused: 'Refused',
    withdrawn: 'Withdrawn by the person',
    'nothing-held': 'No data held on the person',
    forwarded: 'Passed on to the right company',
    'not-a-request': 'Not a data protection request',
  },
  refusals: {
    closed: 'The case is closed.',
    'not-closed': 'The case is not closed.',
    'acknowledged-already': 'The case is marked as acknowledged already.',
    'extended-already': 'The time was extended already; that is possible only once.',
    'first-month-over':
      'The first month is over, so the time cannot be extended any more. The person must be told of an extension and its reasons within that month.',
    'no-handler-of-company':
      'This person is not named as a handler of the company. An admin can name them with /notice handlers.',
    'deputy-is-handler': 'The deputy must be somebody other than the handler.',
    'no-rights': 'Choose at least one right.',
    'received-in-future': 'This day has not come yet.',
    'received-before-law': 'This day lies before the GDPR applied (25 May 2018).',
    unchanged: 'Nothing has changed.',
    'changed-meanwhile': 'Somebody else has just changed the case. Look at it again; your change was not saved.',
  },
  away: 'The register cannot be reached just now. Please try again in a moment.',
  list: {
    heading: (count) => (count === 1 ? 'One case' : `${count} cases`),
    none: 'There are no such cases.',
    company: 'Company',
    allCompanies: 'All my companies',
    status: 'Which',
    statusOptions: { open: 'Open ones', closed: 'Closed ones', all: 'All' },
    whose: 'Whose',
    whoseOptions: { mine: 'Mine', all: 'Everybody’s' },
    show: 'Show',
    previous: 'Previous',
    next: 'Next',
    page: ({ number, of }) => `Page ${number} of ${of}`,
    newCase: 'Open a case',
    csv: 'Register as CSV',
    markdown: 'Register as Markdown',
  },
  view: {
    due: 'Last day to answer',
    firstDue: 'End of the first month',
    received: 'Received',
    rights: 'Rights',
    status: 'Status',
    outcome: 'Outcome',
    reason: 'Reason for the extension',
    handler: 'Handler',
    deputy: 'Deputy',
    noDeputy: 'none',
    acknowledge: 'Mark as acknowledged',
    extend: 'Extend the time',
    handOver: 'Hand over',
    closeCase: 'Close the case',
    correct: 'Correct',
    reopen: 'Open again',
    confirmAcknowledge: 'Has the person been told that the request was received?',
    confirmReopen: 'Open this case again? Reminders start again too.',
    yes: 'Yes',
    no: 'No',
    history: 'History',
    earlier: (count) => `and ${count} earlier entries`,
    events: {
      opened: ({ details, day, names, person }) =>
        `opened: received ${day(details['received'])}, due ${day(details['due'])}; ${names(details['rights'])}; handler ${person(details['handler'])}${details['deputy'] === undefined ? '' : `, deputy ${person(details['deputy'])}`}`,
      acknowledged: () => 'marked as acknowledged',
      extended: ({ details, day, names }) => `extended to ${day(details['due'])}: ${names(details['reason'])}`,
      'handed-over': ({ details, person }) => `handed over from ${person(details['from'])} to ${person(details['to'])}`,
      'deputy-set': ({ details, person }) =>
        details['deputy'] === undefined ? 'removed the deputy' : `made ${person(details['deputy'])} the deputy`,
      corrected: ({ details, day, names }) =>
        [
          'corrected',
          ...(details['received'] === undefined
            ? []
            : [
                `received ${day(details['received'])} instead of ${day(details['receivedBefore'])}, due ${day(details['due'])}`,
              ]),
          ...(details['rights'] === undefined
            ? []
            : [`rights ${names(details['rights'])} instead of ${names(details['rightsBefore'])}`]),
          ...(details['extension'] === undefined ? [] : ['the extension came too late and is void']),
        ].join('; '),
      closed: ({ details, names }) => `closed: ${names(details['outcome'])}`,
      reopened: ({ details, names }) => `opened again (had been closed: ${names(details['outcome'])})`,
    },
  },
  forms: {
    company: 'Company',
    rights: 'Rights that the request uses',
    received: 'Day of receipt',
    receivedHint: 'The day the request reached any address of the company; the time runs from it.',
    openSubmit: 'Open the case',
    openNote: 'Only this is kept. Write no names: note the case number in your own files on the request.',
    reason: 'Reason',
    extendNote: ({ due, extended }) =>
      `The new last day is ${extended}. Tell the person of it and of the reasons by ${due}. Holidays or a lack of staff are no reason.`,
    extendSubmit: 'Extend',
    handOverNote: (handlers) => `Handlers of this company: ${handlers}`,
    handler: 'Handler',
    deputy: 'Deputy (is reminded too)',
    handOverSubmit: 'Save',
    outcome: 'How it ended',
    closeNote:
      'No more reminders come. If anything was refused, the person must have been told why, and of the right to complain.',
    closeSubmit: 'Close the case',
    correctNote: 'The due date is counted anew. The history keeps what stood here before.',
    correctSubmit: 'Save',
    choose: 'Choose',
  },
  access: {
    namedHandlers: ({ company, handlers }) =>
      `Requests to ${company} are handled by ${handlers}. They can open a case.`,
    noHandlers: (company) =>
      `Nobody is named yet to handle the requests to ${company}. An admin of the app names them with /notice handlers.`,
    notHandler:
      'You are not named as a handler of any company’s requests, so there are no cases to show. An admin of the app names handlers with /notice handlers.',
    outsider: 'Cases are for members of this workspace only.',
    notAdmin: 'Only the admins of the app name handlers.',
    noAdmins: 'Nobody is set as an admin of the app yet. Whoever runs it sets their Slack user ids in SELOSTE_ADMINS.',
    gone: 'There is no such case for you.',
  },
  handlers: {
    title: 'Handlers',
    note: 'Handlers see the cases of the company, open and close them and are reminded of due dates. An admin who is no handler sees no cases.',
    handlers: 'Handlers:',
    none: 'Nobody is named yet.',
    add: 'Add a handler',
    remove: 'Remove',
    deputy: 'deputy of new cases',
    chooseDeputy: 'Choose the deputy',
    noDeputy: 'No deputy',
    deputyHint: 'The deputy is one of the handlers and is reminded of due dates too.',
    deputyNoHandler: 'The deputy must be one of the handlers. Add the person first.',
    outsider: 'Guests, bots and people of other workspaces cannot be handlers.',
    tooMany: 'There are as many handlers as one company can have.',
  },
  messages: {
    reminderNotice: 'Reminder of a due date',
    reminder: ({ number, company, due, left }) => `Case ${number} (${company}) must be answered by ${due}: ${left}.`,
    overdue: ({ number, company, due }) => `Case ${number} (${company}) is overdue: it had to be answered by ${due}.`,
    unreached: ({ number, company, due }) =>
      `Case ${number} (${company}) is due on ${due}, and its handler cannot be reached or is no handler any more. Please name handlers with /notice handlers.`,
    handedOver: ({ number, company, due, by }) =>
      `${by} handed case ${number} (${company}) over to you. Last day to answer: ${due}.`,
    deputyOf: ({ number, company, due, by }) =>
      `${by} made you the deputy of case ${number} (${company}). Last day to answer: ${due}.`,
    show: 'Show the case',
    registerReady: 'Register of requests',
    registerNone: 'There are no cases to export.',
    registerCut: (count) =>
      `Only the first ${count} cases are shown. Whoever runs the app makes the whole register with: seloste cases`,
  },
  register: {
    title: 'Register of data protection requests',
    made: (day) => `Made on ${day}`,
    explanation:
      'One line per request. Dates are yyyy-mm-dd. Due: end of the first month (GDPR Art. 12(3)); extended due: where the time was extended, told to the person by the first due date. Handler: Slack user id. No names or contents of requests are kept.',
    columns: {
      number: 'Number',
      company: 'Company',
      rights: 'Rights',
      received: 'Received',
      due: 'Due',
      extendedDue: 'Extended due',
      extensionReason: 'Reason for extension',
      extendedOn: 'Extended on',
      status: 'Status',
      acknowledged: 'Acknowledged',
      closed: 'Closed',
      outcome: 'Outcome',
      handler: 'Handler',
    },
  },
};
