import { daysLeft } from './days-left.ts';
import type { DraftWords } from './draft-words.ts';

const day = (date: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
    .format(new Date(`${date}T00:00:00Z`))
    .replace(',', '');

/** English. */
export const draftEn: DraftWords = {
  title: 'Draft a reply',
  close: 'Close',
  isPrivate: 'Only you see this. Nothing is posted in a channel, sent to the customer or stored.',
  part: (text, { number, of }) => (of === 1 ? text : `${text}, part ${number} of ${of}`),
  form: {
    letter: 'The letter',
    hint: 'As it came: with its subject, quoted messages and signature. HTML is fine.',
    moreRoom: 'The letter is longer: add a field',
    company: 'Company it was written to',
    received: 'Day of receipt',
    receivedHint:
      'The day it reached the company by any way: mail, letter, telephone, chat. The month to answer runs from it.',
    submit: 'Draft',
    unread: (files) =>
      files === 1
        ? 'There is a file on the message of which I see nothing, or only the beginning. Paste its text here.'
        : `There are ${files} files on the message of which I see nothing, or only the beginning. Paste their text here.`,
    cut: (characters) => `The message is longer than ${characters} characters. The rest is not in the fields below.`,
    wrong: {
      letter: 'There is no letter here.',
      company: 'Choose the company.',
      companyGone: 'There is no notice of this company any more. Choose another.',
      day: 'Choose the day of receipt.',
      future: 'This day has not come yet.',
      past: 'The GDPR applies from 25 May 2018 on.',
    },
  },
  found: {
    kinds: {
      request: 'This is a data protection request',
      unsure: 'This may be a data protection request',
      not_request: 'This does not look like a data protection request',
    },
    because: {
      request: 'The words that show it:',
      unsure: 'The words that make me wonder:',
      not_request: 'It is rather about this:',
    },
    noEvidence: 'Nothing in the letter asks about anybody’s personal data.',
    draftAnyway: 'If you see it otherwise, you can draft a reply all the same.',
    submitAnyway: 'Draft all the same',
    rights: 'Rights it uses',
    rightsHint: 'untick what it does not ask for; the draft follows',
    noRights: 'I found none; add what it asks for',
    addRight: 'Add a right',
    rightNames: {
      access: 'Access to the data (Art. 15)',
      rectification: 'Rectification (Art. 16)',
      erasure: 'Erasure (Art. 17)',
      restriction: 'Restriction of processing (Art. 18)',
      portability: 'Portability (Art. 20)',
      objection: 'Objection (Art. 21(1))',
      'marketing-objection': 'No direct marketing (Art. 21(2)–(3))',
      'consent-withdrawal': 'Withdrawal of consent (Art. 7(3))',
      'automated-decisions': 'Automated decisions (Art. 22)',
      complaint: 'Complaint to the authority (Art. 77)',
      information: 'Information on the processing (Art. 13–14)',
    },
    flags: 'I also noticed',
    flagNames: {
      'third-party': 'writes for somebody else',
      'no-authority': 'asks about somebody else without authority',
      child: 'about a child',
      deceased: 'about somebody who has died',
      employee: 'an employee or former employee',
      'job-applicant': 'a job applicant',
      'business-contact': 'a contact person of another company',
      'non-customer': 'says not to be a customer',
      authority: 'an authority asks',
      outsider: 'a journalist, student or survey',
      'follow-up': 'a reminder of an earlier request',
      overdue: 'says the time to answer has passed',
      threat: 'announces a complaint or a lawsuit',
      vague: 'does not say clearly what is wanted',
      urgent: 'urgent',
      'protected-address': 'a protected address',
      upset: 'upset',
      compensation: 'claims damages',
      breach: 'speaks of a data breach',
      'open-invoice': 'an open invoice or debt collection',
      'whole-correspondence': 'this correspondence is to be deleted too',
      oral: 'asked by word of mouth',
      'prompt-injection': 'text that tries to instruct a machine',
      'vendor-questionnaire': 'a questionnaire of a business partner',
      advertising: 'advertising',
      'job-application': 'a job application',
      'several-rights': 'several rights',
      'subject-only': 'nothing but a subject line',
      'identity-code': 'holds a personal identity code',
      forwarded: 'passed on by a colleague',
      'other-language': 'in a language other than Finnish, Swedish or English',
      'wrong-controller': 'addressed to another company',
      mailing: 'sent to many',
      'no-name': 'no name of the writer',
    },
  },
  dates: {
    due: 'Last day to answer',
    original: 'Last day for the first request',
    extended: 'With an extension',
    day,
    left: (days) =>
      daysLeft(days, {
        today: 'today',
        left: (count) => (count === 1 ? 'tomorrow' : `${count} days left`),
        past: (count) => (count === 1 ? 'passed yesterday' : `passed ${count} days ago`),
      }),
    counted: ({ months, nominal, isMonthEnd, skipped, date }, received) => {
      const length = months === 1 ? 'One month' : `${months} months`;
      const end = isMonthEnd ? ', the last day of a shorter month' : '';
      const counted = `${length} from ${day(received)} ends on ${day(nominal)}${end}.`;
      if (skipped.length === 0) return counted;
      const reasons = skipped.map(({ date: free, reason, holiday }) =>
        reason === 'holiday' ? `${day(free)} (holiday: ${holiday ?? ''})` : day(free),
      );
      return `${counted} A period does not end on a weekend or holiday: ${reasons.join(', ')}. So it is ${day(date)}.`;
    },
    extension:
      'Only if the requests are complex and many, and the person is told so with the reasons by the last day to answer.',
  },
  choices: {
    heading: 'Choose otherwise',
    company: 'Company',
    received: 'Day of receipt',
    lang: 'Language of the reply',
    langNames: { fi: 'Finnish', sv: 'Swedish', en: 'English' },
    langAuto: 'That of the letter',
    kind: 'Kind of reply',
    kindNames: {
      receipt: 'Receipt and next steps',
      clarification: 'Clarification',
      extension: 'Extension',
      'refusal-in-part': 'Refusal in part',
      'nothing-held': 'We hold no data',
      'marketing-stop': 'Marketing stops',
      'wrong-addressee': 'Wrong addressee',
      'other-register': 'Another register',
      'no-authority': 'No authority',
      deceased: 'Somebody who has died',
    },
    kindAuto: 'What the letter calls for',
    dayKept: (kept) => `That day cannot be. ${kept} still counts.`,
  },
  beside: {
    below: ({ remarks, tasks }) => `Before you send it, read what stands below: remarks ${remarks}, tasks ${tasks}.`,
    cautions: 'For you, not part of the draft',
    todo: 'To do',
    lacks: 'What the notice lacks',
    folded: (count) => `And ${count} more on the notice itself: seloste check shows them all.`,
    sources: 'The draft rests on',
  },
  draft: {
    label: 'Draft',
    hint: 'Edit it as you like, fill in what stands in [brackets], copy it from here or have it sent to yourself.',
    kept: 'The draft below has your edits and does not follow your last choices.',
    replace: 'Replace with a new draft',
    send: 'Send it to me',
    sent: 'Sent to your direct messages with me. Nobody else sees it.',
    sentTitle: 'Sent to you',
    notSent: 'Slack did not take it in time. See in your direct messages whether it came, else try again.',
    empty: 'There is no draft here.',
    reread: 'Read the letter again',
    ready: 'Draft ready',
    messageHeading: ({ company, due }) =>
      `Draft of a reply, ${company}.${due === undefined ? '' : ` Last day to answer: ${due}.`}`,
    messageNote: 'Only you see this. Check it, fill in what stands in [brackets], and send it yourself.',
  },
  offer: {
    text: 'Has somebody written about this? I can draft a reply.',
    button: 'Draft a reply',
  },
};
