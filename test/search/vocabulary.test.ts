import { describe, expect, it } from 'vitest';
import { TOPICS } from '../../src/notices/notice.ts';
import { readFacets, readPhrases } from '../../src/search/vocabulary.ts';

/** Facets of all topics, as facets.yml has them, with those of `retention` given. */
function facetsFile(retention: unknown): unknown {
  return { ...Object.fromEntries(TOPICS.map((topic) => [topic, {}])), retention };
}

const { facets } = readFacets(facetsFile({ main: { about: 'how long', shows: '{period}\nsection' } }));

describe('facets', () => {
  it('are read with their patterns and what else may state them', () => {
    const read = readFacets(
      facetsFile({ main: { about: 'how long', shows: '{period}\nvuotta\nsection', also: ['purpose'] } }),
    );
    expect(read.mistakes).toEqual([]);
    const facet = read.facets.get('retention.main');
    expect(facet).toMatchObject({ topic: 'retention', about: 'how long', wholeSection: true, also: ['purpose'] });
    expect(facet?.patterns).toHaveLength(2);
  });

  it('may be something that no text shows', () => {
    const read = readFacets(facetsFile({ backups: { about: 'backups' } }));
    expect(read.facets.get('retention.backups')).toMatchObject({ patterns: [], wholeSection: false });
  });

  it.each([
    ['the file is a list', [], ''],
    ['a topic is unknown', { ...Object(facetsFile({})), weather: {} }, 'weather'],
    ['a topic is missing', {}, 'retention'],
    ['a name has capitals', facetsFile({ Main: { about: 'x' } }), 'Main'],
    ['it is not said what it is about', facetsFile({ main: { shows: 'x' } }), 'retention.main.about'],
    ['a field is misspelt', facetsFile({ main: { about: 'x', show: 'y' } }), 'show'],
    ['another topic is unknown', facetsFile({ main: { about: 'x', also: ['weather'] } }), 'retention.main.also'],
    ['a shape is unknown', facetsFile({ main: { about: 'x', shows: '{perod}' } }), 'perod'],
    [
      'a line only says what must not be there',
      facetsFile({ main: { about: 'x', shows: '-ei' } }),
      'retention.main.shows',
    ],
  ])('are refused where %s, and the mistake says where', (_, file, where) => {
    const { mistakes } = readFacets(file);
    expect(mistakes).not.toEqual([]);
    expect(mistakes.join('\n')).toContain(where);
  });

  it('tell all mistakes at once', () => {
    const file = facetsFile({ main: { about: 'x', shows: '{perod}\n{dat}' } });
    expect(readFacets(file).mistakes).toHaveLength(2);
  });
});

describe('phrases', () => {
  it('are one a line, each with its language, topic and facet', () => {
    const file = { main: { fi: 'kauanko\n\n  säilytysaika  ', en: 'how long' }, any: { sv: 'lagring' } };
    expect(readPhrases('retention', file, facets)).toEqual({
      phrases: [
        { text: 'kauanko', lang: 'fi', topic: 'retention', facet: 'main' },
        { text: 'säilytysaika', lang: 'fi', topic: 'retention', facet: 'main' },
        { text: 'how long', lang: 'en', topic: 'retention', facet: 'main' },
        { text: 'lagring', lang: 'sv', topic: 'retention', facet: 'any' },
      ],
      mistakes: [],
    });
  });

  it.each([
    ['a facet is in no list', { mian: { fi: 'kauanko' } }, 'mian'],
    ['a language is unknown', { main: { de: 'wie lange' } }, 'de'],
    ['phrases are a list', { main: { fi: ['kauanko'] } }, 'main.fi'],
    ['the file is empty', null, 'retention'],
  ])('are refused where %s, and the mistake says where', (_, file, where) => {
    const { mistakes } = readPhrases('retention', file, facets);
    expect(mistakes.join('\n')).toContain(where);
  });

  it('of decoys stand under any name', () => {
    expect(readPhrases('decoys', { weather: { fi: 'sataako' } }, facets).mistakes).toEqual([]);
  });
});
