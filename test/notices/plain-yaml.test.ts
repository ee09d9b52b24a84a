import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { array, assert, constantFrom, nat, property, record, string, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { TOPICS } from '../../src/notices/notice.ts';
import { readPlainYaml } from '../../src/notices/plain-yaml.ts';
import { writeNotice } from '../../src/notices/write.ts';

/** What YAML says a text means; undefined where it refuses it. */
function yamlValue(text: string): unknown {
  const documents = parseAllDocuments(text, { logLevel: 'silent' });
  const [document] = Array.isArray(documents) ? documents : [];
  return documents.length === 1 && document?.errors.length === 0 ? document.toJS() : undefined;
}

const letters = string({ unit: constantFrom(...Array.from('aä -:\'"#,\n[]{}|&*%@`!?.0')), maxLength: 12 });
const line = letters.map((text) => text.replaceAll('\n', ' ').trim() || 'x');
const notice = record({
  company: record({ slug: constantFrom('kukka', 'puu-2'), name: line, aliases: array(line, { maxLength: 3 }) }),
  language: constantFrom('fi' as const, 'sv' as const),
  controller: record({ name: line, address: line }, { requiredKeys: [] }),
  contact: record({ name: line, phone: line }, { requiredKeys: [] }),
  sections: array(record({ topic: constantFrom(...TOPICS), heading: line, text: letters }), { maxLength: 3 }),
});

describe('readPlainYaml', () => {
  it.each(['ivt-center-turku', 'jk-log', 'nokopa', 'seltimil', 'siniservice'])('reads %s as YAML does', (slug) => {
    const text = readFileSync(`notices/${slug}.yml`, 'utf8');
    expect(readPlainYaml(text)).toEqual(yamlValue(text));
  });

  it('reads a written notice as YAML does, or leaves it to YAML', () => {
    assert(
      property(notice, (one) => {
        const text = writeNotice(one);
        expect([undefined, JSON.stringify(yamlValue(text))]).toContain(JSON.stringify(readPlainYaml(text)));
      }),
      { numRuns: 500 },
    );
  });

  it('reads a written notice with a slip in it as YAML does, or leaves it to YAML', () => {
    const slip = constantFrom(
      '',
      ' ',
      '  ',
      '\n',
      '\n\n',
      ':',
      ': ',
      ' #',
      '- ',
      "'",
      '|',
      '>',
      '      ',
      'x',
      '...',
      '---\n',
    );
    assert(
      property(notice, array(tuple(nat(), nat(3), slip), { minLength: 1, maxLength: 3 }), (one, slips) => {
        let text = writeNotice(one);
        for (const [place, length, added] of slips) {
          const at = place % text.length;
          text = text.slice(0, at) + added + text.slice(at + length);
        }
        const read = readPlainYaml(text);
        expect(read === undefined || isDeepStrictEqual(read, yamlValue(text))).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['an anchor', 'a: &x y\n'],
    ['an alias', 'a: *x\n'],
    ['a folded text', 'a: >-\n  b\n'],
    ['a number', 'a: 12\n'],
    ['a word that is no text', 'a: No\n'],
    ['a remark behind a value', 'a: b # c\n'],
    ['a text whose first line is indented more', 'a: |-\n    b\n  c\n'],
    ['a text whose later line is indented more', 'a: |-\n  b\n    c\n'],
    ['a field twice', 'a: b\na: c\n'],
    ['a tab', 'a: b\tc\n'],
    ['Windows line ends', 'a: b\r\n'],
    ['a value over two lines', 'a: b\n  c\n'],
    ['a second document', 'a: b\n---\na: c\n'],
    ['nothing', ''],
  ])('leaves %s to YAML', (_, text) => {
    expect(readPlainYaml(text)).toBeUndefined();
  });
});
