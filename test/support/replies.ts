import type { Answer, Reply } from '../../src/search/reply.ts';

/** Makes an answer that quotes Nokopa's notice; the test names what matters. */
export function anAnswer(parts: Partial<Answer> = {}): Answer {
  return {
    company: 'nokopa',
    topic: 'retention',
    state: 'text',
    heading: 'Henkilötietojen säilyttämisaika',
    quote: '10 vuotta asiakkuuden päättymisestä lukien.',
    section: '10 vuotta asiakkuuden päättymisestä lukien.\n\nLaskut säilytetään kirjanpitolain mukaan.',
    date: '2020-10-07',
    translation: null,
    cautions: [],
    contact: { name: 'Pertti Salmijärvi', phone: '040 123', email: 'pertti@example.fi' },
    ...parts,
  };
}

/** Makes an answer where the notice does not say it. */
export function noAnswer(state: 'silent' | 'empty' | 'missing', parts: Partial<Answer> = {}): Answer {
  const section = state === 'silent' ? 'Tietoja ei luovuteta.' : '';
  return anAnswer({ state, quote: '', section, ...(state === 'missing' && { heading: '' }), ...parts });
}

/** Makes a reply: answered, in English, by one answer; the test names what matters. */
export function aReply(parts: Partial<Reply> = {}): Reply {
  const { lang = 'en', answers = [anAnswer()], status = 'answered' } = parts;
  const [first] = answers;
  return {
    status,
    lang,
    answers,
    suggestions: [],
    choices: [],
    isRequest: false,
    turn: {
      lang,
      status,
      companies: answers.map(({ company }) => company),
      ...(first !== undefined && { topic: first.topic }),
    },
    ...parts,
  };
}

/** Makes a reply without answers. */
export function noReply(status: 'needs_company' | 'out_of_scope', parts: Partial<Reply> = {}): Reply {
  return aReply({ status, answers: [], ...parts });
}
