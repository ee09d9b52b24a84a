import { describe, expect, it } from 'vitest';
import { findUnknownCompany, readOtherCompanies } from '../../src/search/unknown-company.ts';

const others = readOtherCompanies({
  names: 'Kesko\nElisa\nTelia\nS-ryhmä\n',
  only_capitalized: 'Kone\nPosti\n',
  tools: 'Google Analytics\nSlack\n',
});
const ORDINARY = new Set('how long does keep data is the cookies firewall gdpr kauanko tietoja'.split(' '));
const find = (text: string) => findUnknownCompany(text, others, (word) => ORDINARY.has(word));

describe('a company of which there is no notice', () => {
  it.each([
    ['How long does Kesko keep data?', 'Kesko'],
    ['kauanko kesko säilyttää tietoja', 'Kesko'],
    ['Keskon evästeet', 'Kesko'],
    ['Elisalla', 'Elisa'],
    ["Telia's cookies", 'Telia'],
    ['Telias lagringstid', 'Telia'],
    ['S-ryhmän evästeet', 'S-ryhmä'],
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
