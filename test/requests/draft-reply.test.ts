import { beforeAll, describe, expect, it } from 'vitest';
import type { RequestDesk } from '../../src/load-requests.ts';
import type { Notice } from '../../src/notices/notice.ts';
import { draftReply } from '../../src/requests/draft-reply.ts';
import { DRAFT_KINDS } from '../../src/requests/draft-kind.ts';
import type { Draft, DraftRequest } from '../../src/requests/draft.ts';
import { readLetter } from '../../src/requests/read-letter.ts';
import { aNotice, aSection } from '../support/a-notice.ts';
import { bundledNotices, requestDesk } from '../support/request-desk.ts';

let desk: RequestDesk;
let notices: readonly Notice[];
beforeAll(async () => {
  [desk, notices] = await Promise.all([requestDesk(), bundledNotices()]);
});

function draft(text: string, parts: Partial<DraftRequest> & { readonly company?: string } = {}): Draft {
  const { company = 'siniservice', ...rest } = parts;
  const notice = notices.find((one) => one.company.slug === company);
  const reading = readLetter(text, desk.reader);
  const request = { reading, received: '2026-05-12', today: '2026-05-12', ...(notice === undefined ? {} : { notice }) };
  return draftReply({ ...request, ...rest }, desk.kit);
}

const codesOf = (one: Draft): string[] => one.cautions.map(({ code }) => code);

describe('a draft', () => {
  it('thanks, says what was understood, by when it is answered and whom to ask', () => {
    const { text, kind } = draft('Mitä tietoja teillä on minusta? Terveisin Hanna Lumivuokko');
    expect(kind).toBe('receipt');
    expect(text).toContain('jonka saimme tiistaina 12.5.2026');
    expect(text).toContain('oikeus saada pääsy tietoihin');
    expect(text).toContain('perjantaina 12.6.2026');
    expect(text).toContain('Teija Heinonen, info@siniservice.fi');
    expect(text).toContain('PL 800, 00531 Helsinki');
  });

  it('is short where the case is simple', () => {
    for (const lang of ['fi', 'sv', 'en'] as const) {
      const { text = '' } = draft('Poistakaa tietoni.', { lang });
      expect(text.split(/\s+/u).length).toBeLessThan(250);
    }
  });

  it('quotes the sentence of the notice that grants the right, never the one that demands a signature', () => {
    const { text, sources } = draft('Mitä tietoja teillä on minusta?');
    expect(text).toContain('”Rekisteröidyllä on oikeus tarkistaa, mitä tietoja hänestä on rekisterissä.”');
    expect(text).not.toMatch(/allekirjoit|kirjallise/iu);
    expect(sources).toEqual([{ company: 'siniservice', topic: 'access' }]);
  });

  it('quotes in Finnish and explains in the language of the letter', () => {
    const { text } = draft('What data do you have about me?');
    expect(text).toContain('Rekisteröidyllä on oikeus tarkistaa');
    expect(text).toContain('That is, you have the right to check');
    expect(text).toContain('by Friday 12 June 2026');
  });

  it('numbers several rights, under one due date', () => {
    const { text } = draft('Korjatkaa osoitteeni, se on väärin. Lopettakaa mainokset.');
    expect(text).toContain('1. tietojen oikaisu');
    expect(text).toContain('2. suoramarkkinointikielto');
    expect(text?.match(/12\.6\.2026/gu)).toHaveLength(1);
  });

  it('gives the copy before anything is erased', () => {
    const { text, todo } = draft('Lähettäkää kopio tiedoistani ja poistakaa ne sitten.');
    expect(text).toContain('Annamme jäljennöksen ennen kuin mitään poistetaan.');
    expect(todo.join('\n')).toContain('Anna jäljennös ensin');
  });

  it('stops marketing without conditions, without a month to wait', () => {
    const { text, kind, todo } = draft('En halua enää mainoksianne.');
    expect(kind).toBe('marketing-stop');
    expect(text).toContain('Lopetamme suoramarkkinoinnin sinulle kaikissa kanavissa');
    expect(text).toContain('Kielto otetaan huomioon heti');
    expect(text).not.toContain('epäillä');
    expect(todo.join('\n')).toContain('Lopeta markkinointi tänään');
  });

  it('does not let "Ei tehdä" be the last word on an automated decision', () => {
    const one = draft('Your machine refused me instalments. I want a human to decide.', { company: 'nokopa' });
    expect(one.text).toContain('As you describe otherwise, we will establish the facts nevertheless.');
    expect(codesOf(one)).toContain('automated-contradiction');
  });

  it('answers a question from the sections that speak of it', () => {
    const { text, sources } = draft('Mistä olette saaneet numeroni ja kauanko säilytätte sitä?');
    expect(text).toContain('10 vuotta asiakkuuden päättymisestä lukien.');
    expect(sources.map(({ topic }) => topic)).toEqual(['sources', 'retention']);
  });
});

describe('a question in another language', () => {
  it('is answered with the Finnish words and an unofficial translation', () => {
    const { text } = draft('How long do you keep my data?');
    expect(text).toContain('“10 vuotta asiakkuuden päättymisestä lukien.”');
    expect(text).toContain('(unofficial translation): “10 years');
  });

  it('is not answered with whoever the notice names where it asks for a data protection officer', () => {
    const { text } = draft('Who is your data protection officer?');
    expect(text).toContain('does not speak of this: a data protection officer');
  });
});

describe('what the notice does not say', () => {
  it('is admitted where the section is missing', () => {
    const one = draft('Haluan tietoni CSV-tiedostona toista palvelua varten.', { company: 'seltimil' });
    expect(one.text).toContain('Tietosuojaselosteessamme ei ole kohtaa tästä oikeudesta.');
    expect(codesOf(one)).toContain('section-missing');
    expect(one.todo.join('\n')).toContain('Selosteesta puuttuu tai on tyhjä');
  });

  it('is admitted where the section is empty', () => {
    const one = draft('Perun antamani suostumuksen kuvien käyttöön.');
    expect(one.text).toContain('kohta ”Suostumus” on tyhjä');
    expect(codesOf(one)).toContain('section-empty');
  });

  it('is admitted where the section speaks of something else', () => {
    const { text } = draft('Vastustan tietojeni käsittelyä.');
    expect(text).toContain('kohta ”Vastustamisoikeus” ei kuvaa tätä oikeutta');
  });

  it('is not filled from elsewhere where a question is not answered', () => {
    const { text } = draft('Kauanko säilytätte tietoja?', { company: 'seltimil' });
    expect(text).toContain('Tietosuojaselosteemme ei kerro tästä');
    expect(text).not.toContain('10 vuotta');
  });
});

describe('who writes changes the reply:', () => {
  it('employees are not answered from the customer register', () => {
    const one = draft('Olin teillä töissä. Mitä tietoja minusta on tallennettu?');
    expect(one.kind).toBe('other-register');
    expect(one.sources).toEqual([]);
    expect(one.text).not.toContain('Teija Heinonen');
  });

  it('nobody learns whether a neighbour is a customer, and the refusal names the authority and the court', () => {
    const one = draft('Antakaa naapurini Sirkan puhelinnumero.');
    expect(one.kind).toBe('no-authority');
    expect(one.text).toContain('emmekä kertoa, onko meillä niitä');
    expect(one.text).toContain('tuomioistuimen');
    expect(one.text).not.toContain('Sirka');
  });

  it('the bereaved are met with condolences', () => {
    const one = draft('Isäni kuoli keväällä. Poistakaa hänen tietonsa.');
    expect(one.kind).toBe('deceased');
    expect(one.text).toContain('Otamme osaa suruusi.');
  });

  it('a personal identity code is not repeated', () => {
    const one = draft('Poistakaa hetuni 010190-123A.');
    expect(one.text).not.toContain('010190');
    expect(codesOf(one)).toContain('identity-code-in-letter');
  });

  it('a Swedish letter is answered in Swedish although the notice offers Finnish and English', () => {
    const one = draft('Vilka uppgifter har ni om mig?');
    expect(one.lang).toBe('sv');
    expect(codesOf(one)).toContain('reply-language');
  });

  it('a German letter is answered in English with an offer of Finnish', () => {
    const one = draft('Welche Daten haben Sie über mich gespeichert?');
    expect(one.text).toContain('voimme vastata myös suomeksi');
  });

  it('a letter to another company is told so', () => {
    const others = notices.map((notice) => notice.company);
    const one = draft('Hei JK-Log,\n\npoistakaa tietoni.', { others });
    expect(one.kind).toBe('wrong-addressee');
    expect(one.text).toContain('toista yritystä kuin meitä (SiniService Oy)');
  });
});

describe('a reminder', () => {
  const text = 'Pyysin tietojani 1.10., vastausta ei ole tullut.';

  it('keeps the clock of the first request', () => {
    const one = draft(text, { received: '2026-11-09', today: '2026-11-09' });
    expect(one.originalDates?.due.date).toBe('2026-11-02');
    expect(one.text).toContain('alkuperäisestä pyynnöstäsi (1.10.2026), ja sen viimeinen päivä oli 2.11.2026');
    expect(one.text).toContain('keskiviikkona 9.12.2026');
    expect(codesOf(one)).toContain('overdue');
    expect(one.todo[0]).toContain('saapunut 1.10.2026, määräpäivä 2.11.2026');
  });

  it('of last year is not taken for one of this year', () => {
    const one = draft('Pyysin tietojani 20.12., vastausta ei ole tullut.', {
      received: '2026-01-09',
      today: '2026-01-09',
    });
    expect(one.originalDates?.received).toBe('2025-12-20');
  });

  it('that names no day promises no fresh month', () => {
    const { text = '' } = draft('Muistutan pyynnöstäni: lähettäkää tietoni.');
    expect(text).toContain('määräaika lasketaan sen saapumisesta, ei tästä viestistä');
    expect(text).toContain('jos emme löydä aiempaa pyyntöäsi, viimeistään perjantaina 12.6.2026');
    expect(text).not.toContain('[alkuperäisen');
  });
});

describe('a handler', () => {
  it('may choose another kind, language and rights', () => {
    const one = draft('Poistakaa tietoni.', { kind: 'extension', lang: 'en', rights: ['erasure', 'access'] });
    expect(one.text).toContain('We need more time');
    expect(one.text).toContain('The extended due date is 12 August 2026.');
    expect(one.text).toContain('1. erasure of data');
    expect(one.openPoints).toContain('[reason]');
  });

  it('may draft a reply to what was not taken for a request', () => {
    expect(draft('Hei, tuletteko huomenna?').text).toBeUndefined();
    expect(draft('Hei, tuletteko huomenna?', { rights: ['access'] })).toMatchObject({
      kind: 'receipt',
      rights: ['access'],
    });
  });

  it('is told that it is too late to extend', () => {
    expect(codesOf(draft('Poistakaa tietoni.', { kind: 'extension', today: '2026-07-01' }))).toContain(
      'extension-too-late',
    );
  });

  it('reads the remarks in the own language', () => {
    const one = draft('Vilka uppgifter har ni om mig?', { handlerLang: 'fi' });
    expect(one.text).toContain('Vi tar reda på');
    expect(one.todo[0]).toContain('Kirjaa pyyntö');
  });

  it('gives reasons, the authority and the court in a refusal in part', () => {
    const { text } = draft('Korjatkaa nimeni, se on väärin.', { kind: 'refusal-in-part' });
    expect(text).toContain('[mitä ei toteuteta]');
    expect(text).toContain('kirjallinen todistus');
    expect(text).toContain('tuomioistuimen');
  });
});

describe('without a company', () => {
  it('the draft has nothing of a notice, and says what is open', () => {
    const reading = readLetter('Poistakaa tietoni.', desk.reader);
    const one = draftReply({ reading, received: '2026-05-12', today: '2026-05-12' }, desk.kit);
    expect(one.text).toContain('[rekisterin yhteyshenkilö]');
    expect(one.text).toContain('[yrityksen nimi]');
    expect(one.sources).toEqual([]);
    expect(codesOf(one)).toContain('no-company');
  });
});

describe('any notice', () => {
  it.each(DRAFT_KINDS)('with hardly anything in it yields a whole letter: %s', (kind) => {
    const notice = aNotice({ contact: {}, sections: [aSection()] });
    const { text = '' } = draft('Poistakaa tietoni ja lopettakaa mainokset.', { notice, kind });
    expect(text).not.toMatch(/undefined|\{|\}/u);
    expect(text).toContain('12.6.2026');
    for (const name of ['tietojen poistaminen', 'suoramarkkinointikielto']) expect(text).toContain(name);
  });

  it('traces each paragraph to an article or a section', () => {
    const { paragraphs } = draft('Poistakaa tietoni ja lopettakaa mainokset.');
    expect(paragraphs.filter(({ sources }) => sources.length === 0)).toEqual([]);
  });
});

describe('a draft that is late', () => {
  it('promises no day that is gone, and still names it', () => {
    const { text = '' } = draft('Mitä tietoja teillä on minusta?', { today: '2026-11-20' });
    expect(text).toContain('Laissa säädetty vastausaika päättyy perjantaina 12.6.2026. Vastaamme viipymättä.');
    expect(text).not.toContain('Vastaamme viimeistään');
  });

  it('is not late on the last day itself', () => {
    const { text = '' } = draft('Mitä tietoja teillä on minusta?', { today: '2026-06-12' });
    expect(text).toContain('Vastaamme viimeistään perjantaina 12.6.2026.');
  });
});

describe('what is erased', () => {
  it('of a child or an applicant is told without the vouchers of customers', () => {
    const child = draft('Poistakaa 9-vuotiaan lapseni tiedot. Olen hänen huoltajansa.').text ?? '';
    expect(child).toContain('Käymme lapsesi tiedot läpi');
    const applicant = draft('Poistakaa työhakemukseni ja kaikki tietoni, hain teille töihin.').text ?? '';
    expect(applicant).toContain('Käymme hakemuksesi ja siihen liittyvät merkinnät läpi');
    expect(`${child}${applicant}`).not.toContain('kirjanpidon tositteet');
  });
});
