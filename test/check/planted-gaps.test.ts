import { describe, expect, it } from 'vitest';
import { cleanRules, codesOf, type Fault } from '../support/clean-notices.ts';
import { adding, edited, having, replacing, saying, without } from '../support/notice-edits.ts';

const rules = await cleanRules();

/** The notice, the fault, and every code that is found then: the first is the one that is meant. */
const FAULTS: readonly Fault[] = [
  [
    'clean-questions',
    'nobody is named as controller',
    ['missing-controller'],
    having({ controller: { email: 'vilja@leipomovilja.example' } }),
    without('Kuka vastaa'),
  ],
  [
    'clean-en',
    'no name in field or text',
    ['missing-controller'],
    having({ controller: { email: 'a@b.example' } }),
    without('controller'),
  ],
  [
    'clean-questions',
    'no way to write or call',
    ['missing-contact-details'],
    having({ controller: { name: 'Leipomo Vilja Ky' } }),
    saying('Kuka vastaa', 'Tiedoistasi vastaa Leipomo Vilja Ky.'),
  ],
  [
    'clean-sv',
    'only the authority has an address',
    ['missing-contact-details'],
    having({ controller: { name: 'Skärgårdens Båtvarv Ab' }, contact: { name: 'Gun-Britt' } }),
    saying('controller', 'Skärgårdens Båtvarv Ab'),
    saying('contact', 'Gun-Britt Sjöblom'),
  ],
  [
    'clean',
    'a DPO without contact',
    ['missing-dpo-contact'],
    having({ contact: { name: 'Maija Mäkelä' } }),
    saying('contact', 'Tietosuojavastaava Maija Mäkelä'),
  ],
  [
    'clean-sv',
    'dataskyddsombud without contact',
    ['missing-dpo-contact'],
    having({ contact: { name: 'Gun-Britt' } }),
    saying('contact', 'Vårt dataskyddsombud är Gun-Britt Sjöblom.'),
  ],
  ['clean', 'no purposes', ['missing-purposes', 'missing-provision'], without('purpose')],
  ['clean-en', 'no purposes', ['missing-purposes', 'missing-legal-basis', 'missing-provision'], without('purpose')],
  [
    'clean-sv',
    'no basis',
    ['missing-legal-basis'],
    replacing(
      'purpose',
      'Behandlingen grundar sig på avtalet med kunden och, för bokföringen, på lagstadgade förpliktelser.',
      '',
    ),
    replacing('purpose', ' med stöd av vårt berättigade intresse att marknadsföra vinterförvaring', ''),
    replacing('purpose', 'för avtalet; ', '; '),
  ],
  [
    'clean-questions',
    'no basis',
    ['missing-legal-basis'],
    replacing('Mihin tarvitsemme', ' Käsittely on tarpeen sopimuksen täyttämiseksi.', ''),
  ],
  ['clean', 'no recipients', ['missing-recipients'], without('recipients', 'disclosures')],
  ['clean-en', 'no recipients', ['missing-recipients'], without('recipients')],
  ['clean-sv', 'nothing on transfers', ['missing-transfers'], without('transfers')],
  ['clean-questions', 'nothing on transfers', ['missing-transfers'], without('Lähtevätkö')],
  [
    'clean',
    'a transfer without safeguards',
    ['missing-safeguards'],
    saying('transfers', 'Verkkosivujen kävijätiedot siirtyvät Yhdysvaltoihin.'),
  ],
  [
    'clean-en',
    'a transfer without safeguards',
    ['missing-safeguards'],
    saying('transfers', 'Our newsletter provider stores your address in the United States.'),
  ],
  [
    'clean',
    'no retention period',
    ['missing-retention'],
    without('retention'),
    replacing(
      'disclosures',
      ' Avoimen laskun perintään tarvittavat tiedot säilytetään, kunnes saatava on maksettu;',
      ' Muut tiedot säilytetään;',
    ),
  ],
  ['clean-questions', 'no retention period', ['missing-retention'], without('Kuinka kauan')],
  ['clean', 'no right of access', ['missing-access'], without('access')],
  ['clean-sv', 'no right of access', ['missing-access'], without('access')],
  ['clean', 'no rectification', ['missing-rectification'], without('rectification')],
  ['clean-en', 'no rectification', ['missing-rectification'], replacing('access', ' corrected or erased', ' erased')],
  [
    'clean',
    'no erasure',
    ['missing-erasure'],
    without('other-rights'),
    replacing('disclosures', '; muut tiedot poistetaan pyynnöstä', ''),
  ],
  [
    'clean-sv',
    'no erasure',
    ['missing-erasure'],
    edited('rectification', (section) => ({ ...section, heading: 'Rätt till rättelse' })),
    replacing('rectification', ' och att dina uppgifter raderas', ''),
  ],
  ['clean-sv', 'no restriction', ['missing-restriction'], without('restriction')],
  [
    'clean-questions',
    'no restriction',
    ['missing-restriction'],
    replacing('Mitä oikeuksia', ' tai käsittelyn rajoittamista', ''),
  ],
  ['clean', 'no objection', ['missing-objection'], without('objection')],
  ['clean-en', 'no objection', ['missing-objection'], without('objection')],
  ['clean', 'no portability', ['missing-portability'], without('portability')],
  [
    'clean-en',
    'no portability',
    ['missing-portability'],
    replacing(
      'access',
      ', and to data portability: we hand over what you gave us in a machine-readable format or transmit it to another company',
      '',
    ),
  ],
  [
    'clean',
    'consent that cannot be withdrawn',
    ['missing-withdrawal'],
    saying('consent', 'Uutiskirjeen tilaajilta pyydämme suostumuksen.'),
  ],
  [
    'clean-en',
    'consent that cannot be withdrawn',
    ['missing-withdrawal'],
    adding('purpose', 'Photos of you are published with your consent.'),
  ],
  ['clean', 'no complaint', ['missing-complaint'], without('complaint')],
  ['clean-questions', 'no complaint', ['missing-complaint'], without('Oletko tyytymätön')],
  [
    'clean-sv',
    'nothing on whether data must be given',
    ['missing-provision'],
    replacing(
      'purpose',
      'Namn och telefonnummer är nödvändiga för avtalet; utan dessa uppgifter kan vi inte ta emot båten. Övriga uppgifter är frivilliga.',
      '',
    ),
  ],
  [
    'clean',
    'a heading that asks, a text that does not answer',
    ['missing-provision'],
    edited('purpose', (section) => ({
      ...section,
      heading: 'Tarkoitus. Onko tietojen antaminen lakisääteinen vaatimus',
    })),
    replacing(
      'purpose',
      'Yhteystietojen ja laskutusosoitteen antaminen on sopimuksen tekemisen edellytys: ilman niitä emme voi toimittaa tilausta. Markkinointia varten tietojen antaminen on vapaaehtoista.',
      '',
    ),
  ],
  ['clean', 'nothing on automated decisions', ['missing-automated-decisions'], without('automated-decisions')],
  ['clean-en', 'nothing on automated decisions', ['missing-automated-decisions'], without('automated-decisions')],
  ['clean-sv', 'no sources', ['missing-sources'], without('sources')],
  ['clean-questions', 'no sources', ['missing-sources'], without('Mistä saamme')],
  ['clean', 'no categories of data', ['missing-categories'], without('data-categories', 'data-content')],
  ['clean-questions', 'no categories of data', ['missing-categories', 'missing-provision'], without('Mitä tietoja')],
];

describe('a gap left in a clean notice', () => {
  it.each(FAULTS.map(([clean, fault, expected, ...edits]) => ({ clean, fault, expected, edits })))(
    '$clean: $fault is found as $expected, and nothing else',
    async ({ clean, expected, edits }) => {
      expect(await codesOf(clean, edits)).toEqual(expected.toSorted());
    },
  );

  it('is planted at least twice for each code', () => {
    const planted = FAULTS.map(([, , [code]]) => code);
    const codes = rules.words.duties.map(({ code }) => code);
    expect(codes.filter((code) => planted.filter((one) => one === code).length < 2)).toEqual([]);
  });
});
