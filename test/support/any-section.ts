import { array, constantFrom, oneof, string, type Arbitrary } from 'fast-check';

const PIECES = [
  'Tietoja säilytetään',
  '10 vuotta',
  'esim.',
  'Laskut.',
  'Kysy meiltä! Saat vastauksen?',
  'puh. 040 123',
  '7.10.2020',
  'Tietoja ovat:',
  '- Nimi',
  '-pankkiyhteystiedot',
  'PL 800, 00521 Helsinki',
  '"Sitaatti." Toinen',
  ' ',
  '  \t',
  '\n',
  '\n\n',
  '\n \n',
  'sana '.repeat(40),
  'x'.repeat(800),
];

/** Texts of sections of all shapes: lists, addresses, abbreviations, words and sentences too long to quote. */
export const anySectionText: Arbitrary<string> = array(oneof(constantFrom(...PIECES), string()), {
  maxLength: 30,
}).map((pieces) => pieces.join(' ').replaceAll('…', '.'));
