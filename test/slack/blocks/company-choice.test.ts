import { describe, expect, test } from 'vitest';
import { createCopies } from '../../../src/copy/copies.ts';
import { createCatalog } from '../../../src/notices/catalog.ts';
import { ACTIONS } from '../../../src/slack/action-ids.ts';
import { companyChoiceBlocks, matchingCompanyOptions } from '../../../src/slack/blocks/company-choice.ts';
import { aNotice } from '../../support/a-notice.ts';

const copies = createCopies((topic) => topic);
const actions = { button: ACTIONS.chooseCompany, list: ACTIONS.chooseListedCompany };

function companies(count: number) {
  return createCatalog(Array.from({ length: count }, (_, index) => aNotice({ name: `Yritys ${index + 1} Oy` })));
}

function controls(count: number, likely: readonly string[] = []) {
  const scene = { copy: copies.en, catalog: companies(count), isPrivate: true };
  const context = { topic: 'retention', facet: 'retention.main', lang: 'en' } as const;
  return companyChoiceBlocks({ likely, context, actions }, scene).flatMap(({ elements }) => elements);
}

describe('a choice of company', () => {
  test.each([
    [2, [], ['button', 'button']],
    [8, [], Array.from({ length: 8 }, () => 'button')],
    [9, [], ['static_select']],
    [100, [], ['static_select']],
    [101, [], ['external_select']],
    [3000, [], ['external_select']],
    [3000, ['yritys-7', 'yritys-12'], ['button', 'button', 'external_select']],
    [3000, ['gone'], ['external_select']],
  ])('of %i is drawn so that one can choose (%j)', (count, likely, types) => {
    expect(controls(count, likely).map(({ type }) => type)).toEqual(types);
  });

  test('offers the likeliest first', () => {
    expect(JSON.stringify(controls(5, ['yritys-4'])[0])).toContain('Yritys 4 Oy');
    expect(
      JSON.stringify(
        controls(
          50,
          Array.from({ length: 9 }, (_, i) => `yritys-${20 + i}`),
        )[0],
      ),
    ).toMatch(/"options":\[\{"text":\{"type":"plain_text","text":"Yritys 20 Oy"/u);
  });
});

describe('a list that searches', () => {
  const catalog = createCatalog([
    aNotice({ name: 'Åbo Data Oy' }),
    aNotice({ name: 'Turun Abo Oy' }),
    aNotice({ company: { slug: 'ivt', name: 'IVT Center Turku Oy', aliases: ['Ivetti'] } }),
  ]);
  const found = (typed: string) => matchingCompanyOptions(catalog, typed).map(({ text }) => text.text);

  test('finds by any part of a name or alias, without regard to case and dots', () => {
    expect(found('ABO')).toEqual(['Åbo Data Oy', 'Turun Abo Oy']);
    expect(found('ivet')).toEqual(['IVT Center Turku Oy']);
    expect(found('nobody')).toEqual([]);
  });

  test('shows everything before anything is typed, but never more than Slack takes', () => {
    expect(found('')).toHaveLength(3);
    expect(matchingCompanyOptions(companies(3000), 'yritys')).toHaveLength(100);
  });
});
