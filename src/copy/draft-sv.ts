import { daysLeft } from './days-left.ts';
import type { DraftWords } from './draft-words.ts';
import { numericDate } from './numeric-date.ts';

const weekday = new Intl.DateTimeFormat('sv-FI', { weekday: 'long', timeZone: 'UTC' });
const day = (date: string): string => `${weekday.format(new Date(`${date}T00:00:00Z`))} ${numericDate(date)}`;

/** Swedish as written in Finland. */
export const draftSv: DraftWords = {
  title: 'Utkast till svar',
  close: 'Stäng',
  isPrivate: 'Bara du ser det här. Ingenting publiceras i en kanal, skickas till kunden eller sparas.',
  part: (text, { number, of }) => (of === 1 ? text : `${text}, del ${number} av ${of}`),
  form: {
    letter: 'Brevet',
    hint: 'Som det kom: med ämnesrad, citerade meddelanden och underskrift. HTML går bra.',
    moreRoom: 'Brevet är längre: lägg till ett fält',
    company: 'Företag som det skrevs till',
    received: 'Ankomstdag',
    receivedHint:
      'Dagen då det nådde företaget på vilket sätt som helst: e-post, brev, telefon, chatt. Svarsmånaden räknas från den.',
    submit: 'Gör utkast',
    unread: (files) =>
      files === 1
        ? 'I meddelandet finns en fil som jag inte ser eller bara ser början av. Klistra in texten här.'
        : `I meddelandet finns ${files} filer som jag inte ser eller bara ser början av. Klistra in texten här.`,
    cut: (characters) => `Meddelandet har mer än ${characters} tecken. Resten finns inte i fälten nedan.`,
    wrong: {
      letter: 'Här finns inget brev.',
      company: 'Välj företaget.',
      companyGone: 'Det finns inte längre någon beskrivning för företaget. Välj ett annat.',
      day: 'Välj ankomstdagen.',
      future: 'Den dagen har inte kommit än.',
      past: 'Dataskyddsförordningen tillämpas från den 25.5.2018.',
    },
  },
  found: {
    kinds: {
      request: 'Det här är en dataskyddsbegäran',
      unsure: 'Det här kan vara en dataskyddsbegäran',
      not_request: 'Det här ser inte ut som en dataskyddsbegäran',
    },
    because: {
      request: 'Det framgår av:',
      unsure: 'Det här får mig att undra:',
      not_request: 'Det gäller snarare det här:',
    },
    noEvidence: 'Ingenting i brevet frågar efter någons personuppgifter.',
    draftAnyway: 'Om du är av en annan åsikt kan du göra ett utkast ändå.',
    submitAnyway: 'Gör utkast ändå',
    rights: 'Rättigheter som det gäller',
    rightsHint: 'avmarkera det som inte begärs; utkastet ändras',
    noRights: 'jag hittade inga; lägg till det som begärs',
    addRight: 'Lägg till en rättighet',
    rightNames: {
      access: 'Tillgång till uppgifterna (art. 15)',
      rectification: 'Rättelse (art. 16)',
      erasure: 'Radering (art. 17)',
      restriction: 'Begränsning av behandling (art. 18)',
      portability: 'Överföring till annat system (art. 20)',
      objection: 'Invändning (art. 21.1)',
      'marketing-objection': 'Förbud mot direktmarknadsföring (art. 21.2–3)',
      'consent-withdrawal': 'Återkallande av samtycke (art. 7.3)',
      'automated-decisions': 'Automatiserade beslut (art. 22)',
      complaint: 'Klagomål till myndigheten (art. 77)',
      information: 'Information om behandlingen (art. 13–14)',
    },
    flags: 'Jag märkte också',
    flagNames: {
      'third-party': 'skriver för någon annans räkning',
      'no-authority': 'frågar om någon annan utan fullmakt',
      child: 'gäller ett barn',
      deceased: 'gäller en avliden',
      employee: 'anställd eller tidigare anställd',
      'job-applicant': 'arbetssökande',
      'business-contact': 'kontaktperson vid ett annat företag',
      'non-customer': 'säger sig inte vara kund',
      authority: 'en myndighet frågar',
      outsider: 'journalist, studerande eller enkät',
      'follow-up': 'påminnelse om en tidigare begäran',
      overdue: 'säger att svarstiden har gått ut',
      threat: 'tänker klaga eller väcka talan',
      vague: 'säger inte klart vad som önskas',
      urgent: 'brådskande',
      'protected-address': 'spärrmarkering',
      upset: 'upprörd',
      compensation: 'kräver ersättning',
      breach: 'talar om en personuppgiftsincident',
      'open-invoice': 'obetald faktura eller indrivning',
      'whole-correspondence': 'också den här brevväxlingen ska raderas',
      oral: 'begärt muntligt',
      'prompt-injection': 'text som försöker styra en maskin',
      'vendor-questionnaire': 'enkät från en affärspartner',
      advertising: 'reklam',
      'job-application': 'platsansökan',
      'several-rights': 'flera rättigheter',
      'subject-only': 'bara en ämnesrad',
      'identity-code': 'innehåller en personbeteckning',
      forwarded: 'vidarebefordrat av en kollega',
      'other-language': 'annat språk än finska, svenska eller engelska',
      'wrong-controller': 'riktat till ett annat företag',
      mailing: 'skickat till många',
      'no-name': 'skribentens namn saknas',
    },
  },
  dates: {
    due: 'Sista svarsdag',
    original: 'Sista svarsdag för den första begäran',
    extended: 'Med förlängning',
    day,
    left: (days) =>
      daysLeft(days, {
        today: 'i dag',
        left: (count) => (count === 1 ? 'i morgon' : `${count} dagar kvar`),
        past: (count) => (count === 1 ? 'gick ut i går' : `gick ut för ${count} dagar sedan`),
      }),
    counted: ({ months, nominal, isMonthEnd, skipped, date }, received) => {
      const length = months === 1 ? 'En månad' : `${months} månader`;
      const end = isMonthEnd ? ', sista dagen i en kortare månad' : '';
      const counted = `${length} från ${numericDate(received)} går ut ${numericDate(nominal)}${end}.`;
      if (skipped.length === 0) return counted;
      const reasons = skipped.map(({ date: free, reason, holiday }) =>
        reason === 'holiday' ? `${day(free)} (helgdag: ${holiday ?? ''})` : day(free),
      );
      return `${counted} En tidsfrist går inte ut på ett veckoslut eller en helgdag: ${reasons.join(', ')}. Därför är det ${day(date)}.`;
    },
    extension:
      'Bara om begärandena är komplicerade och många, och personen får veta det och skälen senast på sista svarsdagen.',
  },
  choices: {
    heading: 'Välj annorlunda',
    company: 'Företag',
    received: 'Ankomstdag',
    lang: 'Svarets språk',
    langNames: { fi: 'finska', sv: 'svenska', en: 'engelska' },
    langAuto: 'Enligt brevet',
    kind: 'Slag av svar',
    kindNames: {
      receipt: 'Mottagande och fortsättning',
      clarification: 'Preciserande fråga',
      extension: 'Förlängd svarstid',
      'refusal-in-part': 'Delvis avslag',
      'nothing-held': 'Vi har inga uppgifter',
      'marketing-stop': 'Marknadsföringen upphör',
      'wrong-addressee': 'Fel mottagare',
      'other-register': 'Ett annat register',
      'no-authority': 'Ingen fullmakt',
      deceased: 'Gäller en avliden',
    },
    kindAuto: 'Enligt brevet',
    dayKept: (kept) => `Den dagen går inte. ${kept} gäller fortfarande.`,
  },
  beside: {
    below: ({ remarks, tasks }) =>
      `Läs innan du skickar vad som står nedan: anmärkningar ${remarks}, uppgifter att göra ${tasks}.`,
    cautions: 'För dig, inte en del av utkastet',
    todo: 'Att göra',
    lacks: 'Vad som saknas i beskrivningen',
    folded: (count) => `Om själva beskrivningen dessutom anmärkningar: ${count}. Kommandot seloste check visar alla.`,
    sources: 'Utkastet grundar sig på',
  },
  draft: {
    label: 'Utkast',
    hint: 'Redigera fritt, fyll i det som står inom [hakparentes], kopiera härifrån eller skicka det till dig själv.',
    kept: 'Utkastet nedan har dina ändringar och följer inte dina senaste val.',
    replace: 'Ersätt med ett nytt utkast',
    send: 'Skicka till mig',
    sent: 'Skickat till dina direktmeddelanden med mig. Ingen annan ser det.',
    sentTitle: 'Skickat till dig',
    notSent: 'Slack tog inte emot det i tid. Se efter bland dina direktmeddelanden om det kom, annars försök igen.',
    empty: 'Här finns inget utkast.',
    reread: 'Läs brevet på nytt',
    ready: 'Utkastet är klart',
    messageHeading: ({ company, due }) =>
      `Utkast till svar, ${company}.${due === undefined ? '' : ` Sista svarsdag: ${due}.`}`,
    messageNote: 'Bara du ser det här. Kontrollera det, fyll i det som står inom [hakparentes] och skicka det själv.',
  },
  offer: {
    text: 'Har någon skrivit om det här? Jag kan göra ett utkast till svar.',
    button: 'Gör ett utkast',
  },
};
