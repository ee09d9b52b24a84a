import { h } from './dom.ts';
import { channelOf, type Model } from './model.ts';

/** Something to try, with one click. */
interface Example {
  readonly lang: 'fi' | 'sv' | 'en';
  readonly text: string;
}

/** What the languages call themselves. */
const LANGUAGES = { fi: 'Suomeksi', sv: 'På svenska', en: 'In English' } as const;

/** Renders what stands above the first message: where one is, and what to try. */
export function renderIntro(model: Model, channelId: string, send: (text: string) => void): HTMLElement {
  const isDm = channelOf(model, channelId)?.kind === 'dm';
  const examples = isDm ? questions(model) : channelExamples(model);
  const groups = (['fi', 'sv', 'en'] as const).map((lang) =>
    renderGroup(
      lang,
      examples.filter((example) => example.lang === lang),
      send,
    ),
  );
  const { title, text } = isDm ? DM_WORDS : CHANNEL_WORDS;
  return h(
    'section',
    { class: 'intro' },
    h('h2', {}, title),
    h('p', {}, text),
    h('div', { class: 'groups' }, ...groups),
  );
}

const DM_WORDS = {
  title: 'What does the notice say?',
  text: 'Seloste answers from each company’s privacy notice, word for word, with the source. Ask in Finnish, Swedish or English, or try one of these:',
};
const CHANNEL_WORDS = {
  title: 'A channel with colleagues',
  text: 'Mention @Seloste and it answers in the thread. What /notice answers, only you see until you share it. Below, a colleague has passed on letters from customers: open ⋯ on one and choose “Draft a GDPR reply”.',
};

function renderGroup(lang: Example['lang'], examples: readonly Example[], send: (text: string) => void): HTMLElement {
  const buttons = examples.map(({ text }) =>
    h('button', { type: 'button', class: 'example', onclick: () => send(text) }, text),
  );
  return h('div', { class: 'group', lang }, h('h3', {}, LANGUAGES[lang]), ...buttons);
}

/** Questions name a company of this house where they name one. */
function questions(model: Model): Example[] {
  const company = (index: number) => model.companies[index % Math.max(1, model.companies.length)]?.name ?? '';
  return [
    { lang: 'fi', text: 'Kauanko asiakastietoja säilytetään?' },
    { lang: 'fi', text: `${company(1)}: kenelle tietoja luovutetaan?` },
    { lang: 'sv', text: 'Hur länge sparar vi kunduppgifter?' },
    { lang: 'sv', text: `${company(2)}: vem är kontaktperson för registret?` },
    { lang: 'en', text: 'How long do we keep customer data?' },
    { lang: 'en', text: `${company(3)}: who is the register contact?` },
  ];
}

function channelExamples(model: Model): Example[] {
  const company = model.companies[0]?.name ?? '';
  return [
    { lang: 'fi', text: '@Seloste mistä asiakastiedot saadaan?' },
    { lang: 'sv', text: '@Seloste överförs uppgifter utanför EU?' },
    { lang: 'en', text: '/notice help' },
    { lang: 'en', text: `/notice retention ${company}` },
  ];
}
