import { describe, expect, it } from 'vitest';
import { codesOf, type Clean } from '../support/clean-notices.ts';
import { adding, another, type Edit, having, saying } from '../support/notice-edits.ts';

/** What looks like a fault and is none: the notice, what it says, and how. */
const HARMLESS: readonly (readonly [Clean, string, ...Edit[]])[] = [
  ['clean', 'a form that patients sign', adding('consent', 'Suostumus annetaan allekirjoittamalla hoitolomake.')],
  ['clean', 'a request that need not be signed', adding('rectification', 'Pyyntöä ei tarvitse allekirjoittaa.')],
  ['clean-en', 'a signed delivery note', adding('data-content', 'Delivery notes signed on receipt.')],
  ['clean', 'an invitation to write', adding('rectification', 'Pyynnön voit lähettää kirjallisesti meille.')],
  ['clean', 'a written answer', adding('access', 'Pyyntöön vastataan kirjallisesti.')],
  ['clean-en', 'a written answer', adding('access', 'We will respond to your request in writing.')],
  ['clean-sv', 'a written certificate', adding('rectification', 'Vägran motiveras skriftligt i ett intyg.')],
  ['clean', 'languages of the service', adding('access', 'Palvelemme suomeksi ja englanniksi.')],
  ['clean', 'languages of the answer', adding('access', 'Pyyntöön vastataan suomeksi tai englanniksi.')],
  [
    'clean',
    'partners by contract',
    adding('legitimate-interest', 'Etu koskee myös sopimuskumppanien yhteyshenkilöitä.'),
  ],
  [
    'clean',
    'ten years for the accounts',
    saying('retention', 'Kirjanpito säilytetään kymmenen vuotta, muut tiedot kaksi vuotta.'),
  ],
  [
    'clean',
    'ten years for a guarantee',
    saying('retention', 'Takuutiedot säilytetään 10 vuotta.\n\nMuut tiedot poistetaan vuoden kuluttua.'),
  ],
  ['clean', 'a company in the same street', saying('controller', 'Siivous Clean Oy, Ratapihantie 9, 00520 Helsinki')],
  ['clean', 'the act that is repealed', adding('security-digital', 'Henkilötietolaki (523/1999) kumottiin 1.1.2019.')],
  ['clean-en', "another country's act", adding('purpose', 'We comply with the Norwegian Personal Data Act.')],
  ['clean', 'data named in brackets', adding('data-content', 'Tilaajan tiedot (nimi, osoite, puhelinnumero).')],
  ['clean', 'a link', adding('complaint', 'Ks. [yhteystiedot](https://tietosuoja.fi/yhteystiedot) [1].')],
  ['clean', 'an address in disguise', adding('contact', 'Kirjoita: maija.makela[at]siivousclean.example')],
  [
    'clean',
    'a pattern of addresses',
    adding('contact', 'Osoitteet ovat muotoa etunimi.sukunimi@siivousclean.example.'),
  ],
  ['clean', 'objection by forbidding', saying('objection', 'Voit kieltää käsittelyn ja pyytää tietojesi poistamista.')],
  ['clean-en', 'objection and erasure', adding('objection', 'If you object, we delete your data.')],
  [
    'clean',
    'business contacts who leave',
    adding('other-rights', 'Yhteyshenkilön tiedot poistetaan, kun hän ei enää hoida tehtävää.'),
  ],
  [
    'clean-en',
    'safeguards',
    saying('transfers', 'If data are sent outside the EU, we use standard contractual clauses.'),
  ],
  [
    'clean-sv',
    'a conditional transfer with safeguards',
    saying('transfers', 'Om uppgifter överförs utanför EU används kommissionens standardavtalsklausuler.'),
  ],
  [
    'clean',
    'an exception by consent',
    saying('transfers', 'Tietoja ei siirretä EU:n ulkopuolelle ilman suostumustasi.'),
    saying('cookies', 'Ei evästeitä.'),
  ],
  [
    'clean',
    'analytics that are not used',
    saying('transfers', 'Tietoja ei siirretä EU:n ulkopuolelle.'),
    saying('cookies', 'Emme käytä Google Analyticsia.'),
  ],
  [
    'clean',
    'analytics of its own',
    saying('transfers', 'Tietoja ei siirretä EU:n ulkopuolelle.'),
    saying('cookies', 'Kävijät lasketaan suostumuksella Matomolla omalla palvelimella.'),
  ],
  [
    'clean-en',
    'a safeguard that replaced another',
    saying(
      'transfers',
      'The Privacy Shield is no longer valid; our provider in the United States is certified under its successor, the DPF.',
    ),
  ],
  [
    'clean-en',
    'browser settings beside a banner',
    saying('cookies', 'We ask for your consent in a banner. You can also block cookies in your browser settings.'),
  ],
  ['clean-en', 'no consent', adding('purpose', 'We do not process data on the basis of consent.')],
  ['clean', 'consent for others only', adding('disclosures', 'Tietoja ei luovuteta ilman suostumusta.')],
  ['clean-sv', 'no consent', adding('purpose', 'Behandlingen grundar sig inte på samtycke.')],
  [
    'clean-sv',
    'an unsubscribed letter',
    adding('purpose', 'Nyhetsbrevet skickas med samtycke; du kan avbeställa nyhetsbrevet när som helst.'),
  ],
  [
    'clean-questions',
    'an interest in brackets',
    adding('Mihin tarvitsemme', 'Lisäksi perusteena on oikeutettu etu (asiakassuhde).'),
  ],
  [
    'clean-questions',
    'an interest told in the next sentence',
    adding('Mihin tarvitsemme', 'Perusteena on myös oikeutettu etu. Etuna on varkauksien selvittäminen.'),
  ],
  [
    'clean-en',
    'an interest that is not relied on',
    adding('purpose', 'We do not rely on any other legitimate interest.'),
  ],
  [
    'clean',
    'no DPO',
    having({ contact: { name: 'Maija Mäkelä' } }),
    saying('contact', 'Maija Mäkelä. Tietosuojavastaavaa ei ole nimitetty.'),
  ],
  [
    'clean',
    'a DPO with a telephone',
    having({ contact: {} }),
    saying('contact', 'Tietosuojavastaava\nMaija Mäkelä\n040 765 4321'),
  ],
  [
    'clean',
    'restriction in other words',
    saying('restriction', 'Voit pyytää, että vain säilytämme tietosi, kunnes oikaisupyyntösi on ratkaistu.'),
  ],
  [
    'clean',
    'complaint in other words',
    saying('complaint', 'Ota yhteys tietosuojavaltuutettuun (tietosuoja.fi), jos tietojasi ei korjata.'),
  ],
  [
    'clean',
    'a heading over others',
    another('other', 'Suojaus', ''),
    another('other', 'A. Paperit', 'Ne ovat lukkojen takana.'),
  ],
  ['clean', 'a post box', having({ controller: { name: 'Siivous Clean Oy', address: 'PL 12, 00101 Helsinki' } })],
  [
    'clean-sv',
    'a Swedish address',
    having({ controller: { name: 'Båtvarv Ab', address: 'Storgatan 5, SE-111 22 Stockholm' } }),
  ],
  [
    'clean-en',
    'a British address',
    having({ controller: { name: 'Kayaks Ltd', address: '1 Quay Street, Falmouth TR11 3HH' } }),
  ],
  ['clean-en', 'no address at all', having({ controller: { name: 'Kayaks Ltd' } })],
  ['clean', 'three years to the day', having({ date: '2023-11-20' })],
  ['clean', 'a day to come', having({ date: '2027-01-01' })],
  [
    'clean',
    'an open invoice and what it needs',
    saying('disclosures', 'Vain avoimen laskun perintään tarvittavat tiedot estävät poistamisen.'),
  ],
];

describe('a clean notice stays without a finding', () => {
  it.each(HARMLESS.map(([clean, what, ...edits]) => ({ clean, what, edits })))(
    '$clean with $what',
    async ({ clean, edits }) => {
      expect(await codesOf(clean, edits)).toEqual([]);
    },
  );
});
