import type { Words } from './copy.ts';
import { caseSv } from './case-sv.ts';
import { draftSv } from './draft-sv.ts';
import { numericDate } from './numeric-date.ts';
import { partyLine } from './party.ts';

/** Swedish as written in Finland. */
export const sv: Words = {
  lang: 'sv',
  date: numericDate,
  answer: {
    source: ({ company, date, isQuoted = true }) =>
      `Källa: dataskyddsbeskrivningen för ${company}, ${date ?? 'odaterad'}. ${isQuoted ? 'Ordagrant citerat; inte juridisk rådgivning.' : 'Inte juridisk rådgivning.'}`,
    translation: 'Inofficiell översättning. Originaltexten gäller:',
    caution: 'Anmärkning, inte en del av beskrivningen:',
    cautionSource: (source) => `Källa: ${source}`,
    moreCautions: (count) =>
      count === 1 ? '1 anmärkning till finns vid hela punkten.' : `${count} anmärkningar till finns vid hela punkten.`,
    silent: ({ company, heading }) =>
      heading === ''
        ? `${company}: dataskyddsbeskrivningen säger inte detta.`
        : `${company}: dataskyddsbeskrivningen har punkten ”${heading}”, men den säger inte detta.`,
    empty: ({ company, heading }) =>
      `${company}: dataskyddsbeskrivningen har rubriken ”${heading}”, men ingenting står under den.`,
    missing: ({ company, topic }) =>
      topic === undefined
        ? `${company}: dataskyddsbeskrivningen har ingen sådan punkt.`
        : `${company}: dataskyddsbeskrivningen har ingen sådan punkt (${topic}).`,
    contact: (contact) => `Fråga kontaktpersonen som nämns i beskrivningen: ${partyLine(contact)}`,
    noContact: 'Beskrivningen nämner ingen kontaktperson.',
    nearest: (heading) => `Inte ett svar, men det som kommer närmast i samma beskrivning, under ”${heading}”:`,
    wholeSection: 'Visa hela punkten',
    share: 'Dela i kanalen',
    askNext: 'Du kan också fråga om:',
    didYouMean: 'Menade du:',
    more: (count) => `Svaren för ytterligare ${count} företag visas inte här. Nämn ett företag för att se dess svar.`,
    sharedBy: 'delade detta ur en dataskyddsbeskrivning',
  },
  section: {
    part: ({ number, of }) => `Del ${number} av ${of}`,
    gone: 'Punkten finns inte längre i beskrivningarna. Fråga på nytt.',
    sentToMessages: 'Punkten är lång, så jag skickade den till dig som direktmeddelanden.',
    tooLongToShare: 'Hela punkten är för lång att dela. Ställ en fråga om den och dela svaret.',
  },
  choose: {
    which: (topic) =>
      topic === undefined
        ? 'Vilket företags dataskyddsbeskrivning menar du?'
        : `Vilket företags dataskyddsbeskrivning menar du? (${topic})`,
    placeholder: 'Välj företag',
    another: 'Ett annat företag',
    chosen: (company) => `Då tar vi ${company}. Vad vill du veta ur dess dataskyddsbeskrivning?`,
  },
  other: {
    outOfScope:
      'Jag svarar bara på vad våra dataskyddsbeskrivningar säger, och det här verkar inte gälla dem. Du kan till exempel fråga:',
    examples: [
      'Hur länge sparar vi kunduppgifter?',
      'Varifrån får vi uppgifterna?',
      'Vem är kontaktperson för registret?',
    ],
    unknownCompany: ({ name, known, more }) =>
      `Jag har ingen dataskyddsbeskrivning för ”${name}”. Jag känner till: ${known.join(', ')}${more > 0 ? ` och ${more} till` : ''}.`,
    thanks: 'Varsågod!',
    greeting: 'Hej! Fråga vad en dataskyddsbeskrivning säger, till exempel:',
  },
  help: {
    title: 'Seloste svarar ur dataskyddsbeskrivningar, ordagrant',
    intro:
      'Fråga på finska, svenska eller engelska. Varje svar är citerat ur ett företags dataskyddsbeskrivning, och källan nämns. Om beskrivningen inte säger något säger jag det.',
    ways: (company) => [
      {
        type: 'hur länge sparar vi kunduppgifter?',
        does: 'som direktmeddelande, eller nämn mig i en kanal så svarar jag i tråden',
      },
      { type: '/notice hur länge sparar vi kunduppgifter?', does: 'bara du ser svaret tills du delar det' },
      { type: `/notice lagringstid ${company}`, does: 'en hel punkt enligt ämne eller rubrik' },
      { type: '/notice compare lagringstid', does: 'vilka företag som säger samma sak och vilka som avviker' },
      { type: '/notice list', does: 'företagen vars beskrivningar jag känner till' },
      { type: `/notice company ${company}`, does: 'bestämmer vilket företag som menas i kanalen när inget nämns' },
      {
        type: '/notice draft',
        does: 'gör ett utkast till svar på en kunds dataskyddsbegäran; finns också i meddelandets meny (Draft a GDPR reply)',
      },
      { type: '/notice ärenden', does: 'öppna begäranden och deras sista dagar, för dem som handlägger dem' },
      { type: '/notice help', does: 'den här hjälpen' },
    ],
    notes: [
      'Slack kör inte kommandon i trådar; nämn mig där i stället.',
      'Jag sparar inga meddelanden eller brev. I en tråd minns jag bara företaget och ämnet, i ett dygn.',
    ],
  },
  companies: {
    title: (count) =>
      count === 1 ? 'Jag känner till en dataskyddsbeskrivning:' : `Jag känner till ${count} dataskyddsbeskrivningar:`,
    entry: ({ company, date, sections }) => `${company}: ${date ?? 'odaterad'}, ${sections} punkter`,
    more: (count) => `och ${count} till. Fråga om dem med namn.`,
  },
  channel: {
    current: (company) => `När inget företag nämns i den här kanalen svarar jag ur beskrivningen för ${company}.`,
    none: 'Inget företag är valt för den här kanalen.',
    set: (company) => `Klart. När inget företag nämns i den här kanalen svarar jag nu ur beskrivningen för ${company}.`,
    cleared: 'Klart. Inget företag är längre valt för den här kanalen.',
    unknown: (name) => `Jag har ingen dataskyddsbeskrivning för ”${name}”.`,
    choose: 'Välj kanalens företag:',
    outsider:
      'Bara medlemmar av den här arbetsytan kan välja kanalens företag. Du kan fråga mig om vilket som helst av dem.',
  },
  compare: {
    title: ({ section, companies, wordings }) =>
      `${section}: ${companies} företag, ${wordings === 1 ? '1 lydelse' : `${wordings} lydelser`}`,
    says: ({ count, kind }) => {
      const who = `${count} företag säger`;
      if (kind === 'nearly') return `${who} nästan samma sak:`;
      if (kind === 'otherwise') return `${who} det på ett annat sätt:`;
      return count === 1 ? `${who} så här:` : `${who} samma sak:`;
    },
    empty: (count) => `${count} företag har rubriken, men inget under den:`,
    missing: (count) => `${count} företag har ingen sådan punkt:`,
    names: ({ names, more }) => `${names.join(', ')}${more > 0 ? ` och ${more} till` : ''}`,
    printed: ({ company, date }) => `Citerat ur dataskyddsbeskrivningen för ${company}, ${date ?? 'odaterad'}.`,
    absent: (words) =>
      `Saknas här men finns i den första: ${words.map((one) => (one === '…' ? one : `”${one}”`)).join(', ')}.`,
    more: ({ wordings, companies }) =>
      `Ytterligare ${wordings === 1 ? '1 lydelse' : `${wordings} lydelser`}, ${companies} företag.`,
    moreButton: 'Visa fler lydelser',
    note: 'Ord i fetstil finns inte i den första lydelsen. Blanktecken och företagens egna namn jämförs inte. Inte juridisk rådgivning.',
    which: 'Vilken punkt ska jag jämföra?',
    unknown: (section) => `Jag känner inte till punkten ”${section}”.`,
  },
  home: {
    title: 'Seloste',
    intro:
      'Jag svarar på frågor om våra dataskyddsbeskrivningar genom att citera dem ordagrant och nämna källan. Om en beskrivning tiger säger jag det och nämner vem du kan fråga.',
    how: [
      'Skriv till mig under Meddelanden',
      'Nämn mig i en kanal: jag svarar i tråden',
      'Skriv /notice och din fråga: bara du ser svaret',
      'Välj Draft a GDPR reply i ett meddelandes meny: jag gör ett utkast till svar på en dataskyddsbegäran, bara för dig',
    ],
    ask: 'Fråga den och tryck på Enter',
    askExample: 'Hur länge sparar vi kunduppgifter?',
    browse: 'Se efter i en dataskyddsbeskrivning',
    company: 'Företag',
    topic: 'Punkt',
    show: 'Visa',
    own: {
      cases: 'Mina öppna begäranden',
      noCases: 'Du har inga.',
      allCases: (count) => (count > 0 ? `Alla (${count})` : 'Registret över begäranden'),
      notices: 'Mina beskrivningar',
      notice: ({ company, date, years, errors, warnings }) =>
        `${company}: ${date === undefined ? 'odaterad' : `${date}${years === undefined || years < 1 ? '' : `, ${years} år gammal`}`}; ${errors} att rätta, ${warnings} att kontrollera`,
      howToCheck: 'Kommandot ”seloste check” berättar vad och var, med källan i lagen.',
      counts: 'De senaste tre månaderna',
      totals: ({ answered, unanswered, helpful, notHelpful }) =>
        `Besvarade ${answered}, obesvarade ${unanswered}; hjälpte ${helpful}, hjälpte inte ${notHelpful}. Räknas per ämne; ingens namn eller ord sparas.`,
      unanswered: ({ topic, count }) => `Obesvarad: ${topic}, ${count}`,
      noTopic: 'inte om någon beskrivning',
      handlers: 'Vem som handlägger begäranden',
    },
    language: 'På svenska',
    viewTitle: 'Dataskyddsbeskrivning',
    close: 'Stäng',
  },
  prompts: {
    title: 'Vad vill du veta?',
    prompts: [
      { title: 'Hur länge sparas uppgifter?', message: 'Hur länge sparar vi kunduppgifter?' },
      { title: 'Vem är kontaktperson?', message: 'Vem är kontaktperson för registret?' },
      { title: 'Till vem lämnas uppgifter ut?', message: 'Till vem lämnar vi ut kunduppgifter?' },
      { title: 'Vad kan en kund kräva?', message: 'Hur får en kund se sina egna uppgifter?' },
    ],
  },
  feedback: {
    helpful: 'Det här hjälpte',
    notHelpful: 'Det här hjälpte inte',
    thanks: 'Tack. Jag räknade att ett svar om det här ämnet hjälpte, inte vem som frågade eller vad.',
    sorry: 'Tråkigt. Jag räknade att ett svar om det här ämnet inte hjälpte, inte vem som frågade eller vad.',
    improve: (topic) =>
      `Om jag förstod frågan fel kan den som sköter mig lära mig dina ord: notices/vocabulary/phrases/${topic}.yml`,
  },
  draft: draftSv,
  cases: caseSv,
  storeAway: 'Jag nådde inte min databas, så inget sparades eller ändrades. Försök igen om en stund.',
  unfinished:
    'Det här hann jag inte slutföra: jag startade om, eller så svarade Slack inte. Om det inte står något svar här, fråga gärna igen. Jag sparar inga frågor.',
  failure: (reference) =>
    `Något gick fel och jag kunde inte svara. Försök igen. Om det händer på nytt, berätta den här koden för appens administratör: ${reference}`,
};
