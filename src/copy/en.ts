import type { Words } from './copy.ts';
import { caseEn } from './case-en.ts';
import { draftEn } from './draft-en.ts';
import { partyLine } from './party.ts';

/** English. */
export const en: Words = {
  lang: 'en',
  date: (date) =>
    new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
      new Date(`${date}T00:00:00Z`),
    ),
  answer: {
    source: ({ company, date, isQuoted = true }) =>
      `Source: privacy notice of ${company}, ${date ?? 'undated'}. ${isQuoted ? 'Quoted word for word; not legal advice.' : 'Not legal advice.'}`,
    translation: 'Unofficial translation. The original text prevails:',
    caution: 'Note, not part of the notice:',
    cautionSource: (source) => `Source: ${source}`,
    moreCautions: (count) =>
      count === 1
        ? '1 more remark stands with the whole section.'
        : `${count} more remarks stand with the whole section.`,
    silent: ({ company, heading }) =>
      heading === ''
        ? `${company}: the privacy notice does not say this.`
        : `${company}: the privacy notice has the section “${heading}”, but it does not say this.`,
    empty: ({ company, heading }) =>
      `${company}: the privacy notice has the heading “${heading}”, but nothing is written under it.`,
    missing: ({ company, topic }) =>
      topic === undefined
        ? `${company}: the privacy notice has no section on this.`
        : `${company}: the privacy notice has no section on this (${topic}).`,
    contact: (contact) => `Ask the contact person that the notice names: ${partyLine(contact)}`,
    noContact: 'The notice names no contact person.',
    nearest: (heading) => `Not an answer, but the nearest passage of the same notice, under “${heading}”:`,
    wholeSection: 'Show the whole section',
    share: 'Share in the channel',
    askNext: 'You can also ask about:',
    didYouMean: 'Did you mean:',
    more: (count) => `The answers of ${count} more companies are not shown here. Name a company to see its answer.`,
    sharedBy: 'shared this from a privacy notice',
  },
  section: {
    part: ({ number, of }) => `Part ${number} of ${of}`,
    gone: 'That section is no longer in the notices. Please ask again.',
    sentToMessages: 'The section is long, so I sent it to you as direct messages.',
    tooLongToShare: 'The whole section is too long to share. Ask a question about it and share the answer.',
  },
  choose: {
    which: (topic) =>
      topic === undefined
        ? 'Which company’s privacy notice do you mean?'
        : `Which company’s privacy notice do you mean? (${topic})`,
    placeholder: 'Choose a company',
    another: 'Another company',
    chosen: (company) => `${company} it is. What would you like to know from its privacy notice?`,
  },
  other: {
    outOfScope:
      'I answer only what our privacy notices say, and this does not seem to be about one. You can ask, for example:',
    examples: ['How long do we keep customer data?', 'Where do we get the data from?', 'Who is the register contact?'],
    unknownCompany: ({ name, known, more }) =>
      `I have no privacy notice of “${name}”. I know these: ${known.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
    thanks: 'You’re welcome!',
    greeting: 'Hello! Ask me what a privacy notice says, for example:',
  },
  help: {
    title: 'Seloste answers from privacy notices, word for word',
    intro:
      'Ask in Finnish, Swedish or English. Every answer is quoted from one company’s privacy notice and names its source. Where the notice says nothing, I say so.',
    ways: (company) => [
      {
        type: 'how long do we keep customer data?',
        does: 'in a direct message, or mention me in a channel and I answer in the thread',
      },
      { type: '/notice how long do we keep customer data?', does: 'only you see the answer, until you share it' },
      { type: `/notice retention ${company}`, does: 'a whole section by its topic or heading' },
      { type: '/notice compare retention', does: 'which companies say the same, and which differ' },
      { type: '/notice list', does: 'the companies whose notices I know' },
      { type: `/notice company ${company}`, does: 'sets whose notice is meant in this channel where none is named' },
      {
        type: '/notice draft',
        does: 'drafts a reply to a customer’s data protection request; also in a message’s menu (Draft a GDPR reply)',
      },
      {
        type: '/notice cases',
        does: 'the open requests to our companies and their last days, for those who handle them',
      },
      { type: '/notice help', does: 'this help' },
    ],
    notes: [
      'Slack does not run commands inside threads; mention me there instead.',
      'I keep no messages and no letters. In a thread I remember only the company and the topic, for a day.',
    ],
  },
  companies: {
    title: (count) => (count === 1 ? 'I know one privacy notice:' : `I know ${count} privacy notices:`),
    entry: ({ company, date, sections }) => `${company}: ${date ?? 'undated'}, ${sections} sections`,
    more: (count) => `and ${count} more. Ask about any of them by name.`,
  },
  channel: {
    current: (company) => `In this channel, questions that name no company are answered from the notice of ${company}.`,
    none: 'No company is set for this channel.',
    set: (company) =>
      `Done. In this channel, questions that name no company are now answered from the notice of ${company}.`,
    cleared: 'Done. No company is set for this channel any more.',
    unknown: (name) => `I have no privacy notice of “${name}”.`,
    choose: 'Set the channel’s company:',
    outsider: 'Only members of this workspace can set the channel’s company. You can ask me about any of them.',
  },
  compare: {
    title: ({ section, companies, wordings }) =>
      `${section}: ${companies === 1 ? '1 company' : `${companies} companies`}, ${wordings === 1 ? '1 wording' : `${wordings} wordings`}`,
    says: ({ count, kind }) => {
      const who = count === 1 ? '1 company says' : `${count} companies say`;
      if (kind === 'nearly') return `${who} nearly the same:`;
      if (kind === 'otherwise') return `${who} it otherwise:`;
      return count === 1 ? `${who} this:` : `${who} the same:`;
    },
    empty: (count) => `${count === 1 ? '1 company has' : `${count} companies have`} the heading, but nothing under it:`,
    missing: (count) => `${count === 1 ? '1 company has' : `${count} companies have`} no such section:`,
    names: ({ names, more }) => `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
    printed: ({ company, date }) => `Quoted from the privacy notice of ${company}, ${date ?? 'undated'}.`,
    absent: (words) =>
      `Not in it, but in the first: ${words.map((one) => (one === '…' ? one : `“${one}”`)).join(', ')}.`,
    more: ({ wordings, companies }) =>
      `${wordings === 1 ? '1 more wording' : `${wordings} more wordings`} of ${companies === 1 ? '1 company' : `${companies} companies`}.`,
    moreButton: 'Show more wordings',
    note: 'Bold words are not in the first wording. White space and the companies’ own names are left aside. Not legal advice.',
    which: 'Which section shall I compare?',
    unknown: (section) => `I know no section “${section}”.`,
  },
  home: {
    title: 'Seloste',
    intro:
      'I answer questions about our privacy notices by quoting them word for word, with the source. Where a notice is silent, I say so and name whom to ask.',
    how: [
      'Write to me under Messages',
      'Mention me in a channel: I answer in the thread',
      'Type /notice and your question: only you see the answer',
      'Choose Draft a GDPR reply in a message’s menu: I draft a reply to a data protection request, for you alone',
    ],
    browse: 'Look into a notice',
    ask: 'Ask it, and press Enter',
    askExample: 'How long do we keep customer data?',
    company: 'Company',
    topic: 'Section',
    show: 'Show',
    own: {
      cases: 'My open requests',
      noCases: 'You have none.',
      allCases: (count) => (count > 0 ? `All of them (${count})` : 'The register of requests'),
      notices: 'My notices',
      notice: ({ company, date, years, errors, warnings }) =>
        `${company}: ${date === undefined ? 'undated' : `${date}${years === undefined || years < 1 ? '' : years === 1 ? ', a year old' : `, ${years} years old`}`}; ${errors} to mend, ${warnings} to check`,
      howToCheck: '“seloste check” tells what and where, each with its source in the law.',
      counts: 'The last three months',
      totals: ({ answered, unanswered, helpful, notHelpful }) =>
        `Answered ${answered}, unanswered ${unanswered}; helped ${helpful}, did not help ${notHelpful}. Counted by topic; nobody’s name or words are kept.`,
      unanswered: ({ topic, count }) => `Unanswered: ${topic}, ${count}`,
      noTopic: 'about no notice',
      handlers: 'Who handles requests',
    },
    language: 'In English',
    viewTitle: 'Privacy notice',
    close: 'Close',
  },
  prompts: {
    title: 'What would you like to know?',
    prompts: [
      { title: 'How long is data kept?', message: 'How long do we keep customer data?' },
      { title: 'Who is the register contact?', message: 'Who is the register contact?' },
      { title: 'To whom is data disclosed?', message: 'To whom do we disclose customer data?' },
      { title: 'What may a customer demand?', message: 'How can a customer see their own data?' },
    ],
  },
  feedback: {
    helpful: 'This helped',
    notHelpful: 'This did not help',
    thanks: 'Thank you. I counted that an answer on this topic helped, not who asked or what.',
    sorry: 'Sorry. I counted that an answer on this topic did not help, not who asked or what.',
    improve: (topic) =>
      `If I took your question wrongly, whoever maintains me can teach me your words: notices/vocabulary/phrases/${topic}.yml`,
  },
  draft: draftEn,
  cases: caseEn,
  storeAway: 'I could not reach my database, so nothing was saved or changed. Please try again in a moment.',
  unfinished:
    'I did not get to finish this: I was restarted, or Slack did not answer. If there is no answer here, please ask again. I keep no questions.',
  failure: (reference) =>
    `Sorry, something went wrong and I could not answer. Please try again. If it happens again, tell the app’s administrator this reference: ${reference}`,
};
