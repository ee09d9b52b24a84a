import { describe, expect, it } from 'vitest';
import { cleanLetter } from '../../src/requests/clean.ts';
import { findIdentityCode, maskIdentityCodes } from '../../src/requests/identity-code.ts';
import { earlierRequestIn } from '../../src/requests/named-day.ts';
import { writerName } from '../../src/requests/writer-name.ts';
import { addressesAnother } from '../../src/requests/wrong-company.ts';

describe('a personal identity code', () => {
  it.each(['010190-123A', '010190A123B', '310299-12AB', '131052+308T', '010190Y123A', '19640823-3234'])(
    'is masked: %s',
    (code) => {
      expect(maskIdentityCodes(`Hetuni on ${code}, poistakaa.`)).toBe('Hetuni on ******-****, poistakaa.');
    },
  );

  it.each([
    '0400 778 800',
    '+358408221710',
    '050-5919305',
    '2819716-7',
    '12.05.2026',
    '00531 Helsinki',
    'FI21 1234 5600 0007 85',
  ])('is not seen in %s', (text) => {
    expect(findIdentityCode(text)).toBeUndefined();
  });
});

describe('the day of an earlier request', () => {
  it.each([
    ['Pyysin tietojani 1.10.', { day: 1, month: 10 }],
    ['Lähetin pyynnön 20.7.2026.', { day: 20, month: 7, year: 2026 }],
    ['Kirjoitin teille 3. elokuuta.', { day: 3, month: 8 }],
    ['Jag bad er den 3 augusti om detta.', { day: 3, month: 8 }],
    ['I wrote to you on July 2nd, 2026.', { day: 2, month: 7, year: 2026 }],
    ['My request was sent on 2026-07-02.', { day: 2, month: 7, year: 2026 }],
  ])('%s', (sentence, day) => {
    expect(earlierRequestIn([sentence])).toEqual(day);
  });

  it('is none where the day is of something else', () => {
    expect(earlierRequestIn(['Puhelu käytiin 2.9.'])).toBeUndefined();
    expect(earlierRequestIn(['Pyysin 99.99. jotain.'])).toBeUndefined();
  });
});

describe('the name of the writer', () => {
  it.each([
    ['Hei, poistakaa tietoni.\n\nTerveisin\nMaija Malli', 'Maija Malli'],
    ['Poistakaa tietoni. T. Riku', 'Riku'],
    ['Radera mina uppgifter.\nMvh Rolf Provgård', 'Rolf Provgård'],
    ['Delete my data.\n\nKind regards,\nP. Okonjo', 'P. Okonjo'],
    ['Poistakaa tietoni.\n\nMerja Tuohilampi', 'Merja Tuohilampi'],
    ['Poistakaa tietoni.\n\nMerja Tuohilampi 010190-123A', 'Merja Tuohilampi'],
    ['Poistakaa tietoni. Merja Tuohilampi 010190-123A', 'Merja Tuohilampi'],
    ['Poistakaa tietoni.\n\nMerja Tuohilampi, s. 1.1.1990, puh. 040 123 4567', 'Merja Tuohilampi'],
    ['Poistakaa tietoni.\n\nKiitos\nHeidi Savolainen', 'Heidi Savolainen'],
    ['Poistakaa tietoni.\nTerveisin Hanna ja Tero Laine', 'Hanna ja Tero Laine'],
    ['Poistakaa tietoni.\n\nKunnioittaen\nElvi Mattila', 'Elvi Mattila'],
    ['Poistakaa tietoni.\n\nTerveisin\nLaura Ahlgren, yleinen edunvalvoja', 'Laura Ahlgren'],
    ['Radera mig.\n\nHögaktningsfullt\nCarola Wikström', 'Carola Wikström'],
    ['Namnet är fel och numret slutar på 12. /Gun S.', 'Gun S.'],
    ['Vaadin poistoa. Laki on minun puolellani. S. Rantakari', 'S. Rantakari'],
    ['Pyydän saada tarkastaa tietoni. Matti', 'Matti'],
    ['Poistakaa tietoni. T. Maija', 'Maija'],
    ['Poistakaa tietoni. Terv. Pekka K', 'Pekka K'],
    ['poistakaa tietoni terv. Pekka K', 'Pekka K'],
    ['Poistakaa tietoni.\n010190-123A Maija Malli', 'Maija Malli'],
    ['Poistakaa tietoni.\n\npuh. 040 123 4567 Maija Malli', 'Maija Malli'],
    ['Please delete my data. 010190-123A Mary Mallow', 'Mary Mallow'],
    ['Radera mina uppgifter. Britta Ek, 040-1234567', 'Britta Ek'],
    ['From: Maija Malli <maija@example.com>\nSubject: Tietoni\n\nPoistakaa tietoni.', 'Maija Malli'],
    ['Lähettäjä: "Malli Maija" <m.m@example.fi>\nAihe: Tietoni\n\nPoistakaa tietoni heti.', 'Malli Maija'],
  ])('is found: %j', (text, name) => {
    expect(writerName(cleanLetter(text))).toBe(name);
  });

  it.each([
    'poistakaa tietoni heti',
    'Lopettakaa mainospuhelut.\nKiitos.',
    'Poistakaa tietoni. Terv.',
    'Poistakaa tietoni. Heti!',
    'Poistakaa tietoni. Heti',
    'Poistakaa tietoni.\n\nTerv. Mallifirma Oy',
    'Delete my data. Harbour Ltd',
    'From: info@example.com\nSubject: x\n\nDelete my data.',
    'Lähettäjä: Mallifirma Oy <info@example.fi>\nAihe: x\n\nPoistakaa tietoni.',
  ])('is not guessed: %j', (text) => {
    expect(writerName(cleanLetter(text))).toBeUndefined();
  });
});

describe('a letter to another company', () => {
  const own = { slug: 'nokopa', name: 'Nokopa Oy', aliases: [] };
  const others = [own, { slug: 'jk-log', name: 'JK-Log Oy', aliases: ['JK Log'] }];
  const isWrong = (body: string): boolean => addressesAnother({ subject: '', body }, { own, others });

  it('greets it', () => {
    expect(isWrong('Hei JK-Log,\nPoistakaa tietoni.')).toBe(true);
    expect(isWrong('Hyvä Kiiltofirma Oy, poistakaa tietoni.')).toBe(true);
  });

  it('does not merely mention it', () => {
    expect(isWrong('JK-Log toi paketin myöhässä. Poistakaa tietoni.')).toBe(false);
    expect(isWrong('Hei Nokopa,\nJK-Log kertoi teistä.')).toBe(false);
    expect(isWrong('Hei,\npoistakaa tietoni.')).toBe(false);
  });
});
