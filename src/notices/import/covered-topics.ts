import type { SectionTopic, Topic } from '../notice.ts';

/**
 * The further topics of which a section speaks whose heading is wider than its topic: the rights one by one under
 * "Rekisteröidyn oikeudet", transfers under "Luovutukset", paper under "Suojaus".
 */
export function coveredTopics({ topic, text, isTemplate, has }: Section): readonly Topic[] {
  // Beside sections on rights of their own, one on the other rights is about these alone.
  const isNarrow = topic === 'other-rights' ? SINGLE_RIGHTS.some(has) : isTemplate;
  const wide = isNarrow ? (WIDE[topic] ?? []).filter((one) => one === 'transfers') : (WIDE[topic] ?? []);
  return wide.filter((one) => !has(one) && WORDS[one]?.test(text) === true);
}

interface Section {
  readonly topic: SectionTopic;
  readonly text: string;
  /** Whether its heading is one of the template's, which has a section for each topic. */
  readonly isTemplate: boolean;
  /** Whether some section of the notice stands for a topic. */
  readonly has: (topic: Topic) => boolean;
}

const SINGLE_RIGHTS: readonly Topic[] = ['access', 'rectification', 'restriction', 'objection', 'portability'];

const RIGHTS: readonly Topic[] = [
  'access',
  'rectification',
  'restriction',
  'objection',
  'portability',
  'complaint',
  'consent',
];

const WIDE: Readonly<Partial<Record<SectionTopic, readonly Topic[]>>> = {
  'other-rights': RIGHTS,
  disclosures: ['recipients', 'transfers'],
  recipients: ['disclosures', 'transfers'],
  'security-digital': ['security-manual'],
};

/** Words without which a text does not speak of a topic. */
const WORDS: Readonly<Partial<Record<Topic, RegExp>>> = {
  access:
    /tarkast|tarkist|nähdä|pääsy|saada (?:kopio|jäljenn|tieto)|granska|tillgång|få veta|se (?:sina|dina) uppg|\baccess|\bsee (?:the|your)|copy of/iu,
  rectification: /oikai|korja|rätta|rättelse|korriger|rectif|correct/iu,
  restriction: /rajoit|begräns|restrict/iu,
  objection: /vastust|kieltä|invänd|motsätt|\bobject/iu,
  portability: /siirrettäv|siirtää|siirretty|överför|flytta|portab|\btransfer/iu,
  complaint: /valit(?:us|ta|tt)|kantel|klag|complain/iu,
  consent:
    /(?:peru|återkall|ta tillbaka|withdraw)[^.]{0,60}(?:suostumu|samtycke|consent)|(?:suostumu|samtycke|consent)[^.]{0,60}(?:peru|återkall|ta tillbaka|withdraw)/iu,
  recipients: /./u,
  disclosures: /./u,
  transfers: /\b(?:EU|ETA|EES|EEA)\b|Euroopan|Europei?s|Europe\b|European/u,
  'security-manual': /\bpaper|\bmap(?:it|issa|eissa)|manuaali|papper|\bpärm|manuell|\bmanual/iu,
};
