import { describe, expect, it } from 'vitest';
import { completionsFor } from '../../src/playground/page/completions.ts';
import type { Surfaces } from '../../src/playground/page/protocol.ts';

const surfaces: Surfaces = {
  commands: [
    {
      command: '/notice',
      usageHint: '[question]',
      description: 'Ask',
      completions: ['help', 'company Nokopa Oy', 'company Seltimil Oy', 'cookies'].map((text) => ({
        text,
        description: '',
      })),
    },
  ],
  messageShortcuts: [],
  globalShortcuts: [],
};
const inserts = (typed: string) => completionsFor(typed, surfaces).map(({ insert }) => insert);

describe('completions', () => {
  it.each([
    ['/', ['/notice ']],
    ['/not', ['/notice ']],
    ['/other', []],
    ['/notice h', ['/notice help']],
    ['/notice company sel', ['/notice company Seltimil Oy']],
    ['/notice CO', ['/notice company Nokopa Oy', '/notice company Seltimil Oy', '/notice cookies']],
    ['/notice help', []],
    ['/notice how long?', []],
    ['@', ['@Seloste ']],
    ['hello @sel', ['hello @Seloste ']],
    ['mail@sel', []],
    ['@mikko', []],
    ['', []],
  ])('of %j are %j', (typed, wanted) => {
    expect(inserts(typed)).toEqual(wanted);
  });
});
