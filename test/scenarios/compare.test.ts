import { describe, expect, test } from 'vitest';
import { makeNotices } from '../../src/bench/make-notices.ts';
import { createCatalog } from '../../src/notices/catalog.ts';
import { foldWhiteSpace } from '../../src/notices/words.ts';
import type { Knowledge } from '../../src/services.ts';
import { aNotice, aSection } from '../support/a-notice.ts';
import { bundledKnowledge } from '../support/bundled-knowledge.ts';
import { fakeKnowledge } from '../support/fake-knowledge.ts';
import { controlsOf, type Sent } from '../support/outgoing.ts';
import { stringsUnder } from '../support/payload-rules.ts';
import { noReply } from '../support/replies.ts';
import { openWorkspace } from '../support/workspace.ts';

function saying(name: string, text: string | undefined) {
  return aNotice({ name, sections: text === undefined ? [] : [aSection({ text })] });
}

const four = fakeKnowledge({
  notices: [
    saying('Aalto Oy', 'Tiedot säilytetään kymmenen vuotta. Laskut säilytetään kuusi vuotta.'),
    saying('Brisa Oy', 'Tiedot säilytetään kymmenen vuotta.\n\nLaskut säilytetään kuusi vuotta.'),
    saying('Clas Oy', 'Tiedot säilytetään kolme vuotta. Laskut säilytetään kuusi vuotta.'),
    saying('Delta Oy', 'Emme säilytä.'),
    saying('Erkki Oy', ''),
    saying('Forss Oy', undefined),
  ],
});

/** The quotes of a message, as Slack is sent them. */
function quoteParts(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Reflect.get(value, 'type') === 'rich_text_quote') return [value];
  return Object.values(value).flatMap(quoteParts);
}

/** What stands in each quote. */
function quotesOf({ payload }: Sent): string[] {
  return quoteParts(payload['blocks']).map((quote) => stringsUnder(quote, 'text').join(''));
}

/** The pieces of quotes that are set apart. */
function boldOf({ payload }: Sent): string[] {
  const elements: unknown[] = quoteParts(payload['blocks']).flatMap((quote) =>
    typeof quote === 'object' && quote !== null ? Object.values(Reflect.get(quote, 'elements')) : [],
  );
  return elements
    .filter((one) => JSON.stringify(one).includes('"bold":true'))
    .flatMap((one) => stringsUnder(one, 'text'));
}

describe('a comparison', () => {
  test('tells the asker alone who says the same, who differs in which words, and who says nothing', async () => {
    const [sent, ...others] = await (await openWorkspace({ knowledge: four })).command('compare retention');
    expect(others).toEqual([]);
    expect(sent).toMatchObject({ method: 'respond', payload: { response_type: 'ephemeral' } });
    expect(sent?.words).toContain('retention (en): 6 companies, 3 wordings');
    expect(sent?.words).toContain('2 companies say the same:\n Aalto Oy, Brisa Oy');
    expect(sent?.words).toContain('1 company says nearly the same:\n Clas Oy');
    expect(sent?.words).toContain('Not in it, but in the first: “kymmenen”.');
    expect(sent?.words).toContain('1 company says it otherwise:\n Delta Oy');
    expect(sent?.words).toContain('1 company has the heading, but nothing under it:\n Erkki Oy');
    expect(sent?.words).toContain('1 company has no such section:\n Forss Oy');
    expect(sent && boldOf(sent)).toEqual(['kolme']);
    expect(sent && controlsOf(sent)).toEqual([]);
  });

  test('names whose print is quoted, and its day', async () => {
    const [sent] = await (await openWorkspace({ knowledge: four })).command('compare retention');
    expect(sent?.words).toContain('Quoted from the privacy notice of Clas Oy, 7 October 2020.');
  });

  test('is of the companies that are named', async () => {
    const [sent] = await (await openWorkspace({ knowledge: four })).command('compare retention clas delta');
    expect(sent?.words).toContain('2 companies, 2 wordings');
    expect(sent?.words).not.toContain('Aalto');
  });

  test('with one company named tells all others apart from that one', async () => {
    const [sent] = await (await openWorkspace({ knowledge: four })).command('compare retention clas');
    expect(sent?.words).toContain('1 company says this:\n Clas Oy');
    expect(sent?.words).toContain('2 companies say nearly the same:\n Aalto Oy, Brisa Oy');
  });

  test('is written in the language of the word that asks for it', async () => {
    const workspace = await openWorkspace({ knowledge: four });
    expect((await workspace.command('vertaa retention'))[0]?.words).toContain('2 yritystä sanoo saman:');
    expect((await workspace.command('jämför retention'))[0]?.words).toContain('2 företag säger samma sak:');
  });

  test('of a company without a notice says so', async () => {
    const knowledge = fakeKnowledge({ reply: () => noReply('out_of_scope', { unknownCompany: '<!here>' }) });
    const [sent] = await (await openWorkspace({ knowledge })).command('compare pizza &lt;!here&gt;');
    expect(sent?.words).toContain('I have no privacy notice of “<!here>”.');
  });
});

describe('a comparison of no section in particular', () => {
  test('asks which, and goes on with the one that is chosen', async () => {
    const workspace = await openWorkspace({ knowledge: four });
    const [choice] = await workspace.command('jämför clas delta');
    expect(choice?.words).toContain('Vilken punkt ska jag jämföra?');
    const [sent] = await workspace.choose('compare_topic', 'retention');
    expect(sent).toMatchObject({ method: 'respond', payload: { response_type: 'ephemeral' } });
    expect(sent?.words).toContain('retention (sv): 2 företag, 2 lydelser');
  });

  test('offers the sections that some notice has', async () => {
    const [choice] = await (await openWorkspace()).command('compare');
    expect(choice?.words).toContain('cookies (fi)\nretention (fi)');
    expect(choice?.words).not.toContain('complaint');
  });

  test('says that it knows no such section, and asks which', async () => {
    const knowledge = fakeKnowledge({ reply: () => noReply('out_of_scope') });
    const [choice] = await (await openWorkspace({ knowledge })).command('compare pizza');
    expect(choice?.words).toContain('En tunne kohtaa ”pizza”. Minkä kohdan vertaan?');
  });

  test('of very many companies still can be chosen', async () => {
    const notices = Array.from({ length: 60 }, (_, at) => aNotice({ name: `Vertailtava yritys ${at + 100} Oy` }));
    const workspace = await openWorkspace({ knowledge: fakeKnowledge({ notices }) });
    await workspace.command(`compare ${notices.map(({ company }) => company.slug.replaceAll('-', ' ')).join(' ')}`);
    expect((await workspace.choose('compare_topic', 'cookies'))[0]?.words).toContain('60 yritystä sanoo saman:');
  });

  test('does nothing on a choice of another version', async () => {
    const workspace = await openWorkspace();
    await workspace.command('compare');
    expect(await workspace.choose('compare_topic', 'lunch')).toEqual([]);
  });
});

describe('a comparison of long sections', () => {
  const sentences = Array.from({ length: 60 }, (_, at) => `Lause numero ${at} kertoo säilyttämisestä jotakin.`);
  const edited = sentences.map((one) => one.replace('numero 41 kertoo', 'numero 41 vaikenee'));
  const knowledge = fakeKnowledge({
    notices: [saying('Aalto Oy', sentences.join(' ')), saying('Brisa Oy', edited.join(' '))],
  });

  test('cuts at a sentence, and a click shows the whole', async () => {
    const workspace = await openWorkspace({ knowledge });
    const [sent] = await workspace.command('compare retention');
    expect(sent && quotesOf(sent)[0]).toMatch(/jotakin\. …$/u);
    const [whole] = await workspace.click('show_section:1');
    expect(whole).toMatchObject({ method: 'respond', payload: { response_type: 'ephemeral' } });
    expect(whole?.words).toContain('Lause numero 59');
  });

  test('quotes the sentences that differ, wherever they stand', async () => {
    const [sent] = await (await openWorkspace({ knowledge })).command('compare retention');
    expect(sent && quotesOf(sent)[1]).toBe('… Lause numero 41 vaikenee säilyttämisestä jotakin. …');
    expect(sent && boldOf(sent)).toEqual(['vaikenee']);
  });
});

describe('a comparison of real notices', () => {
  const all = bundledKnowledge();

  async function withCompanies(count: number): Promise<Knowledge> {
    const knowledge = await all;
    return { ...knowledge, catalog: createCatalog(makeNotices(count, knowledge.catalog.notices)) };
  }

  test.each([
    ['compare retention', 'retention (en)'],
    ['compare how long data is kept', 'retention (en)'],
    ['compare cookies nokopa and seltimil', 'cookies (en): 2 companies'],
    ['vertaa evästeet', 'cookies (fi)'],
    ['vertaa säilytysaikaa Nokopan ja Seltimilin välillä', 'retention (fi): 2 yritystä'],
    ['jämför lagringstid', 'retention (sv)'],
  ])('"/notice %s" finds its section', async (typed, title) => {
    const [sent] = await (await openWorkspace({ knowledge: await all })).command(typed);
    expect(sent?.words.split('\n')[0]).toContain(title);
  });

  test('quotes nothing that the notice does not print', async () => {
    const knowledge = await all;
    const texts = knowledge.catalog.notices.flatMap(({ sections }) => sections.map(({ text }) => foldWhiteSpace(text)));
    const workspace = await openWorkspace({ knowledge });
    const topics = new Set(knowledge.catalog.notices.flatMap(({ sections }) => sections.map(({ topic }) => topic)));
    const wrong: string[] = [];
    for (const topic of topics) {
      const sent = await workspace.command(`compare ${topic}`);
      const pieces = sent.flatMap(quotesOf).flatMap((quote) => quote.split('…').map(foldWhiteSpace));
      wrong.push(...pieces.filter((piece) => !texts.some((text) => text.includes(piece))));
    }
    expect(topics.size).toBeGreaterThan(20);
    expect(wrong).toEqual([]);
  });

  test.each([5, 500])('is one message to read with %s companies, and pages through all wordings', async (count) => {
    const workspace = await openWorkspace({ knowledge: await withCompanies(count) });
    const first = await workspace.command('compare retention');
    expect(first).toHaveLength(1);
    expect(first[0]?.words.split('\n').filter((line) => line.endsWith(':')).length).toBeLessThan(12);
    const wordings = Number(/(\d+) wording/u.exec(first[0]?.words ?? '')?.[1]);
    let shown = first.flatMap(quotesOf).length;
    while (workspace.sent.at(-1)?.words.includes('Show more wordings') === true) {
      shown += (await workspace.click('Show more wordings')).flatMap(quotesOf).length;
    }
    expect(shown).toBe(wordings);
  });

  test('counts companies beyond the first few names', async () => {
    const [sent] = await (
      await openWorkspace({ knowledge: await withCompanies(500) })
    ).command('compare register-name');
    expect(sent?.words).toMatch(/and \d+ more/u);
  });
});
