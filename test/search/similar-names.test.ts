import { assert, constantFrom, property, string, uniqueArray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../../src/notices/steps.ts';
import { indexSimilar } from '../../src/search/similar-names.ts';

const find = finish(indexSimilar(['nokopa', 'seltimil', 'siniservice', 'jk log', 'ivt', 'nokora']));

describe('indexSimilar', () => {
  it.each([
    ['a letter left out', 'seltmil'],
    ['a letter added', 'selttimil'],
    ['a letter changed', 'seltomil'],
    ['two letters swapped', 'seltmiil'],
    ['nothing wrong', 'seltimil'],
  ])('finds a name written with %s', (_, written) => {
    expect([...find(written)]).toEqual(['seltimil']);
  });

  it('finds all names that are as near', () => {
    expect([...find('nokoma')].toSorted()).toEqual(['nokopa', 'nokora']);
  });

  it.each([
    ['two letters are wrong', 'saltomil'],
    ['the first letter is wrong', 'deltimil'],
    ['the name is short', 'ivr'],
    ['nothing is written', ''],
  ])('finds nothing where %s', (_, written) => {
    expect([...find(written)]).toEqual([]);
  });

  it('finds what comparing with every name finds', () => {
    const word = string({ unit: constantFrom('a', 'b', 'c', ' '), minLength: 6, maxLength: 9 });
    assert(
      property(uniqueArray(word, { maxLength: 30 }), word, (names, written) => {
        const near = names.filter((name) => isNear(name, written));
        expect([...finish(indexSimilar(names))(written)].toSorted()).toEqual(near.toSorted());
      }),
    );
  });
});

/** The naive model: both become the same by leaving out one letter at most of each. */
function isNear(name: string, written: string): boolean {
  if (Math.abs(name.length - written.length) > 1 || name[0] !== written[0]) return false;
  return pieces(name).some((piece) => pieces(written).includes(piece));
}

function pieces(word: string): string[] {
  return [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))];
}
