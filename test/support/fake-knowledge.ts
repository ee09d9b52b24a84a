import { createCatalog, findSection } from '../../src/notices/catalog.ts';
import { type Notice, TOPICS } from '../../src/notices/notice.ts';
import type { Question, Reply } from '../../src/search/reply.ts';
import type { Knowledge } from '../../src/services.ts';
import { aNotice } from './a-notice.ts';
import { anAnswer, aReply } from './replies.ts';

export interface FakeKnowledge extends Knowledge {
  /** Every question that was asked. */
  readonly questions: readonly Question[];
}

interface FakeKnowledgeOptions {
  readonly notices?: readonly Notice[];
  readonly reply?: (question: Question) => Reply;
  readonly answerFor?: Knowledge['answerFor'];
}

/** Makes a search that gives the test's reply to any question and really finds the sections of its notices. */
export function fakeKnowledge(options: FakeKnowledgeOptions = {}): FakeKnowledge {
  const { notices = [aNotice(), aNotice({ name: 'Seltimil Oy' })], reply = () => aReply() } = options;
  const catalog = createCatalog(notices);
  const questions: Question[] = [];
  const companyIn = (text: string) =>
    notices.find(({ company }) => text.toLowerCase().includes(company.slug.replaceAll('-', ' ')))?.company.slug;
  const showSection: Knowledge['showSection'] = ({ topic, heading, company, lang }) => {
    const notice = catalog.bySlug.get(company);
    const section =
      topic === 'other'
        ? notice?.sections.find((one) => one.heading === heading)
        : notice && findSection(notice, topic);
    if (notice === undefined) return aReply({ lang, answers: [] });
    const text = section?.text ?? '';
    const state = section === undefined ? 'missing' : text === '' ? 'empty' : 'text';
    const quote = text.slice(0, 700);
    const { date = null, contact } = notice;
    const answer = anAnswer({
      company,
      topic,
      state,
      heading: section?.heading ?? '',
      section: text,
      quote,
      date,
      contact,
    });
    return aReply({ lang, status: state === 'text' ? 'answered' : 'not_in_notice', answers: [answer] });
  };
  return {
    catalog,
    questions,
    ask(question) {
      questions.push(question);
      return reply(question);
    },
    showSection,
    answerFor: options.answerFor ?? (({ topic, company, lang }) => showSection({ topic, company, lang })),
    findSectionNamed(text) {
      const topic = TOPICS.find((one) => text.toLowerCase().split(' ')[0] === one);
      const company = companyIn(text);
      return topic === undefined ? undefined : { topic, lang: 'en', ...(company !== undefined && { company }) };
    },
    findCompany: companyIn,
    splitNames(text) {
      const named = notices.filter(({ company }) => text.toLowerCase().includes(company.slug.replaceAll('-', ' ')));
      const names = named.map(({ company }) => company.slug.replaceAll('-', ' '));
      const rest = names.reduce((left, name) => left.replace(new RegExp(name, 'iu'), ''), text).trim();
      return { companies: named.map(({ company }) => company.slug), rest };
    },
    topicName: (topic, lang) => `${topic} (${lang})`,
  };
}
