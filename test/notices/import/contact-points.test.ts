import { describe, expect, it } from 'vitest';
import { findAddress, findEmail, findPhone } from '../../../src/notices/import/contact-points.ts';

describe('findEmail', () => {
  it.each([
    'anna@kukka.fi',
    'anna @ kukka.fi',
    '<anna@kukka.fi>',
    'mailto:anna@kukka.fi',
    'Anna (anna@kukka.fi).',
    'anna (at) kukka.fi',
    'anna(at)kukka.fi',
    'anna[at]kukka.fi',
    'anna [at] kukka.fi',
    'anna{at}kukka.fi',
    'anna <at> kukka.fi',
    'anna(ät)kukka.fi',
    'anna ät kukka.fi',
    'anna (a) kukka.fi',
    'anna(miukumauku)kukka.fi',
    'anna snabel-a kukka.fi',
    'anna(at)kukka(dot)fi',
    'anna [at] kukka [piste] fi',
    'sähköposti: anna at kukka.fi',
  ])('finds the address in "%s"', (text) => {
    expect(findEmail(text)).toBe('anna@kukka.fi');
  });

  it.each(['We are open at kukka.fi daily', 'anna@kukka', 'anna@kukka.exampleÄlä', 'www.kukka.fi', '@kukka'])(
    'finds none in "%s"',
    (text) => {
      expect(findEmail(text)).toBeUndefined();
    },
  );
});

describe('findPhone', () => {
  it.each([
    ['puh. 09 123 4567', '09 123 4567'],
    ['p.040 1234 567', '040 1234 567'],
    ['tel:+358401234567', '+358401234567'],
    ['+358 (0)40 123 4567, arkisin', '+358 (0)40 123 4567'],
    ['(019) 555 660', '(019) 555 660'],
    ['gsm 040-123 4567', '040-123 4567'],
    ['040–1234567', '040–1234567'],
    ['040 – 123 4567', '040 – 123 4567'],
    ['09/123 4567', '09/123 4567'],
    ['040.123.4567', '040.123.4567'],
    ['00358 40 123 4567', '00358 40 123 4567'],
    ['040 1234567 / 050 7654321', '040 1234567'],
    ['050 1234 567, 00100 Helsinki', '050 1234 567'],
    ['fax 09 123 4568, puh. 09 123 4567', '09 123 4567'],
  ])('finds the number in "%s"', (text, phone) => {
    expect(findPhone(text)).toBe(phone);
  });

  it.each([
    '7.10.2020',
    '01.02.2020',
    '2819716-7',
    '(0112038-9)',
    'FI28197167',
    '00100 Helsinki',
    'klo 09.00–17.00',
    '08–16',
    'PL 800',
  ])('finds none in "%s"', (text) => {
    expect(findPhone(text)).toBeUndefined();
  });
});

describe('findAddress', () => {
  it.each([
    ['Kukkakuja 3\n01230 Vantaa', 'Kukkakuja 3, 01230 Vantaa'],
    ['Kukkakuja 3 A 12, FI-01230 VANTAA', 'Kukkakuja 3 A 12, FI-01230 VANTAA'],
    ['PL 12, 00101 Helsinki', 'PL 12, 00101 Helsinki'],
    ['Box 123, 22101 Mariehamn', 'Box 123, 22101 Mariehamn'],
    ['c/o Kukka, Storgatan 5 B, 65100 Vasa', 'Storgatan 5 B, 65100 Vasa'],
    ['Kirkonkylä 12, 12345 Iso Kylä', 'Kirkonkylä 12, 12345 Iso Kylä'],
  ])('finds the address in "%s"', (text, address) => {
    expect(findAddress(text)).toBe(address);
  });
});
