import type { Words } from './copy.ts';
import { caseFi } from './case-fi.ts';
import { draftFi } from './draft-fi.ts';
import { numericDate } from './numeric-date.ts';
import { partyLine } from './party.ts';

/** Finnish. Names of companies stand uninflected: a machine would bend them wrong. */
export const fi: Words = {
  lang: 'fi',
  date: numericDate,
  answer: {
    source: ({ company, date, isQuoted = true }) =>
      `Lähde: ${company}, tietosuojaseloste ${date ?? '(päiväämätön)'}. ${isQuoted ? 'Lainattu sanasta sanaan; ei oikeudellinen neuvo.' : 'Ei oikeudellinen neuvo.'}`,
    translation: 'Epävirallinen suomennos. Alkuperäinen teksti ratkaisee:',
    caution: 'Huomautus, ei osa selostetta:',
    cautionSource: (source) => `Lähde: ${source}`,
    moreCautions: (count) =>
      count === 1
        ? 'Vielä 1 huomautus on koko kohdan yhteydessä.'
        : `Vielä ${count} huomautusta on koko kohdan yhteydessä.`,
    silent: ({ company, heading }) =>
      heading === ''
        ? `${company}: tietosuojaseloste ei kerro tätä.`
        : `${company}: tietosuojaselosteessa on kohta ”${heading}”, mutta se ei kerro tätä.`,
    empty: ({ company, heading }) =>
      `${company}: tietosuojaselosteessa on otsikko ”${heading}”, mutta sen alla ei ole mitään.`,
    missing: ({ company, topic }) =>
      topic === undefined
        ? `${company}: tietosuojaselosteessa ei ole tällaista kohtaa.`
        : `${company}: tietosuojaselosteessa ei ole tällaista kohtaa (${topic}).`,
    contact: (contact) => `Kysy selosteessa nimetyltä yhteyshenkilöltä: ${partyLine(contact)}`,
    noContact: 'Selosteessa ei ole nimetty yhteyshenkilöä.',
    nearest: (heading) => `Ei vastaus, mutta lähin kohta samasta selosteesta, otsikon ”${heading}” alta:`,
    wholeSection: 'Näytä koko kohta',
    share: 'Jaa kanavalle',
    askNext: 'Voit kysyä myös:',
    didYouMean: 'Tarkoititko:',
    more: (count) => `Tässä ei näy vielä ${count} muun yrityksen vastausta. Mainitse yritys, niin näet sen vastauksen.`,
    sharedBy: 'jakoi tämän tietosuojaselosteesta',
  },
  section: {
    part: ({ number, of }) => `Osa ${number}/${of}`,
    gone: 'Tätä kohtaa ei enää ole selosteissa. Kysy uudelleen.',
    sentToMessages: 'Kohta on pitkä, joten lähetin sen sinulle yksityisviesteinä.',
    tooLongToShare: 'Koko kohta on liian pitkä jaettavaksi. Kysy siitä jotakin ja jaa vastaus.',
  },
  choose: {
    which: (topic) =>
      topic === undefined
        ? 'Minkä yrityksen selostetta tarkoitat?'
        : `Minkä yrityksen selostetta tarkoitat? (${topic})`,
    placeholder: 'Valitse yritys',
    another: 'Muu yritys',
    chosen: (company) => `Selvä, ${company}. Mitä haluat tietää sen tietosuojaselosteesta?`,
  },
  other: {
    outOfScope:
      'Vastaan vain siitä, mitä tietosuojaselosteissamme sanotaan, eikä tämä näytä liittyvän niihin. Voit kysyä esimerkiksi:',
    examples: ['Kuinka kauan säilytämme asiakastietoja?', 'Mistä tiedot saadaan?', 'Kuka on rekisterin yhteyshenkilö?'],
    unknownCompany: ({ name, known, more }) =>
      `Minulla ei ole yrityksen ”${name}” tietosuojaselostetta. Tunnen nämä: ${known.join(', ')}${more > 0 ? ` ja ${more} muuta` : ''}.`,
    thanks: 'Ole hyvä!',
    greeting: 'Hei! Kysy, mitä tietosuojaselosteessa sanotaan, esimerkiksi:',
  },
  help: {
    title: 'Seloste vastaa tietosuojaselosteista sanasta sanaan',
    intro:
      'Kysy suomeksi, ruotsiksi tai englanniksi. Jokainen vastaus on lainattu yhden yrityksen tietosuojaselosteesta, ja sen lähde kerrotaan. Jos seloste ei kerro asiaa, sanon sen.',
    ways: (company) => [
      {
        type: 'kuinka kauan asiakastietoja säilytetään?',
        does: 'yksityisviestinä, tai mainitse minut kanavalla, niin vastaan ketjuun',
      },
      { type: '/notice kuinka kauan asiakastietoja säilytetään?', does: 'vain sinä näet vastauksen, kunnes jaat sen' },
      { type: `/notice säilytysaika ${company}`, does: 'koko kohta aiheen tai otsikon mukaan' },
      { type: '/notice compare säilytysaika', does: 'mitkä yritykset sanovat saman ja mitkä poikkeavat' },
      { type: '/notice list', does: 'yritykset, joiden selosteet tunnen' },
      {
        type: `/notice company ${company}`,
        does: 'asettaa, kenen selostetta tällä kanavalla tarkoitetaan, kun yritystä ei mainita',
      },
      {
        type: '/notice draft',
        does: 'luonnostelee vastauksen asiakkaan tietosuojapyyntöön; sama on viestin valikossa (Draft a GDPR reply)',
      },
      {
        type: '/notice tapaukset',
        does: 'avoimet tietosuojapyynnöt ja niiden viimeiset päivät, niiden käsittelijöille',
      },
      { type: '/notice help', does: 'tämä ohje' },
    ],
    notes: [
      'Slack ei suorita komentoja ketjuissa; mainitse minut siellä.',
      'En tallenna viestejä enkä kirjeitä. Muistan ketjusta vain yrityksen ja aiheen vuorokauden ajan.',
    ],
  },
  companies: {
    title: (count) => (count === 1 ? 'Tunnen yhden tietosuojaselosteen:' : `Tunnen ${count} tietosuojaselostetta:`),
    entry: ({ company, date, sections }) => `${company}: ${date ?? 'päiväämätön'}, ${sections} kohtaa`,
    more: (count) => `ja ${count} muuta. Kysy niistä nimellä.`,
  },
  channel: {
    current: (company) => `Kun tällä kanavalla ei mainita yritystä, vastaan tämän yrityksen selosteesta: ${company}.`,
    none: 'Tälle kanavalle ei ole asetettu yritystä.',
    set: (company) =>
      `Valmis. Kun tällä kanavalla ei mainita yritystä, vastaan nyt tämän yrityksen selosteesta: ${company}.`,
    cleared: 'Valmis. Tälle kanavalle ei ole enää asetettu yritystä.',
    unknown: (name) => `Minulla ei ole yrityksen ”${name}” tietosuojaselostetta.`,
    choose: 'Aseta kanavan yritys:',
    outsider: 'Vain tämän työtilan jäsenet voivat asettaa kanavan yrityksen. Minulta voi kysyä mistä tahansa niistä.',
  },
  compare: {
    title: ({ section, companies, wordings }) =>
      `${section}: ${companies === 1 ? '1 yritys' : `${companies} yritystä`}, ${wordings === 1 ? '1 sanamuoto' : `${wordings} sanamuotoa`}`,
    says: ({ count, kind }) => {
      const who = count === 1 ? '1 yritys sanoo' : `${count} yritystä sanoo`;
      if (kind === 'nearly') return `${who} lähes saman:`;
      if (kind === 'otherwise') return `${who} sen toisin:`;
      return count === 1 ? `${who} näin:` : `${who} saman:`;
    },
    empty: (count) =>
      `${count === 1 ? '1 yrityksellä' : `${count} yrityksellä`} on otsikko, mutta sen alla ei ole mitään:`,
    missing: (count) => `${count === 1 ? '1 yrityksellä' : `${count} yrityksellä`} ei ole tällaista kohtaa:`,
    names: ({ names, more }) => `${names.join(', ')}${more > 0 ? ` ja ${more} muuta` : ''}`,
    printed: ({ company, date }) => `Lainattu selosteesta: ${company}, ${date ?? 'päiväämätön'}.`,
    absent: (words) =>
      `Tästä puuttuu, mitä ensimmäisessä on: ${words.map((one) => (one === '…' ? one : `”${one}”`)).join(', ')}.`,
    more: ({ wordings, companies }) =>
      `Vielä ${wordings === 1 ? '1 sanamuoto' : `${wordings} sanamuotoa`}, ${companies === 1 ? '1 yritys' : `${companies} yritystä`}.`,
    moreButton: 'Näytä lisää sanamuotoja',
    note: 'Lihavoituja sanoja ei ole ensimmäisessä sanamuodossa. Välilyöntejä ja yritysten omia nimiä ei verrata. Ei oikeudellinen neuvo.',
    which: 'Minkä kohdan vertaan?',
    unknown: (section) => `En tunne kohtaa ”${section}”.`,
  },
  home: {
    title: 'Seloste',
    intro:
      'Vastaan kysymyksiin tietosuojaselosteistamme lainaamalla niitä sanasta sanaan ja kerron lähteen. Jos seloste vaikenee, sanon sen ja kerron, keneltä voit kysyä.',
    how: [
      'Kirjoita minulle Viestit-välilehdellä',
      'Mainitse minut kanavalla: vastaan ketjuun',
      'Kirjoita /notice ja kysymyksesi: vain sinä näet vastauksen',
      'Avaa viestin valikosta Draft a GDPR reply: luonnostelen vastauksen tietosuojapyyntöön, vain sinulle',
    ],
    ask: 'Kysy siltä ja paina Enter',
    askExample: 'Kuinka kauan säilytämme asiakastietoja?',
    browse: 'Katso selosteeseen',
    company: 'Yritys',
    topic: 'Kohta',
    show: 'Näytä',
    own: {
      cases: 'Avoimet pyyntöni',
      noCases: 'Sinulla ei ole avoimia pyyntöjä.',
      allCases: (count) => (count > 0 ? `Kaikki (${count})` : 'Pyyntöjen rekisteri'),
      notices: 'Selosteeni',
      notice: ({ company, date, years, errors, warnings }) =>
        `${company}: ${date === undefined ? 'ei päiväystä' : `${date}${years === undefined || years < 1 ? '' : years === 1 ? ', vuoden vanha' : `, ${years} vuotta vanha`}`}; korjattavaa ${errors}, tarkistettavaa ${warnings}`,
      howToCheck: 'Komento ”seloste check” kertoo, mitä ja missä, ja kunkin kohdan lähteen laissa.',
      counts: 'Viimeiset kolme kuukautta',
      totals: ({ answered, unanswered, helpful, notHelpful }) =>
        `Vastattu ${answered}, vastaamatta ${unanswered}; oli apua ${helpful}, ei ollut ${notHelpful}. Lasketaan vain aiheittain; kenenkään nimeä tai sanoja ei säilytetä.`,
      unanswered: ({ topic, count }) => `Vastaamatta: ${topic}, ${count}`,
      noTopic: 'muu kuin selosteen asia',
      handlers: 'Kuka käsittelee pyynnöt',
    },
    language: 'Suomeksi',
    viewTitle: 'Tietosuojaseloste',
    close: 'Sulje',
  },
  prompts: {
    title: 'Mitä haluat tietää?',
    prompts: [
      { title: 'Kauanko tietoja säilytetään?', message: 'Kuinka kauan säilytämme asiakastietoja?' },
      { title: 'Kuka on yhteyshenkilö?', message: 'Kuka on rekisterin yhteyshenkilö?' },
      { title: 'Kenelle tietoja luovutetaan?', message: 'Kenelle luovutamme asiakastietoja?' },
      { title: 'Mitä asiakas voi vaatia?', message: 'Miten asiakas saa nähdä omat tietonsa?' },
    ],
  },
  feedback: {
    helpful: 'Tästä oli apua',
    notHelpful: 'Tästä ei ollut apua',
    thanks: 'Kiitos. Laskin, että tämän aiheen vastauksesta oli apua. En muista, kuka kysyi tai mitä.',
    sorry: 'Harmi. Laskin, ettei tämän aiheen vastauksesta ollut apua. En muista, kuka kysyi tai mitä.',
    improve: (topic) =>
      `Jos ymmärsin kysymyksesi väärin, ylläpitäjäni voi opettaa minulle sanasi: notices/vocabulary/phrases/${topic}.yml`,
  },
  draft: draftFi,
  cases: caseFi,
  storeAway:
    'En saanut yhteyttä tietokantaani, joten mitään ei tallennettu eikä muutettu. Yritä hetken kuluttua uudelleen.',
  unfinished:
    'Tämä jäi minulta kesken: käynnistyin uudelleen, tai Slack ei vastannut. Jos tässä ei ole vastausta, kysythän uudelleen. En säilytä kysymyksiä.',
  failure: (reference) =>
    `Jokin meni vikaan, enkä voinut vastata. Yritä uudelleen. Jos sama toistuu, kerro sovelluksen ylläpitäjälle tämä tunnus: ${reference}`,
};
