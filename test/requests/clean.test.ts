import { describe, expect, it } from 'vitest';
import { cleanLetter } from '../../src/requests/clean.ts';

describe('what the person wrote is set apart from', () => {
  it.each([
    ['the original message of Outlook in Finnish', '-----Alkuperäinen viesti-----\nLähettäjä: Nokopa\nAihe: Ale'],
    ['the original message of Outlook in English', '-----Original Message-----\nFrom: Nokopa\nSubject: Sale'],
    ['the original message in Swedish', '-----Ursprungligt meddelande-----\nFrån: Nokopa\nÄmne: Rea'],
    ['a block of headers without a line', 'Lähettäjä: Nokopa <a@b.example>\nLähetetty: 2. syyskuuta\nAihe: Ale'],
    ['lines of a quote', '> Hei! Nyt kaikki alennuksessa.\n> Osta pois.'],
    ['an attribution in English', 'On 2 Sep 2026 at 10.00, Nokopa wrote:\n> Sale!'],
    ['an attribution in Finnish', 'Nokopa <a@b.example> kirjoitti 2.9.2026 klo 10:\n> Ale!'],
    ['an attribution in Swedish', 'Den 2 september 2026 skrev Nokopa:\n> Rea!'],
  ])('%s', (_, quote) => {
    const letter = cleanLetter(`En halua näitä.\n\n${quote}`);
    expect(letter.body).toBe('En halua näitä.');
    expect(letter.quoted).not.toBe('');
    expect(letter.isForward).toBe(false);
  });

  it.each([
    ['a signature', 'Terveisin\nMaija Malli\nMallikatu 1', 'signature'],
    ['a signature below dashes', '-- \nMaija Malli\np. 040 123 4567', 'signature'],
    ['a name alone', 'Maija Malli', 'signature'],
    ['a name below thanks', 'Maija Malli\np. 040 123 4567', 'signature'],
    ['whoever writes for a firm', 'Terv. varasto / Jari', 'signature'],
    ['a disclaimer', 'This e-mail is confidential. If you are not the intended recipient, please delete it.', 'footer'],
    [
      'a disclaimer in Finnish',
      'Tämä viesti on luottamuksellinen. Jos et ole oikea vastaanottaja, poista se.',
      'footer',
    ],
    ['the advertisement of a telephone', 'Lähetetty iPhonesta', 'footer'],
  ] as const)('%s', (_, below, part) => {
    const letter = cleanLetter(`Haluan nähdä tietoni.\n\n${below}`);
    expect(letter.body).toBe('Haluan nähdä tietoni.');
    expect(letter[part]).toContain(below.split('\n').at(-1));
  });

  it('the headers of an e-mail, whose subject is kept', () => {
    const letter = cleanLetter(
      'From: Maija <m@example.com>\nTo: info@nokopa.example\nSubject: Re: Tietoni\n\nHei, missä ne ovat?',
    );
    expect(letter).toMatchObject({ subject: 'Tietoni', body: 'Hei, missä ne ovat?', quoted: '' });
  });
});

it('keeps answers between the lines of a quote', () => {
  const letter = cleanLetter('> Saammeko soittaa?\nEtte.\n> Saammeko kirjoittaa?\nEtte sitäkään.');
  expect(letter.body).toBe('Ette.\nEtte sitäkään.');
});

it('takes the closing off the line on which the letter ends', () => {
  expect(cleanLetter('Hei, poistakaa tietoni. Terv. Kalle')).toMatchObject({
    body: 'Hei, poistakaa tietoni.',
    signature: 'Terv. Kalle',
  });
  expect(cleanLetter('Radera mitt konto. /Micke').body).toBe('Radera mitt konto.');
});

it.each([
  ['a day', 'Hello again,\n\nOn 3 July I asked for a copy of my data.\n\nAoife Brannigan'],
  ['a number', 'Hei,\n\nLasku 3311 on väärin ja kiistän sen.\n\nAino Malli'],
])('takes no sentence with %s for a name with its details', (_, text) => {
  expect(cleanLetter(text).body).toBe(text.split('\n\n').slice(0, 2).join('\n\n'));
});

it('keeps the one word of somebody who wants no more mailings', () => {
  expect(cleanLetter('unsubscribe')).toMatchObject({ body: 'unsubscribe', footer: '', isMailing: false });
  expect(cleanLetter('Aihe: Poistakaa minut\n\nSent from iPhone')).toMatchObject({
    body: '',
    footer: 'Sent from iPhone',
  });
  expect(cleanLetter('unsubscribe\n\nSent from my iPhone')).toMatchObject({ body: 'unsubscribe', isMailing: false });
});

it('knows who wrote what is quoted where no day is named', () => {
  const { body, quoted } = cleanLetter('UNSUBSCRIBE\n\nOn Thu, Sales wrote:\n> Meet our chairs!');
  expect({ body, quoted }).toEqual({ body: 'UNSUBSCRIBE', quoted: 'Meet our chairs!' });
});

it('keeps a postscript below the signature', () => {
  const letter = cleanLetter('Lasku on maksettu.\n\nTerveisin\nMaija Malli\n\nPS. Poistakaa numeroni.');
  expect(letter.body).toBe('Lasku on maksettu.\n\nPS. Poistakaa numeroni.');
});

it('knows a message that is passed on', () => {
  const letter = cleanLetter(
    'VS: pyyntö\n\nTämä tuli.\n\n-----Välitetty viesti-----\nLähettäjä: Ilpo\n\nPoistakaa tietoni.',
  );
  expect(letter.isForward).toBe(true);
  expect(letter.quoted).toContain('Poistakaa tietoni.');
});

it('knows a mailing by its way out', () => {
  expect(cleanLetter('Tule webinaariin!\n\nPeruuta uutiskirjeen tilaus tästä linkistä.').isMailing).toBe(true);
  expect(cleanLetter('Peruuttakaa uutiskirjeeni.').isMailing).toBe(false);
});

it('reads a letter that is nothing but a subject', () => {
  expect(cleanLetter('Aihe: Poistakaa minut\n\n(tyhjä viesti)')).toMatchObject({
    subject: 'Poistakaa minut',
    body: '',
  });
});

it('what is answered begins below the line that programs draw', () => {
  const { body, quoted } = cleanLetter('Hoidatko?\n\n-----Original Message-----\nPoistakaa tietoni.');
  expect({ body, quoted }).toEqual({ body: 'Hoidatko?', quoted: 'Poistakaa tietoni.' });
});

describe('a letter in HTML', () => {
  it('becomes lines, without scripts, styles and comments', () => {
    const html =
      '<html><head><style>p{color:red}</style></head><body><!-- x --><p>Hei,</p><p>poistakaa <b>tilini</b> &amp; tietoni.</p><script>alert(1)</script></body></html>';
    expect(cleanLetter(html).body.replace(/\n+/gu, '|')).toBe('Hei,|poistakaa tilini & tietoni.');
  });

  it('has what it quotes set apart', () => {
    const html = '<div>Ei kiitos.</div><div class="gmail_quote"><blockquote>Kaikki -20 %!<br>Osta.</blockquote></div>';
    expect(cleanLetter(html)).toMatchObject({ body: 'Ei kiitos.', quoted: expect.stringContaining('Osta.') });
  });

  it('is not taken for one because of an address in angle brackets', () => {
    expect(cleanLetter('Uusi osoite on <maija@example.com>, kiitos.').body).toContain('<maija@example.com>');
  });
});

it('removes characters that hide words from the reader', () => {
  expect(cleanLetter('Poista\u00adkaa tie\u200btoni\u0000.').body).toBe('Poistakaa tietoni.');
});
