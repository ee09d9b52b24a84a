import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseTopicVocabulary } from '../../src/notices/topic-vocabulary.ts';

let bundled = '';
beforeAll(async () => {
  bundled = await readFile('notices/vocabulary/topics.yml', 'utf8');
});

function problemsOf(text: string): string[] {
  const parsed = parseTopicVocabulary(text, 'topics.yml');
  return parsed.kind === 'ok' ? [] : parsed.problems.map(({ line, field, message }) => `${line} ${field} ${message}`);
}

describe('parseTopicVocabulary', () => {
  it('reads the bundled vocabulary', () => {
    expect(problemsOf(bundled)).toEqual([]);
  });

  it.each([
    ['a topic that is missing', /^retention:[\s\S]*?\n\n/mu, '', /retention .*missing/u],
    ['an unknown topic', /^retention:/mu, 'retntion:', /retntion/u],
    ['a language that is missing', 'sv: Lagringstid, ', '', /retention\.name\.sv .*missing/u],
    [
      'an unknown neighbour',
      'related: [controller, contact, register-name]',
      'related: [contorller]',
      /date\.related\.0 .*"controller"/u,
    ],
    [
      'a heading of two topics',
      'fi: [Suostumus,',
      'fi: [1. EVÄSTEET, Suostumus,',
      /cookies\.headings\.fi\.0 .*consent/u,
    ],
  ])('rejects %s', (_, piece, replacement, expected) => {
    const text = bundled.replace(piece, replacement);
    expect(text).not.toBe(bundled);
    expect(problemsOf(text)).toEqual(expect.arrayContaining([expect.stringMatching(expected)]));
  });
});
