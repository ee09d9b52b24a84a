import type { CaseWords } from './case-words.ts';

/** Finnish. Names of companies stand uninflected. */
export const caseFi: CaseWords = {
  title: 'Pyynnöt',
  close: 'Sulje',
  back: 'Takaisin',
  isPrivate:
    'Vain yrityksen käsittelijät näkevät sen tapaukset. Tapauksessa on vain päiviä ja luokkia: ei nimiä eikä kirjeitä.',
  statuses: { open: 'Avoin', acknowledged: 'Vastaanotto vahvistettu', closed: 'Suljettu' },
  reasons: {
    complex: 'Pyyntö on monimutkainen',
    'many-requests': 'Henkilö on tehnyt monta pyyntöä',
    'much-data': 'Läpikäytävää tietoa on paljon',
    'data-of-others': 'Muiden tiedot on ensin erotettava',
  },
  outcomes: {
    fulfilled: 'Toteutettu',
    partly: 'Toteutettu osittain',
    refused: 'Kieltäydytty',
    withdrawn: 'Henkilö perui pyynnön',
    'nothing-held': 'Henkilöstä ei ole tietoja',
    forwarded: 'Ohjattu oikealle yritykselle',
    'not-a-request': 'Ei tietosuojapyyntö',
  },
  refusals: {
    closed: 'Tapaus on suljettu.',
    'not-closed': 'Tapaus ei ole suljettu.',
    'acknowledged-already': 'Vastaanotto on jo merkitty vahvistetuksi.',
    'extended-already': 'Määräaikaa on jo jatkettu; sen voi tehdä vain kerran.',
    'first-month-over':
      'Ensimmäinen kuukausi on kulunut, joten määräaikaa ei voi enää jatkaa. Jatkosta perusteluineen on kerrottava henkilölle sen kuukauden aikana.',
    'no-handler-of-company':
      'Tätä henkilöä ei ole nimetty yrityksen käsittelijäksi. Ylläpitäjä nimeää hänet komennolla /notice käsittelijät.',
    'deputy-is-handler': 'Sijaisen on oltava joku muu kuin käsittelijä.',
    'no-rights': 'Valitse ainakin yksi oikeus.',
    'received-in-future': 'Tämä päivä ei ole vielä tullut.',
    'received-before-law': 'Tämä päivä on ennen tietosuoja-asetuksen soveltamista (25.5.2018).',
    unchanged: 'Mikään ei muuttunut.',
    'changed-meanwhile': 'Joku muu muutti juuri tapausta. Katso se uudelleen; muutostasi ei tallennettu.',
  },
  away: 'Rekisteriin ei juuri nyt saada yhteyttä. Yritä hetken kuluttua uudelleen.',
  list: {
    heading: (count) => (count === 1 ? 'Yksi tapaus' : `${count} tapausta`),
    none: 'Tällaisia tapauksia ei ole.',
    company: 'Yritys',
    allCompanies: 'Kaikki yritykseni',
    status: 'Mitkä',
    statusOptions: { open: 'Avoimet', closed: 'Suljetut', all: 'Kaikki' },
    whose: 'Kenen',
    whoseOptions: { mine: 'Minun', all: 'Kaikkien' },
    show: 'Näytä',
    previous: 'Edellinen',
    next: 'Seuraava',
    page: ({ number, of }) => `Sivu ${number}/${of}`,
    newCase: 'Avaa tapaus',
    csv: 'Rekisteri CSV:nä',
    markdown: 'Rekisteri Markdownina',
  },
  view: {
    due: 'Viimeinen vastauspäivä',
    firstDue: 'Ensimmäinen kuukausi päättyy',
    received: 'Saapunut',
    rights: 'Oikeudet',
    status: 'Tila',
    outcome: 'Lopputulos',
    reason: 'Jatkon peruste',
    handler: 'Käsittelijä',
    deputy: 'Sijainen',
    noDeputy: 'ei ole',
    acknowledge: 'Merkitse vahvistetuksi',
    acknowledgeCase: (number) => `Merkitse tapaus ${number} vahvistetuksi`,
    extend: 'Jatka määräaikaa',
    handOver: 'Siirrä toiselle',
    closeCase: 'Sulje tapaus',
    correct: 'Korjaa',
    reopen: 'Avaa uudelleen',
    confirmAcknowledge: 'Onko henkilölle kerrottu, että pyyntö on saatu?',
    confirmReopen: 'Avataanko tapaus uudelleen? Myös muistutukset alkavat taas.',
    yes: 'Kyllä',
    no: 'Ei',
    history: 'Historia',
    earlier: (count) => `ja ${count} aiempaa merkintää`,
    events: {
      opened: ({ details, day, names, person }) =>
        `avasi: saapunut ${day(details['received'])}, viimeinen päivä ${day(details['due'])}; ${names(details['rights'])}; käsittelijä ${person(details['handler'])}${details['deputy'] === undefined ? '' : `, sijainen ${person(details['deputy'])}`}`,
      acknowledged: () => 'merkitsi vastaanoton vahvistetuksi',
      extended: ({ details, day, names }) =>
        `jatkoi määräaikaa, uusi ${day(details['due'])}: ${names(details['reason'])}`,
      'handed-over': ({ details, person }) =>
        `siirsi käsittelijältä ${person(details['from'])} käsittelijälle ${person(details['to'])}`,
      'deputy-set': ({ details, person }) =>
        details['deputy'] === undefined ? 'poisti sijaisen' : `asetti sijaiseksi ${person(details['deputy'])}`,
      corrected: ({ details, day, names }) =>
        [
          'korjasi',
          ...(details['received'] === undefined
            ? []
            : [
                `saapunut ${day(details['received'])}, aiemmin ${day(details['receivedBefore'])}; viimeinen päivä ${day(details['due'])}`,
              ]),
          ...(details['rights'] === undefined
            ? []
            : [`oikeudet ${names(details['rights'])}, aiemmin ${names(details['rightsBefore'])}`]),
          ...(details['extension'] === undefined ? [] : ['jatko oli myöhässä eikä ole voimassa']),
        ].join('; '),
      closed: ({ details, names }) => `sulki: ${names(details['outcome'])}`,
      reopened: ({ details, names }) => `avasi uudelleen (oli suljettu: ${names(details['outcome'])})`,
    },
  },
  forms: {
    company: 'Yritys',
    rights: 'Oikeudet, joita pyyntö käyttää',
    received: 'Saapumispäivä',
    receivedHint: 'Päivä, jona pyyntö tuli mihin tahansa yrityksen osoitteeseen; määräaika lasketaan siitä.',
    openSubmit: 'Avaa tapaus',
    openNote: 'Vain nämä tiedot tallennetaan. Älä kirjoita nimiä: merkitse tapauksen numero omiin asiakirjoihisi.',
    reason: 'Peruste',
    extendNote: ({ due, extended }) =>
      `Uusi viimeinen päivä on ${extended}. Kerro siitä ja perusteista henkilölle viimeistään ${due}. Lomat tai henkilöstöpula eivät ole peruste.`,
    extendSubmit: 'Jatka',
    handOverNote: (handlers) => `Tämän yrityksen käsittelijät: ${handlers}`,
    handler: 'Käsittelijä',
    deputy: 'Sijainen (saa myös muistutukset)',
    handOverSubmit: 'Tallenna',
    outcome: 'Miten päättyi',
    closeNote:
      'Muistutuksia ei enää tule. Jos jostakin kieltäydyttiin, henkilölle on pitänyt kertoa syy ja oikeus tehdä valitus.',
    closeSubmit: 'Sulje tapaus',
    correctNote: 'Määräaika lasketaan uudelleen. Historiaan jää, mitä tässä oli.',
    correctSubmit: 'Tallenna',
    choose: 'Valitse',
  },
  access: {
    namedHandlers: ({ company, handlers }) => `${company}: pyynnöt käsittelee ${handlers}. He voivat avata tapauksen.`,
    noHandlers: (company) =>
      `${company}: pyynnöille ei ole vielä nimetty käsittelijää. Sovelluksen ylläpitäjä nimeää heidät komennolla /notice käsittelijät.`,
    notHandler:
      'Sinua ei ole nimetty minkään yrityksen käsittelijäksi, joten näytettäviä tapauksia ei ole. Sovelluksen ylläpitäjä nimeää käsittelijät komennolla /notice käsittelijät.',
    outsider: 'Tapaukset ovat vain tämän työtilan jäsenille.',
    notAdmin: 'Vain sovelluksen ylläpitäjät nimeävät käsittelijät.',
    noAdmins:
      'Sovellukselle ei ole vielä asetettu ylläpitäjää. Sen pyörittäjä asettaa heidän Slack-käyttäjätunnuksensa muuttujaan SELOSTE_ADMINS.',
    gone: 'Sinulle näkyvää tällaista tapausta ei ole.',
  },
  handlers: {
    title: 'Käsittelijät',
    note: 'Käsittelijät näkevät yrityksen tapaukset, avaavat ja sulkevat ne ja saavat muistutukset määräajoista. Ylläpitäjä, joka ei ole käsittelijä, ei näe tapauksia.',
    handlers: 'Käsittelijät:',
    none: 'Ketään ei ole vielä nimetty.',
    add: 'Lisää käsittelijä',
    remove: 'Poista',
    deputy: 'uusien tapausten sijainen',
    chooseDeputy: 'Valitse sijainen',
    noDeputy: 'Ei sijaista',
    deputyHint: 'Sijainen on yksi käsittelijöistä ja saa myös muistutukset määräajoista.',
    deputyNoHandler: 'Sijaisen on oltava yksi käsittelijöistä. Lisää hänet ensin.',
    outsider: 'Vieraat, botit ja muiden työtilojen henkilöt eivät voi olla käsittelijöitä.',
    tooMany: 'Yrityksellä on jo niin monta käsittelijää kuin sillä voi olla.',
  },
  messages: {
    reminderNotice: 'Muistutus määräajasta',
    reminder: ({ number, company, due, left }) =>
      `Tapaus ${number} (${company}): viimeinen vastauspäivä on ${due}, ${left}.`,
    overdue: ({ number, company, due }) =>
      `Tapaus ${number} (${company}) on myöhässä: viimeinen vastauspäivä oli ${due}.`,
    unreached: ({ number, company, due }) =>
      `Tapaus ${number} (${company}): viimeinen vastauspäivä on ${due}, eikä käsittelijää tavoiteta tai hän ei ole enää käsittelijä. Nimeä käsittelijät komennolla /notice käsittelijät.`,
    handedOver: ({ number, company, due, by }) =>
      `${by} siirsi sinulle tapauksen ${number} (${company}). Viimeinen vastauspäivä: ${due}.`,
    deputyOf: ({ number, company, due, by }) =>
      `${by} asetti sinut sijaiseksi tapaukseen ${number} (${company}). Viimeinen vastauspäivä: ${due}.`,
    show: 'Näytä tapaus',
    registerReady: 'Pyyntöjen rekisteri',
    registerNone: 'Vietäviä tapauksia ei ole.',
    registerCut: (count) =>
      `Tässä on vain ${count} ensimmäistä tapausta. Sovelluksen pyörittäjä saa koko rekisterin komennolla: seloste cases`,
  },
  register: {
    title: 'Tietosuojapyyntöjen rekisteri',
    made: (day) => `Tehty ${day}`,
    explanation:
      'Yksi rivi pyyntöä kohti. Päivät muodossa vvvv-kk-pp. Määräaika: ensimmäisen kuukauden loppu (tietosuoja-asetuksen 12 artiklan 3 kohta); jatkettu määräaika: jos aikaa on jatkettu ja siitä kerrottu henkilölle ensimmäiseen määräaikaan mennessä. Käsittelijä: Slack-käyttäjätunnus. Nimiä tai pyyntöjen sisältöä ei tallenneta.',
    columns: {
      number: 'Numero',
      company: 'Yritys',
      rights: 'Oikeudet',
      received: 'Saapunut',
      due: 'Määräaika',
      extendedDue: 'Jatkettu määräaika',
      extensionReason: 'Jatkon peruste',
      extendedOn: 'Jatkettu',
      status: 'Tila',
      acknowledged: 'Vastaanotto vahvistettu',
      closed: 'Suljettu',
      outcome: 'Lopputulos',
      handler: 'Käsittelijä',
    },
  },
};
