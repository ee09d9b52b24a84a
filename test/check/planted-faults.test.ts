import { describe, expect, it } from 'vitest';
import { CLEAN, cleanRules, codesOf, type Fault } from '../support/clean-notices.ts';
import { adding, another, having, replacing, saying, without } from '../support/notice-edits.ts';

const rules = await cleanRules();

/** The notice, the fault, and every code that is found then: the first is the one that is meant. */
const FAULTS: readonly Fault[] = [
  [
    'clean',
    'interest not named',
    ['unnamed-interest'],
    saying('legitimate-interest', 'Käsittelyn oikeusperusteena on rekisterinpitäjän oikeutettu etu.'),
    replacing(
      'purpose',
      'Suoramarkkinointia lähetämme nykyisille asiakkaille oikeutetun etumme nojalla ja muille suostumuksen perusteella.',
      '',
    ),
  ],
  [
    'clean-questions',
    'interest not named',
    ['unnamed-interest'],
    replacing(
      'Mihin tarvitsemme',
      'Käsittely on tarpeen sopimuksen täyttämiseksi.',
      'Käsittely perustuu sopimukseen ja rekisterinpitäjän oikeutettuun etuun (tietosuoja-asetuksen 6 artiklan 1 kohdan f alakohta).',
    ),
  ],
  ['clean', 'a heading without text', ['empty-section'], saying('consent', '')],
  ['clean-en', 'a dash for a text', ['empty-section'], saying('retention', '–')],
  [
    'clean',
    'an e-mail address left out',
    ['unfilled-placeholder'],
    adding('other-rights', 'Pyynnön voi lähettää sähköpostitse (s-postiosoite).'),
  ],
  [
    'clean',
    'a business id left out',
    ['unfilled-placeholder'],
    replacing('controller', 'Y-tunnus 0112038-9', 'Y-tunnus [Y-tunnus]'),
  ],
  [
    'clean-en',
    'a name left out in a field',
    ['unfilled-placeholder'],
    having({ contact: { name: '<name of the officer>', phone: '+358 6 555 0100' } }),
  ],
  ['clean-sv', 'a date left out', ['unfilled-placeholder'], adding('retention', 'Upprättad xx.xx.20xx.')],
  [
    'clean',
    'the old address of the authority',
    ['old-authority-address'],
    saying('complaint', 'Voit tehdä kantelun tietosuojavaltuutetulle: PL 800, Ratapihantie 9, 00521 Helsinki.'),
  ],
  [
    'clean-sv',
    'the old address of the authority',
    ['old-authority-address'],
    replacing('complaint', 'PB 800, 00531 Helsingfors', 'Bangårdsvägen 9, 00520 Helsingfors'),
  ],
  [
    'clean',
    'the repealed act in the text',
    ['repealed-law'],
    replacing('security-digital', 'tietosuojalain (1050/2018)', 'henkilötietolain (523/1999)'),
  ],
  [
    'clean-questions',
    'the repealed act in the title',
    ['repealed-law'],
    having({ title: 'Rekisteriseloste, Henkilötietolaki (523/1999) 10 §' }),
  ],
  ['clean-sv', 'the repealed act', ['repealed-law'], adding('purpose', 'Vi följer personuppgiftslagen.')],
  [
    'clean',
    'the repealed directive',
    ['repealed-directive'],
    adding('security-digital', 'Noudatamme direktiiviä 95/46/EY.'),
  ],
  [
    'clean-en',
    'the repealed directive',
    ['repealed-directive'],
    adding('security-digital', 'We comply with Directive 95/46/EC.'),
  ],
  [
    'clean',
    'a safeguard that is void',
    ['privacy-shield'],
    saying('transfers', 'Kävijätiedot siirtyvät Yhdysvaltoihin Privacy Shield -järjestelyn nojalla.'),
  ],
  [
    'clean-en',
    'a safeguard that is void',
    ['privacy-shield'],
    saying('transfers', 'Our provider in the United States is certified under the EU-US Privacy Shield.'),
  ],
  [
    'clean',
    'a signature',
    ['signature-demanded'],
    saying('access', 'Voit tarkastaa tietosi. Tarkastuspyyntö on allekirjoitettava.'),
  ],
  ['clean-en', 'a signature', ['signature-demanded'], adding('access', 'The request must be signed by hand.')],
  ['clean', 'paper', ['written-form-demanded'], adding('rectification', 'Korjauspyyntö tulee tehdä kirjallisena.')],
  [
    'clean-sv',
    'paper',
    ['written-form-demanded'],
    saying('access', 'Du har rätt att få en kopia av dina uppgifter. Begäran ska göras skriftligen.'),
  ],
  [
    'clean',
    'certain languages',
    ['language-limited'],
    adding('rectification', 'Pyyntö tulee tehdä suomeksi tai englanniksi.'),
  ],
  [
    'clean-en',
    'certain languages',
    ['language-limited'],
    adding('objection', 'Requests must be made in Finnish or English.'),
  ],
  [
    'clean',
    'only a service point',
    ['service-point-only'],
    adding('other-rights', 'Markkinoinnin voi kieltää asiakaspalvelupisteessä.'),
  ],
  [
    'clean',
    'only a service point',
    ['service-point-only'],
    adding('objection', 'Kielto annetaan ottamalla yhteys asiakaspalvelupisteeseen.'),
  ],
  [
    'clean',
    'business contacts stay',
    ['business-contact-bar'],
    saying('other-rights', 'Voit pyytää tietojesi poistamista. Yrityksen yhteyshenkilöiden tietoja ei voida poistaa.'),
  ],
  [
    'clean-en',
    'business contacts stay',
    ['business-contact-bar'],
    adding('objection', 'The data of contact persons of companies cannot be erased.'),
  ],
  [
    'clean',
    'an open invoice bars erasure',
    ['open-invoice-bar'],
    adding('disclosures', 'Tiedot hävitetään pyynnöstä, elleivät avoimet laskut estä poistamista.'),
  ],
  [
    'clean-sv',
    'an open invoice bars erasure',
    ['open-invoice-bar'],
    adding('retention', 'Obetalda fakturor hindrar raderingen.'),
  ],
  [
    'clean',
    'ten years for all',
    ['ten-years-for-all'],
    saying('retention', 'Tiedot säilytetään kymmenen vuotta asiakassuhteen päättymisestä.'),
  ],
  ['clean-en', 'ten years for all', ['ten-years-for-all'], saying('retention', 'Your data are kept for 10 years.')],
  [
    'clean',
    'contract as legitimate interest',
    ['contract-as-legitimate-interest'],
    saying('legitimate-interest', 'Peruste on sopimus.'),
    replacing('purpose', 'oikeutetun etumme nojalla', 'asiakassuhteen hoitamisen oikeutetun etumme nojalla'),
  ],
  [
    'clean-sv',
    'contract as legitimate interest',
    ['contract-as-legitimate-interest'],
    another('legitimate-interest', 'Berättigat intresse', 'Grunden är avtal.'),
  ],
  [
    'clean',
    'contract for everything',
    ['contract-for-everything'],
    without('legitimate-interest', 'consent'),
    saying(
      'purpose',
      'Tietoja käytetään laskutukseen ja mainonnan kohdentamiseen. Oikeusperuste on sopimus. Tietojen antaminen on pakollista.',
    ),
  ],
  [
    'clean-en',
    'contract for everything',
    ['contract-for-everything'],
    saying(
      'purpose',
      'We use your data for invoicing and marketing. The legal basis is our contract with you. You must provide the data.',
    ),
  ],
  [
    'clean',
    'erasure under objection',
    ['objection-as-erasure'],
    saying('objection', 'Voit pyytää tietojesi oikaisemista tai poistamista.'),
  ],
  [
    'clean-sv',
    'erasure under objection',
    ['objection-as-erasure'],
    saying('objection', 'Du har rätt att begära rättelse eller radering av uppgifter.'),
  ],
  [
    'clean',
    'publication',
    ['publication-unless-forbidden'],
    adding('purpose', 'Yhtiöllä on oikeus julkaista tietoja luettelona, ellei asiakas kiellä.'),
  ],
  [
    'clean-en',
    'publication',
    ['publication-unless-forbidden'],
    adding('purpose', 'We have the right to publish a list of our customers unless you forbid it.'),
  ],
  [
    'clean',
    'analytics beside no transfers',
    ['analytics-beside-no-transfer'],
    saying('transfers', 'Tietoja ei siirretä EU:n tai ETA:n ulkopuolelle.'),
  ],
  [
    'clean-en',
    'analytics beside no transfers',
    ['analytics-beside-no-transfer'],
    saying('cookies', 'With your consent we use Google Analytics.'),
  ],
  [
    'clean',
    'a transfer where needed',
    ['transfer-if-needed'],
    saying('transfers', 'Tietoja ei siirretä EU:n ulkopuolelle, ellei se ole teknisesti tarpeellista.'),
    saying('cookies', 'Emme käytä evästeitä.'),
  ],
  [
    'clean-en',
    'a transfer where needed',
    ['transfer-if-needed'],
    saying('transfers', 'We do not transfer data outside the EU unless technically necessary.'),
  ],
  [
    'clean',
    'cookies without consent',
    ['cookies-by-browser-settings'],
    saying('cookies', 'Käytämme evästeitä. Voit estää evästeet selaimesi asetuksista.'),
  ],
  [
    'clean-en',
    'cookies without consent',
    ['cookies-by-browser-settings'],
    saying('cookies', 'Our pages use cookies for statistics. You can block cookies in your browser settings.'),
  ],
  [
    'clean',
    'access under portability',
    ['wrong-text'],
    saying('portability', 'Rekisteröidyllä on oikeus tarkastaa tietonsa.'),
  ],
  [
    'clean-sv',
    'complaint under restriction',
    ['wrong-text'],
    saying('restriction', 'Du kan klaga hos dataombudsmannen.'),
  ],
  [
    'clean',
    'a street only',
    ['incomplete-address'],
    having({ controller: { name: 'Siivous Clean Oy', address: 'Puistokatu 12' } }),
  ],
  [
    'clean-en',
    'a postcode without town',
    ['incomplete-address'],
    having({ controller: { name: 'Northern Kayaks Ltd', address: 'Quay Street 8, 67100' } }),
  ],
  ['clean', 'six years old', ['old-date'], having({ date: '2020-11-19' })],
  ['clean-sv', 'older than the GDPR', ['old-date'], having({ date: '2018-05-24' })],
];

describe('a clean notice', () => {
  it.each(CLEAN)('%s has nothing to check', async (name) => {
    expect(await codesOf(name, [])).toEqual([]);
  });
});

describe('a fault planted in a clean notice', () => {
  it.each(FAULTS.map(([clean, fault, expected, ...edits]) => ({ clean, fault, expected, edits })))(
    '$clean: $fault is found as $expected, and nothing else',
    async ({ clean, expected, edits }) => {
      expect(await codesOf(clean, edits)).toEqual(expected.toSorted());
    },
  );

  it('is planted at least twice for each code', () => {
    const planted = FAULTS.map(([, , [code]]) => code);
    const codes = [
      ...rules.cautions.filter(({ check }) => check !== undefined).map(({ code }) => code),
      'empty-section',
      'unnamed-interest',
      'wrong-text',
      'incomplete-address',
      'old-date',
    ];
    expect(codes.filter((code) => planted.filter((one) => one === code).length < 2)).toEqual([]);
  });
});
