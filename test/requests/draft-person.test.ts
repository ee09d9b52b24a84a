import { beforeAll, describe, expect, it } from 'vitest';
import type { RequestDesk } from '../../src/load-requests.ts';
import type { Lang, Notice } from '../../src/notices/notice.ts';
import { draftReply } from '../../src/requests/draft-reply.ts';
import type { Draft } from '../../src/requests/draft.ts';
import { readLetter } from '../../src/requests/read-letter.ts';
import { bundledNotices, requestDesk } from '../support/request-desk.ts';

let desk: RequestDesk;
let notices: readonly Notice[];
beforeAll(async () => {
  [desk, notices] = await Promise.all([requestDesk(), bundledNotices()]);
});

function draft(text: string, company = 'siniservice'): Draft {
  const notice = notices.find((one) => one.company.slug === company);
  const request = { reading: readLetter(text, desk.reader), received: '2026-05-12', today: '2026-05-13' };
  return draftReply(notice === undefined ? request : { ...request, notice }, desk.kit);
}

const textOf = (letter: string, company?: string): string => draft(letter, company).text ?? '';
const todoOf = (letter: string): string => draft(letter).todo.join('\n');

describe('who acts for another is not answered as if the data were his:', () => {
  it.each([
    [
      'fi',
      'Asianajajana pyydän päämieheni tiedot, valtakirja ohessa.',
      'edustamasi henkilön tietoja',
      'henkilötietojasi',
    ],
    [
      'sv',
      'På min klients vägnar begär jag en kopia av klientens uppgifter, fullmakt bifogas.',
      'den du företräder',
      'dina personuppgifter',
    ],
    [
      'en',
      'I act for Ms Doyle and request a copy of her data. Letter of authority enclosed.',
      'the person you act for',
      'your personal data',
    ],
  ] satisfies [Lang, string, string, string][])('a lawyer, %s', (_, letter, said, unsaid) => {
    expect(textOf(letter)).toContain(said);
    expect(textOf(letter)).not.toContain(unsaid);
  });

  it.each([
    ['fi', 'Poikani on 9-vuotias. Lopettakaa mainosten lähettäminen hänelle ja poistakaa lapseni tiedot.', 'lapsesi'],
    ['sv', 'Radera bilderna på mina barn och sluta skicka reklam till min dotter.', 'ditt barn'],
    ['en', "Delete my daughter's data and stop sending marketing to my child.", 'your child'],
  ] satisfies [Lang, string, string][])('a parent, %s', (_, letter, said) => {
    const text = textOf(letter);
    expect(text).toContain(said);
    expect(text).not.toMatch(/suoramarkkinoinnin sinulle|marknadsföring till dig |marketing to you /u);
  });
});

describe('a letter about another person', () => {
  it("is not told that the right is its writer's", () => {
    const { text = '', kind } = draft('Antakaa naapurini puhelinnumero.');
    expect(kind).toBe('no-authority');
    expect(text).toContain('koskee toisen ihmisen tietoja');
    expect(text).not.toContain('tätä oikeutta');
  });

  it('who has died neither, and nothing beside it speaks of the notice', () => {
    const one = draft('Äitini kuoli talvella. Poistakaa hänen tietonsa ja lopettakaa mainokset.');
    expect(one.text).toContain('läheisesi tietoja: tietojen poistaminen; suoramarkkinointikielto');
    expect(one.cautions.every(({ code }) => code !== 'section-missing' && code !== 'section-empty')).toBe(true);
    expect(one.todo.join('\n')).not.toContain('Selosteesta puuttuu');
  });

  it('whose writer must stay hidden asks for the own data', () => {
    const { kind, text } = draft(
      'Minulla on turvakielto, entinen mieheni etsii minua. Mitä tietoja teillä on minusta?',
    );
    expect(kind).toBe('receipt');
    expect(text).toContain('Hoidamme asian kiireellisenä');
  });
});

describe('who has received the data', () => {
  it('is found out and named where it is asked', () => {
    expect(textOf('Mitä tietoja teillä on minusta ja kenelle niitä on luovutettu?')).toContain(
      'nimeämme vastaanottajat',
    );
    expect(todoOf('Kenelle olette luovuttaneet tietojani?')).toContain('C-154/21');
  });

  it('is not answered with what the notice promises to somebody whose data went astray', () => {
    const letter = 'You wrote to my sister about my debt! Who else have you told? What do you hold about me?';
    expect(textOf(letter, 'ivt-center-turku')).not.toContain('luovuteta');
    expect(textOf(letter)).toContain('We will find out what has happened to your data');
    expect(todoOf(letter)).toContain('Find out which data went to whom');
  });
});

describe('staff and applicants', () => {
  it('find a certificate taken up, and no vouchers', () => {
    const one = draft('Olin teillä töissä. Pyydän työtodistuksen ja poistakaa tietoni.');
    expect(one.text).toContain('työsuhteeseesi liittyvät tietosi');
    expect(one.todo.join('\n')).toContain('työsopimuslain 6 luvun 7 §');
    expect(one.todo.join('\n')).not.toContain('tositteet');
  });
});

describe('what is asked beside the rights', () => {
  it('is told to the handler where it is how to reply', () => {
    expect(todoOf('Pyydän jäljennöstä tiedoistani. Toivon vastausta kirjepostina.')).toContain('Noudata toivetta');
    expect(todoOf('Lopettakaa puhelut.')).not.toContain('Noudata toivetta');
  });

  it('is no question about the notice where it is why a machine decided so', () => {
    const text = textOf(
      'Tietokone hylkäsi minut. Vaadin, että ihminen päättää uudelleen ja kertoo perusteet.',
      'nokopa',
    );
    expect(text).not.toContain('Oikeutetun edun peruste');
    expect(text).not.toContain('vastaa kysymykseesi');
  });
});

describe('the tone', () => {
  it('of an old-fashioned letter is met', () => {
    const text = textOf(
      'Arvoisa vastaanottaja,\n\npyydän kohteliaimmin jäljennöstä tiedoistani.\n\nKunnioittavasti\nAina Ruuskanen',
    );
    expect(text).toMatch(/^Hyvä Aina Ruuskanen,/u);
    expect(text).toContain('Kunnioittavasti\n[käsittelijän nimi]');
  });

  it('of an old-fashioned letter without a name needs none', () => {
    expect(textOf('Dear Sirs, please delete my data.')).toMatch(/^Dear Sir or Madam,/u);
  });

  it('of another is plain', () => {
    expect(textOf('moi poistakaa mun tiedot')).toMatch(/^Hei,/u);
  });
});

describe('two rights', () => {
  it.each([
    'Skicka en kopia av mina uppgifter och radera dem sedan.',
    'Send me a copy of my data and then delete it.',
    'Correct my address, it is wrong, and stop your marketing.',
  ])('take no more than 280 words: %s', (letter) => {
    for (const { company } of notices) {
      expect(textOf(letter, company.slug).split(/\s+/u).length).toBeLessThanOrEqual(280);
    }
  });
});
