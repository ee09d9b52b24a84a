import { describe, expect, it } from 'vitest';
import { createCatalog } from '../../src/notices/catalog.ts';
import type { Whose } from '../../src/search/company.ts';
import type { Question } from '../../src/search/reply.ts';
import { chooseTarget } from '../../src/search/whose-notice.ts';
import { aNotice } from '../support/a-notice.ts';
import { fiveNotices } from '../support/five-notices.ts';

const catalog = fiveNotices();
const ALL = catalog.notices.map(({ company }) => company.slug);
const without = (...slugs: string[]) => ALL.filter((slug) => !slugs.includes(slug));

interface Case {
  readonly whose?: Partial<Whose>;
  readonly question?: Partial<Question>;
  readonly defaultCompany?: string;
}

function target({ whose, question, defaultCompany }: Case) {
  const nobody = { companies: [], excluded: [], ambiguous: [], rest: '', namesPerson: false };
  return chooseTarget(
    { ...nobody, ...whose },
    { question: { text: '', ...question }, catalog, defaultCompany: defaultCompany },
  );
}

const spokeOf = (...companies: string[]): Partial<Question> => ({
  previous: { lang: 'fi', companies, status: 'answered' },
});
const companies = (...slugs: string[]) => ({ kind: 'companies', slugs });

describe('whose notice answers', () => {
  it.each<[string, Case, ReturnType<typeof companies>]>([
    [
      'the one named, before that of the conversation, the channel and the workspace',
      {
        whose: { companies: ['seltimil'] },
        question: { ...spokeOf('nokopa'), company: 'jk-log' },
        defaultCompany: 'siniservice',
      },
      companies('seltimil'),
    ],
    [
      'that of the conversation, before those of the channel and the workspace',
      { question: { ...spokeOf('nokopa'), company: 'jk-log' }, defaultCompany: 'siniservice' },
      companies('nokopa'),
    ],
    [
      'that of the channel, before the contact hinted at and the workspace',
      { whose: { hinted: 'seltimil' }, question: { company: 'jk-log' }, defaultCompany: 'nokopa' },
      companies('jk-log'),
    ],
    ['the one whose contact was named by first name', { whose: { hinted: 'seltimil' } }, companies('seltimil')],
    ['that of the workspace, where nothing else is known', { defaultCompany: 'nokopa' }, companies('nokopa')],
    [
      'all that the conversation spoke of',
      { question: spokeOf('nokopa', 'seltimil') },
      companies('nokopa', 'seltimil'),
    ],
    ['all, where all are asked for', { whose: { scope: 'all' } }, companies(...ALL)],
    [
      'all but those spoken of, for the others',
      { whose: { scope: 'others' }, question: { ...spokeOf('nokopa'), company: 'seltimil' } },
      companies(...without('nokopa')),
    ],
    [
      'all but the channel’s, for the others, where nothing was spoken of',
      { whose: { scope: 'others' }, question: { company: 'seltimil' } },
      companies(...without('seltimil')),
    ],
    [
      'the channel’s, where the conversation’s is excluded',
      { whose: { excluded: ['nokopa'] }, question: { ...spokeOf('nokopa'), company: 'jk-log' } },
      companies('jk-log'),
    ],
  ])('is %s', (_, given, expected) => {
    expect(target(given)).toEqual(expected);
  });

  it('has to be asked where nothing is named or set', () => {
    expect(target({})).toEqual({ kind: 'ask', choices: ALL });
  });

  it('has to be asked among those that a name fits', () => {
    expect(target({ whose: { ambiguous: ['nokopa', 'jk-log'] } })).toEqual({
      kind: 'ask',
      choices: ['nokopa', 'jk-log'],
    });
  });

  it('is never offered where it was excluded, not even as the default', () => {
    expect(target({ whose: { excluded: ['nokopa'] }, defaultCompany: 'nokopa' })).toEqual({
      kind: 'ask',
      choices: without('nokopa'),
    });
  });

  it('is not one that has gone since it was spoken of or set', () => {
    expect(target({ question: { ...spokeOf('gone'), company: 'gone' }, defaultCompany: 'nokopa' })).toEqual({
      kind: 'ask',
      choices: ALL,
    });
  });

  it('needs no asking where there is only one notice', () => {
    const only = createCatalog([aNotice()]);
    const nobody = { companies: [], excluded: [], ambiguous: [], rest: '', namesPerson: false };
    const chosen = chooseTarget(nobody, { question: { text: '' }, catalog: only, defaultCompany: undefined });
    expect(chosen).toEqual(companies('nokopa'));
  });
});
