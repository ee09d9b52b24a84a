import { beforeAll, describe, expect, it } from 'vitest';
import type { HeadingTopics } from '../../src/notices/heading-topics.ts';
import { bundledHeadings } from '../support/headings.ts';

let topics: HeadingTopics;
beforeAll(async () => {
  ({ topics } = await bundledHeadings());
});

describe('createHeadingTopics', () => {
  it.each([
    ['Tarkastusoikeus, eli oikeus saada pääsy henkilötietoihin.', 'access'],
    ['REKISTERIN SUOJAUSTEN PERIAATTEET A: MANUAALINEN AINEISTO', 'security-manual'],
    ['1. Rekisterinpitäjä (Henkilötietolaki 10 §)', 'controller'],
    ['4.1 Käsittelyn oikeusperuste:', 'purpose'],
    ['b) ATK:lla käsiteltävät tiedot', 'security-digital'],
    ['Evasteet', 'cookies'],
    ['Personuppgiftsansvarig', 'controller'],
    ['Right to lodge a complaint with a supervisory authority (Article 77)', 'complaint'],
  ])('knows %s by the vocabulary, whatever its number, capitals and diacritics', (heading, topic) => {
    expect(topics.find(heading)).toMatchObject({ topic, score: 1 });
  });

  it.each([
    ['Rekisterin suojaamisen periaatteet', 'security-digital'],
    ['Henkilötietojen säilytysaikojen määrittäminen', 'retention'],
    ['Tietojen siirrot EU- tai ETA-alueen ulkopuolelle', 'transfers'],
    ['Henkilötietojen vastaanottajat ja vastaanottajien ryhmät', 'recipients'],
    ['Oikeus saada tietonsa korjatuiksi', 'rectification'],
    ['Rekisterin historia', 'other'],
    ['Kameravalvonta', 'other'],
    ['Tietosuojaseloste', 'other'],
    ['Asiakasrekisteri - tietosuojaseloste', 'other'],
    ['', 'other'],
  ])('takes %s by its words for %s', (heading, topic) => {
    expect(topics.find(heading).topic).toBe(topic);
  });
});
