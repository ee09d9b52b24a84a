import { expect, test } from 'vitest';
import { createAdmins } from '../../src/slack/admins.ts';

const NAMED = ['U1', 'T1/U2', 'W3'];

test.each([
  ['T1', undefined, ['U1', 'U2', 'W3']],
  ['T2', undefined, ['U1', 'W3']],
  ['T2', 'U4', ['U1', 'W3', 'U4']],
  ['T1', 'U1', ['U1', 'U2', 'W3']],
])(
  'the admins of %s, which %s installed, are those named for all or for it, and whoever installed it',
  async (team, installer, admins) => {
    expect(await createAdmins(NAMED, async () => installer).of(team)).toEqual(admins);
  },
);

test('where nobody is named nobody is an admin', async () => {
  expect(await createAdmins([]).of('T1')).toEqual([]);
});
