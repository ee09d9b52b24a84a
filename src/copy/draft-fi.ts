import { daysLeft } from './days-left.ts';
import type { DraftWords } from './draft-words.ts';
import { numericDate } from './numeric-date.ts';

const weekday = new Intl.DateTimeFormat('fi', { weekday: 'long', timeZone: 'UTC' });
const day = (date: string): string => `${weekday.format(new Date(`${date}T00:00:00Z`))} ${numericDate(date)}`;

/** Finnish. */
export const draftFi: DraftWords = {
  title: 'Vastausluonnos',
  close: 'Sulje',
  isPrivate: 'Vain sinä näet tämän. Mitään ei julkaista kanavalla, lähetetä asiakkaalle eikä tallenneta.',
  part: (text, { number, of }) => (of === 1 ? text : `${text}, osa ${number}/${of}`),
  form: {
    letter: 'Kirje',
    hint: 'Sellaisena kuin se tuli: otsikko, lainatut viestit ja allekirjoitus mukaan. HTML kelpaa.',
    moreRoom: 'Kirje on pidempi: lisää kenttä',
    company: 'Yritys, jolle se on kirjoitettu',
    received: 'Saapumispäivä',
    receivedHint:
      'Päivä, jona se tuli yritykseen mitä tahansa kautta: sähköposti, kirje, puhelin, chat. Kuukauden vastausaika lasketaan siitä.',
    submit: 'Luonnostele',
    unread: (files) =>
      files === 1
        ? 'Viestissä on tiedosto, josta en näe mitään tai näen vain alun. Liitä sen teksti tähän.'
        : `Viestissä on ${files} tiedostoa, joista en näe mitään tai näen vain alun. Liitä niiden teksti tähän.`,
    cut: (characters) => `Viestissä on yli ${characters} merkkiä. Loppu ei ole alla olevissa kentissä.`,
    wrong: {
      letter: 'Tässä ei ole kirjettä.',
      company: 'Valitse yritys.',
      companyGone: 'Tämän yrityksen selostetta ei enää ole. Valitse toinen.',
      day: 'Valitse saapumispäivä.',
      future: 'Tämä päivä ei ole vielä tullut.',
      past: 'Tietosuoja-asetusta sovelletaan 25.5.2018 alkaen.',
    },
  },
  found: {
    kinds: {
      request: 'Tämä on tietosuojapyyntö',
      unsure: 'Tämä voi olla tietosuojapyyntö',
      not_request: 'Tämä ei näytä tietosuojapyynnöltä',
    },
    because: {
      request: 'Tästä sen näkee:',
      unsure: 'Tämä saa epäilemään:',
      not_request: 'Se koskee pikemminkin tätä:',
    },
    noEvidence: 'Kirjeessä ei kysytä kenenkään henkilötiedoista.',
    draftAnyway: 'Jos olet toista mieltä, voit luonnostella vastauksen silti.',
    submitAnyway: 'Luonnostele silti',
    rights: 'Oikeudet, joita se koskee',
    rightsHint: 'poista rasti siitä, mitä ei pyydetä; luonnos muuttuu',
    noRights: 'en löytänyt yhtään; lisää, mitä pyydetään',
    addRight: 'Lisää oikeus',
    rightNames: {
      access: 'Pääsy tietoihin (15 art.)',
      rectification: 'Oikaisu (16 art.)',
      erasure: 'Poistaminen (17 art.)',
      restriction: 'Käsittelyn rajoittaminen (18 art.)',
      portability: 'Siirto järjestelmästä toiseen (20 art.)',
      objection: 'Vastustaminen (21 art. 1 kohta)',
      'marketing-objection': 'Suoramarkkinointikielto (21 art. 2–3 kohta)',
      'consent-withdrawal': 'Suostumuksen peruuttaminen (7 art. 3 kohta)',
      'automated-decisions': 'Automaattiset päätökset (22 art.)',
      complaint: 'Valitus viranomaiselle (77 art.)',
      information: 'Tieto käsittelystä (13–14 art.)',
    },
    flags: 'Huomasin myös',
    flagNames: {
      'third-party': 'kirjoittaa toisen puolesta',
      'no-authority': 'kysyy toisesta ilman valtuutta',
      child: 'koskee lasta',
      deceased: 'koskee kuollutta',
      employee: 'työntekijä tai entinen työntekijä',
      'job-applicant': 'työnhakija',
      'business-contact': 'toisen yrityksen yhteyshenkilö',
      'non-customer': 'sanoo, ettei ole asiakas',
      authority: 'viranomainen kysyy',
      outsider: 'toimittaja, opiskelija tai kysely',
      'follow-up': 'muistutus aiemmasta pyynnöstä',
      overdue: 'sanoo vastausajan päättyneen',
      threat: 'aikoo valittaa tai nostaa kanteen',
      vague: 'ei sano selvästi, mitä haluaa',
      urgent: 'kiireellinen',
      'protected-address': 'turvakielto',
      upset: 'harmistunut',
      compensation: 'vaatii korvausta',
      breach: 'puhuu tietoturvaloukkauksesta',
      'open-invoice': 'avoin lasku tai perintä',
      'whole-correspondence': 'myös tämä kirjeenvaihto halutaan poistaa',
      oral: 'pyydetty suullisesti',
      'prompt-injection': 'teksti, joka yrittää ohjata konetta',
      'vendor-questionnaire': 'liikekumppanin kysely',
      advertising: 'mainos',
      'job-application': 'työhakemus',
      'several-rights': 'useita oikeuksia',
      'subject-only': 'pelkkä otsikko',
      'identity-code': 'sisältää henkilötunnuksen',
      forwarded: 'kollegan välittämä',
      'other-language': 'muuta kuin suomea, ruotsia tai englantia',
      'wrong-controller': 'osoitettu toiselle yritykselle',
      mailing: 'lähetetty monelle',
      'no-name': 'ei kirjoittajan nimeä',
    },
  },
  dates: {
    due: 'Viimeinen vastauspäivä',
    original: 'Ensimmäisen pyynnön viimeinen vastauspäivä',
    extended: 'Pidennettynä',
    day,
    left: (days) =>
      daysLeft(days, {
        today: 'tänään',
        left: (count) => (count === 1 ? 'huomenna' : `${count} päivää jäljellä`),
        past: (count) => (count === 1 ? 'meni eilen' : `meni ${count} päivää sitten`),
      }),
    counted: ({ months, nominal, isMonthEnd, skipped, date }, received) => {
      const length = months === 1 ? 'Kuukausi' : `${months} kuukautta`;
      const end = isMonthEnd ? ', joka on lyhyemmän kuukauden viimeinen päivä' : '';
      const counted = `${length} päivästä ${numericDate(received)} päättyy ${numericDate(nominal)}${end}.`;
      if (skipped.length === 0) return counted;
      const reasons = skipped.map(({ date: free, reason, holiday }) =>
        reason === 'holiday' ? `${day(free)} (${holiday ?? 'pyhäpäivä'})` : day(free),
      );
      return `${counted} Määräaika ei pääty viikonloppuna eikä pyhäpäivänä: ${reasons.join(', ')}. Siksi se on ${day(date)}.`;
    },
    extension:
      'Vain jos pyynnöt ovat monimutkaisia ja niitä on monta, ja siitä kerrotaan syineen viimeistään viimeisenä vastauspäivänä.',
  },
  choices: {
    heading: 'Valitse toisin',
    company: 'Yritys',
    received: 'Saapumispäivä',
    lang: 'Vastauksen kieli',
    langNames: { fi: 'suomi', sv: 'ruotsi', en: 'englanti' },
    langAuto: 'Kirjeen mukaan',
    kind: 'Vastauksen laji',
    kindNames: {
      receipt: 'Vastaanotto ja jatko',
      clarification: 'Tarkentava kysymys',
      extension: 'Määräajan pidennys',
      'refusal-in-part': 'Osittainen epääminen',
      'nothing-held': 'Meillä ei ole tietoja',
      'marketing-stop': 'Markkinointi loppuu',
      'wrong-addressee': 'Väärä vastaanottaja',
      'other-register': 'Toinen rekisteri',
      'no-authority': 'Ei valtuutta',
      deceased: 'Koskee kuollutta',
    },
    kindAuto: 'Kirjeen mukaan',
    dayKept: (kept) => `Tämä päivä ei käy. Voimassa on yhä ${kept}.`,
  },
  beside: {
    below: ({ remarks, tasks }) => `Lue ennen lähettämistä, mitä alla on: huomautuksia ${remarks}, tehtäviä ${tasks}.`,
    cautions: 'Sinulle, ei osa luonnosta',
    todo: 'Tehtävää',
    lacks: 'Mitä selosteesta puuttuu',
    folded: (count) => `Itse selosteesta lisäksi huomautuksia ${count}; kaikki näyttää komento seloste check.`,
    sources: 'Luonnoksen perusteet',
  },
  draft: {
    label: 'Luonnos',
    hint: 'Muokkaa vapaasti, täydennä [hakasulkeissa] olevat kohdat, kopioi tästä tai lähetä itsellesi.',
    kept: 'Alla olevassa luonnoksessa ovat sinun muutoksesi, eikä se vastaa viimeisimpiä valintojasi.',
    replace: 'Korvaa uudella luonnoksella',
    send: 'Lähetä minulle',
    sent: 'Lähetetty yksityisviesteihisi kanssani. Kukaan muu ei näe sitä.',
    sentTitle: 'Lähetetty sinulle',
    notSent: 'Slack ei ottanut sitä ajoissa vastaan. Katso yksityisviesteistäsi, tuliko se; ellei, yritä uudelleen.',
    empty: 'Tässä ei ole luonnosta.',
    reread: 'Lue kirje uudelleen',
    ready: 'Luonnos valmis',
    messageHeading: ({ company, due }) =>
      `Vastausluonnos, ${company}.${due === undefined ? '' : ` Viimeinen vastauspäivä: ${due}.`}`,
    messageNote: 'Vain sinä näet tämän. Tarkista se, täydennä [hakasulkeissa] olevat kohdat ja lähetä se itse.',
  },
  offer: {
    text: 'Onko joku kirjoittanut tästä? Voin luonnostella vastauksen.',
    button: 'Luonnostele vastaus',
  },
};
