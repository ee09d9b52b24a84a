import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createCopies } from '../../src/copy/copies.ts';
import { loadDrafting } from '../../src/load-drafting.ts';
import { LANGS } from '../../src/notices/notice.ts';
import type { Drafting, Knowledge } from '../../src/services.ts';
import { type DraftDesk, firstDraft } from '../../src/slack/draft-window.ts';
import { fieldTexts } from '../../src/slack/long-text.ts';
import { bundledKnowledge } from '../support/bundled-knowledge.ts';
import { payloadProblems, stringsUnder } from '../support/payload-rules.ts';
import { openWorkspace } from '../support/workspace.ts';

const NOTICES = fileURLToPath(new URL('../../notices', import.meta.url));
const TS = '1795161600.000100';
/** A trigger lives three seconds; most of them belong to the network. */
const OPENING_LIMIT_MS = 300;

const letters = readFileSync(new URL('../quality/letters.dev.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => z.object({ text: z.string(), received: z.string() }).parse(JSON.parse(line)));

let knowledge: Knowledge;
let drafting: Drafting;
beforeAll(async () => {
  const loaded = await loadDrafting(NOTICES);
  if (loaded.kind === 'problems') throw new Error('There is nothing to draft with.');
  [knowledge, drafting] = [await bundledKnowledge(), loaded.value];
});

function deskIn(lang: (typeof LANGS)[number]): DraftDesk {
  const copies = createCopies((topic, of) => knowledge.topicName(topic, of));
  const scene = { copy: copies[lang], catalog: knowledge.catalog, isPrivate: true };
  return { drafting, knowledge, today: '2026-11-20', scene };
}

describe('the labelled letters', () => {
  test.each(LANGS)('make windows that Slack takes, for a handler who reads %s', (lang) => {
    const desk = deskIn(lang);
    const companies = knowledge.catalog.notices.map((notice) => notice.company.slug);
    const problems = letters.flatMap(({ text, received }, index) => {
      const company = companies[index % companies.length] ?? '';
      const { view } = firstDraft({ letter: fieldTexts(text), company, received }, desk);
      const blank = stringsUnder(view, 'text').filter((words) => /\b(?:undefined|null|NaN)\b|\{[a-z]+\}/u.test(words));
      return [...payloadProblems('modal', view), ...blank];
    });
    expect(problems).toEqual([]);
  });

  test('are drafted to in a window whose fields hold the whole letter', () => {
    const desk = deskIn('en');
    const lost = letters.filter(({ text, received }) => {
      const { view } = firstDraft({ letter: fieldTexts(text), company: 'nokopa', received }, desk);
      return !stringsUnder(view.blocks, 'initial_value').join('').includes(text);
    });
    expect(lost).toEqual([]);
  });
});

test('the window opens in a fraction of the time a trigger lives, for the longest letter too', async () => {
  const workspace = await openWorkspace({ knowledge, drafting });
  const longest = 'Hei, haluan nähdä kaikki tietoni, terveisin Maija. '.repeat(780);
  await workspace.draftFrom({ text: 'Haluan tietoni.', ts: TS });
  const before = performance.now();
  const [opened] = await workspace.draftFrom({ text: longest, ts: TS });
  expect(opened?.method).toBe('views.open');
  expect(performance.now() - before).toBeLessThan(OPENING_LIMIT_MS);
});
