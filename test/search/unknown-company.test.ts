import { describe, expect, it } from 'vitest';
import { createIsFamiliar } from '../../src/search/familiar-word.ts';
import { findUnknownCompany, readOtherCompanies } from '../../src/search/unknown-company.ts';
import { bundledKnowledge } from '../support/bundled-knowledge.ts';

const others = readOtherCompanies({
  names: 'Kesko\nElisa\nTelia\nS-ryhmä\n',
  only_capitalized: 'Kone\nPosti\n',
  tools: 'Google Analytics\nSlack\n',
  places: 'Helsinki\n',
});
const ORDINARY = new Set('how long does keep data is the cookies firewall gdpr kauanko tietoja'.split(' '));
const isOrdinary = (word: string) => ORDINARY.has(word);
const isSection = (words: string) => ['cookies', 'evasteet', 'retention period', 'lagringstid'].includes(words);
const find = (text: string) => findUnknownCompany({ text }, others, { isOrdinary, isFamiliar: isOrdinary, isSection });

describe('a company of which there is no notice', () => {
  it.each([
    ['How long does Kesko keep data?', 'Kesko'],
    ['kauanko kesko säilyttää tietoja', 'Kesko'],
    ['Keskon evästeet', 'Kesko'],
    ['Elisalla', 'Elisa'],
    ["Telia's cookies", 'Telia'],
    ['Telias lagringstid', 'Telia'],
    ['S-ryhmän evästeet', 'S-ryhmä'],
    ['what is the retention period for Kesko?', 'Kesko'],
  ])('is told as it is listed: %s', (text, name) => {
    expect(find(text)).toBe(name);
  });

  it.each([
    ["what is Foobar Oy's retention period?", 'Foobar Oy'],
    ['Mikä on Virtasen Konepaja Oy:n säilytysaika?', 'Virtasen Konepaja Oy'],
    ['cookies at Smith Ltd', 'Smith Ltd'],
  ])('is known by its legal form: %s', (text, name) => {
    expect(find(text)).toBe(name);
  });

  it('is known by where its name stands in the question', () => {
    expect(find('How long does Acme keep data?')).toBe('Acme');
  });

  it('may be an ordinary word only where it is written as a name', () => {
    expect(find('Kauanko Kone säilyttää tietoja?')).toBe('Kone');
    expect(find('millä kone suojataan')).toBeUndefined();
  });
});

describe('a company that is not asked about', () => {
  it.each([
    ['data go to it', 'is data given to Kesko?'],
    ['data go to it, in Finnish', 'luovutetaanko tietoja Keskolle?'],
    ['data come from it', 'does the data come from Telia?'],
    ['it is spoken of beside us', 'Kesko asks how long we keep data'],
    ['it is spoken of beside us, in Finnish', 'Kesko kysyy kauanko meillä säilytetään tietoja'],
    ['it is a tool', 'Is Google Analytics used?'],
    ['it is nobody', 'how long is the data kept'],
  ])('does not count where %s', (_, text) => {
    expect(find(text)).toBeUndefined();
  });
});

it('finds the same however often it is asked', () => {
  const text = "what is Foobar Oy's retention period?";
  expect([find(text), find(text), find(text)]).toEqual(['Foobar Oy', 'Foobar Oy', 'Foobar Oy']);
});

describe('a company written small, which no vocabulary knows', async () => {
  const knowledge = await bundledKnowledge();
  const ask = (text: string) => knowledge.ask({ text, company: 'nokopa' });

  it.each([
    ['acme retention period', 'acme'],
    ['cookies brimtor', 'brimtor'],
    ["acme's privacy notice", 'acme'],
    ['how long does globex keep data?', 'globex'],
    ['how long is data kept at acme', 'acme'],
    ['who is the contact person of acme?', 'acme'],
    ['kuinka kauan zentavo säilyttää tietoja', 'zentavo'],
    ['mikä on zentavon säilytysaika?', 'zentavo'],
    ['Brimtorin evästeet', 'Brimtor'],
    ['kauanko brimtorilla säilytetään tietoja', 'brimtor'],
    ['käyttääkö zentavo evästeitä', 'zentavo'],
    ['yrityksen zentavo säilytysaika', 'zentavo'],
    ['hur länge sparar zentavo uppgifter?', 'zentavo'],
    ['lagringstid hos zentavo', 'zentavo'],
    ['zentavos lagringstid', 'zentavo'],
    ['who is the register contact of Zentavo Group?', 'Zentavo'],
    ['onko zentavolla palomuuri', 'zentavo'],
    ['kuka vastaa rekisteristä zentavolla', 'zentavo'],
    ['mitä tietoja zentavo kerää', 'zentavo'],
    ['saako zentavo siirtää tietoja EU:n ulkopuolelle', 'zentavo'],
    ['does globex send data to the US?', 'globex'],
    ['tell me globex retention period', 'globex'],
    ['cookies on the globex website', 'globex'],
    ['how can a customer of globex see their data', 'globex'],
    ['till vem lämnar zentavo ut uppgifter', 'zentavo'],
    ['vad säger zentavo om lagringstid', 'zentavo'],
    ['har zentavo en brandvägg', 'zentavo'],
    ['IVT Center Helsinki: how long is data kept?', 'IVT Center Helsinki'],
  ])('is told where a company stands: %s', (text, name) => {
    expect(ask(text)).toMatchObject({ status: 'out_of_scope', unknownCompany: name });
  });

  it.each([
    ['a slip of the finger', 'retnetion period'],
    ['a slip before a section', 'privasy cookies'],
    ['a person’s name', 'does pirjo have to sign to get her data?'],
    ['a relative', 'how can my nephew get a copy of his data'],
    ['a rare word at the end', 'how long is data kept of minigolf customers'],
    ['a compound', 'kuinka kauan polkupyöräasiakas säilytetään rekisterissä'],
    ['an owner of data', 'saako serkun tiedot poistaa'],
    ['us', 'how long do we keep acme data'],
    ['us, as receivers', 'do zentavo cookies send data to us?'],
    ['a person who wants to see', 'does pirjo see her data'],
    ['a relative, in Finnish', 'saako serkku nähdä tietonsa'],
    ['a relative, in Swedish', 'har sysslingen rätt att se uppgifterna'],
    ['a rare place', 'onko konttorilla lukittu kaappi'],
    ['a tool', 'does google analytics collect data'],
  ])('is not taken for one: %s', (_, text) => {
    expect(ask(text).unknownCompany).toBeUndefined();
  });

  it.each([
    ['and acme?', 'acme'],
    ['what about Globex?', 'Globex'],
    ['entä zentavo?', 'zentavo'],
    ['entäs Zentavolla', 'Zentavo'],
    ['och hos zentavo?', 'zentavo'],
  ])('is told where a conversation goes on to it: %s', (text, name) => {
    const previous = ask('how long is data kept?').turn;
    const reply = knowledge.ask({ text, company: 'nokopa', previous });
    expect(reply).toMatchObject({ status: 'out_of_scope', unknownCompany: name });
    expect(reply.turn).toMatchObject({ companies: ['nokopa'], topic: 'retention' });
  });

  it.each(['hahaha', 'ok hahaha', 'and cookies?', 'entä puhelin?', 'och kakor?', 'and the phonne?'])(
    'is not what goes on about the same: %s',
    (text) => {
      const previous = ask('how long is data kept?').turn;
      expect(knowledge.ask({ text, company: 'nokopa', previous }).unknownCompany).toBeUndefined();
    },
  );

  it('takes no time on a text that is no language', () => {
    const before = performance.now();
    for (const text of [`does ${'x'.repeat(4000)} keep`, 'mita xqzvk sailyttaa '.repeat(200)]) ask(text);
    expect(performance.now() - before).toBeLessThan(500);
  });
});

describe('a familiar word', () => {
  const vocabulary = new Set(['retention', 'register', 'data', 'came']);
  const isFamiliar = createIsFamiliar({
    knowsWord: (word) => vocabulary.has(word),
    knowsBeginning: (word) => word.startsWith('regis'),
  });

  it.each([
    ['is in the vocabulary', 'data'],
    ['is inflected', 'registered'],
    ['has a letter too many', 'reetention'],
    ['lacks a letter', 'retntion'],
    ['has two swapped', 'retnetion'],
    ['has another letter', 'retantion'],
    ['is put together', 'dataregister'],
  ])('%s', (_, word) => {
    expect(isFamiliar(word)).toBe(true);
  });

  it.each(['fortum', 'acme', 'dame'])('is no other: %s', (word) => {
    expect(isFamiliar(word)).toBe(false);
  });
});
