import { describe, expect, it } from 'vitest';
import { matches, parsePatterns, readable } from '../../src/notices/pattern.ts';

const [placeholder] = parsePatterns('{placeholder}').patterns;

function isPlaceholder(text: string): boolean {
  return placeholder !== undefined && matches(placeholder, readable(text));
}

describe('{placeholder}', () => {
  it.each([
    'sähköpostitse (s-postiosoite) tai puhelimitse',
    'Y-tunnus [Y-tunnus]',
    'Rekisterinpitäjä on [yrityksen nimi].',
    '[Täydennä tähän säilytysaika]',
    '[...]  nimi [yhteystiedot]',
    'Ota yhteyttä osoitteeseen (sähköpostiosoite).',
    'Contact us at (e-mail address).',
    'Skriv till oss per e-post (e-postadress).',
    '<company name> is the controller.',
    'Laadittu xx.xx.20xx',
    'Yhteyshenkilö: ____________',
    'Puhelin XXX XXX',
    '{{company.name}}',
    'Lorem ipsum dolor sit amet',
    'Insert here the retention period.',
  ])('is what was left to be filled in: %s', (text) => {
    expect(isPlaceholder(text)).toBe(true);
  });

  it.each([
    'yhteystiedot (sähköpostiosoite, puhelinnumero, postiosoite)',
    'Nimi (etu- ja sukunimi)',
    'info[at]yritys.example',
    'info [at] yritys [piste] fi',
    'Ks. [yhteystiedot](https://tietosuoja.fi)',
    'Tietosuoja-asetus [1] ja laki [2]',
    '[Lisää tietoa evästeistä]',
    'IP-osoite, syntymäaika (pp.kk.vvvv)',
    'Art. 6(1)(b)',
    'Maija Mäkelä <maija.makela@yritys.example>',
    'Säilytysaika < 5 vuotta',
    'Evästeet: _ga, _gid, _pk_id',
    'puhelin: 09 123 4567 (pvm/mpm)',
    'ry:n sihteeri (Otto Rautio) vastaa osoitteesta',
  ])('is not what only looks so: %s', (text) => {
    expect(isPlaceholder(text)).toBe(false);
  });
});
