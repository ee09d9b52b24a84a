import type { CaseWords } from './case-words.ts';

/** Swedish, as written in Finland. */
export const caseSv: CaseWords = {
  title: 'Ärenden',
  close: 'Stäng',
  back: 'Tillbaka',
  isPrivate:
    'Bara företagets handläggare ser dess ärenden. Ett ärende innehåller bara datum och kategorier: inga namn, inga brev.',
  statuses: { open: 'Öppet', acknowledged: 'Mottagandet bekräftat', closed: 'Avslutat' },
  reasons: {
    complex: 'Begäran är komplicerad',
    'many-requests': 'Personen har gjort många begäranden',
    'much-data': 'Det finns mycket uppgifter att gå igenom',
    'data-of-others': 'Andras uppgifter måste först avskiljas',
  },
  outcomes: {
    fulfilled: 'Uppfylld',
    partly: 'Delvis uppfylld',
    refused: 'Avslagen',
    withdrawn: 'Återtagen av personen',
    'nothing-held': 'Inga uppgifter om personen',
    forwarded: 'Hänvisad till rätt företag',
    'not-a-request': 'Ingen dataskyddsbegäran',
  },
  refusals: {
    closed: 'Ärendet är avslutat.',
    'not-closed': 'Ärendet är inte avslutat.',
    'acknowledged-already': 'Mottagandet är redan markerat som bekräftat.',
    'extended-already': 'Tiden är redan förlängd; det går bara en gång.',
    'first-month-over':
      'Den första månaden har gått, så tiden kan inte längre förlängas. Personen måste få veta om förlängningen och skälen inom den månaden.',
    'no-handler-of-company':
      'Personen är inte utsedd till handläggare för företaget. En administratör utser hen med /notice handläggare.',
    'deputy-is-handler': 'Ersättaren måste vara någon annan än handläggaren.',
    'no-rights': 'Välj minst en rättighet.',
    'received-in-future': 'Den dagen har inte kommit än.',
    'received-before-law': 'Den dagen är före dataskyddsförordningen började tillämpas (25.5.2018).',
    unchanged: 'Ingenting har ändrats.',
    'changed-meanwhile': 'Någon annan ändrade just ärendet. Se på det igen; din ändring sparades inte.',
  },
  away: 'Registret kan inte nås just nu. Försök igen om en stund.',
  list: {
    heading: (count) => (count === 1 ? 'Ett ärende' : `${count} ärenden`),
    none: 'Det finns inga sådana ärenden.',
    company: 'Företag',
    allCompanies: 'Alla mina företag',
    status: 'Vilka',
    statusOptions: { open: 'Öppna', closed: 'Avslutade', all: 'Alla' },
    whose: 'Vems',
    whoseOptions: { mine: 'Mina', all: 'Allas' },
    show: 'Visa',
    previous: 'Föregående',
    next: 'Nästa',
    page: ({ number, of }) => `Sida ${number} av ${of}`,
    newCase: 'Öppna ett ärende',
    csv: 'Registret som CSV',
    markdown: 'Registret som Markdown',
  },
  view: {
    due: 'Sista svarsdag',
    firstDue: 'Den första månaden slutar',
    received: 'Mottagen',
    rights: 'Rättigheter',
    status: 'Status',
    outcome: 'Resultat',
    reason: 'Skäl till förlängningen',
    handler: 'Handläggare',
    deputy: 'Ersättare',
    noDeputy: 'ingen',
    acknowledge: 'Markera som bekräftat',
    acknowledgeCase: (number) => `Markera ärende ${number} som bekräftat`,
    extend: 'Förläng tiden',
    handOver: 'Överlåt',
    closeCase: 'Avsluta ärendet',
    correct: 'Rätta',
    reopen: 'Öppna igen',
    confirmAcknowledge: 'Har personen fått veta att begäran har kommit fram?',
    confirmReopen: 'Ska ärendet öppnas igen? Påminnelserna börjar också igen.',
    yes: 'Ja',
    no: 'Nej',
    history: 'Historik',
    earlier: (count) => `och ${count} tidigare anteckningar`,
    events: {
      opened: ({ details, day, names, person }) =>
        `öppnade: mottagen ${day(details['received'])}, sista dag ${day(details['due'])}; ${names(details['rights'])}; handläggare ${person(details['handler'])}${details['deputy'] === undefined ? '' : `, ersättare ${person(details['deputy'])}`}`,
      acknowledged: () => 'markerade mottagandet som bekräftat',
      extended: ({ details, day, names }) => `förlängde till ${day(details['due'])}: ${names(details['reason'])}`,
      'handed-over': ({ details, person }) => `överlät från ${person(details['from'])} till ${person(details['to'])}`,
      'deputy-set': ({ details, person }) =>
        details['deputy'] === undefined ? 'tog bort ersättaren' : `gjorde ${person(details['deputy'])} till ersättare`,
      corrected: ({ details, day, names }) =>
        [
          'rättade',
          ...(details['received'] === undefined
            ? []
            : [
                `mottagen ${day(details['received'])} i stället för ${day(details['receivedBefore'])}, sista dag ${day(details['due'])}`,
              ]),
          ...(details['rights'] === undefined
            ? []
            : [`rättigheter ${names(details['rights'])} i stället för ${names(details['rightsBefore'])}`]),
          ...(details['extension'] === undefined ? [] : ['förlängningen kom för sent och gäller inte']),
        ].join('; '),
      closed: ({ details, names }) => `avslutade: ${names(details['outcome'])}`,
      reopened: ({ details, names }) => `öppnade igen (var avslutat: ${names(details['outcome'])})`,
    },
  },
  forms: {
    company: 'Företag',
    rights: 'Rättigheter som begäran gäller',
    received: 'Mottagningsdag',
    receivedHint: 'Den dag då begäran kom till någon av företagets adresser; tiden räknas från den.',
    openSubmit: 'Öppna ärendet',
    openNote: 'Bara detta sparas. Skriv inga namn: anteckna ärendets nummer i dina egna handlingar.',
    reason: 'Skäl',
    extendNote: ({ due, extended }) =>
      `Den nya sista dagen är ${extended}. Berätta om den och skälen för personen senast ${due}. Semester eller personalbrist är inget skäl.`,
    extendSubmit: 'Förläng',
    handOverNote: (handlers) => `Företagets handläggare: ${handlers}`,
    handler: 'Handläggare',
    deputy: 'Ersättare (får också påminnelser)',
    handOverSubmit: 'Spara',
    outcome: 'Hur det slutade',
    closeNote:
      'Inga fler påminnelser kommer. Om något avslogs ska personen ha fått veta varför och om rätten att klaga.',
    closeSubmit: 'Avsluta ärendet',
    correctNote: 'Sista dagen räknas om. Historiken behåller vad som stod här.',
    correctSubmit: 'Spara',
    choose: 'Välj',
  },
  access: {
    namedHandlers: ({ company, handlers }) =>
      `${company}: begäranden handläggs av ${handlers}. De kan öppna ett ärende.`,
    noHandlers: (company) =>
      `${company}: ingen är ännu utsedd att handlägga begäranden. Appens administratör utser handläggare med /notice handläggare.`,
    notHandler:
      'Du är inte utsedd till handläggare för något företag, så det finns inga ärenden att visa. Appens administratör utser handläggare med /notice handläggare.',
    outsider: 'Ärenden är bara för medlemmar av den här arbetsytan.',
    notAdmin: 'Bara appens administratörer utser handläggare.',
    noAdmins:
      'Appen har ännu ingen administratör. Den som driver appen anger deras Slack-användar-id i SELOSTE_ADMINS.',
    gone: 'Det finns inget sådant ärende för dig.',
  },
  handlers: {
    title: 'Handläggare',
    note: 'Handläggarna ser företagets ärenden, öppnar och avslutar dem och får påminnelser om sista dagar. En administratör som inte är handläggare ser inga ärenden.',
    handlers: 'Handläggare:',
    none: 'Ingen är ännu utsedd.',
    add: 'Lägg till handläggare',
    remove: 'Ta bort',
    deputy: 'ersättare i nya ärenden',
    chooseDeputy: 'Välj ersättare',
    noDeputy: 'Ingen ersättare',
    deputyHint: 'Ersättaren är en av handläggarna och får också påminnelser.',
    deputyNoHandler: 'Ersättaren måste vara en av handläggarna. Lägg till personen först.',
    outsider: 'Gäster, botar och personer från andra arbetsytor kan inte vara handläggare.',
    tooMany: 'Företaget har redan så många handläggare som det kan ha.',
  },
  messages: {
    reminderNotice: 'Påminnelse om en sista dag',
    reminder: ({ number, company, due, left }) => `Ärende ${number} (${company}) ska besvaras senast ${due}: ${left}.`,
    overdue: ({ number, company, due }) => `Ärende ${number} (${company}) är försenat: sista svarsdag var ${due}.`,
    unreached: ({ number, company, due }) =>
      `Ärende ${number} (${company}) ska besvaras senast ${due}, men handläggaren kan inte nås eller är inte längre handläggare. Utse handläggare med /notice handläggare.`,
    handedOver: ({ number, company, due, by }) =>
      `${by} överlät ärende ${number} (${company}) till dig. Sista svarsdag: ${due}.`,
    deputyOf: ({ number, company, due, by }) =>
      `${by} gjorde dig till ersättare i ärende ${number} (${company}). Sista svarsdag: ${due}.`,
    show: 'Visa ärendet',
    registerReady: 'Register över begäranden',
    registerNone: 'Det finns inga ärenden att exportera.',
    registerCut: (count) =>
      `Här finns bara de ${count} första ärendena. Den som driver appen får hela registret med: seloste cases`,
  },
  register: {
    title: 'Register över dataskyddsbegäranden',
    made: (day) => `Gjort ${day}`,
    explanation:
      'En rad per begäran. Datum i formen åååå-mm-dd. Sista dag: slutet av den första månaden (artikel 12.3 i dataskyddsförordningen); förlängd: om tiden har förlängts och personen har fått veta det före den första sista dagen. Handläggare: användar-id i Slack. Inga namn och inget innehåll i begäranden sparas.',
    columns: {
      number: 'Nummer',
      company: 'Företag',
      rights: 'Rättigheter',
      received: 'Mottagen',
      due: 'Sista dag',
      extendedDue: 'Förlängd sista dag',
      extensionReason: 'Skäl till förlängning',
      extendedOn: 'Förlängd den',
      status: 'Status',
      acknowledged: 'Mottagandet bekräftat',
      closed: 'Avslutat',
      outcome: 'Resultat',
      handler: 'Handläggare',
    },
  },
};
