import { describe, expect, test } from 'vitest';
import { createCopies } from '../../../src/copy/copies.ts';
import { createCatalog } from '../../../src/notices/catalog.ts';
import { LANGS } from '../../../src/notices/notice.ts';
import { dueDates } from '../../../src/requests/deadline.ts';
import { DRAFT_KINDS } from '../../../src/requests/draft-kind.ts';
import { LETTER_FLAGS, RULE_FLAGS } from '../../../src/requests/flag.ts';
import { RIGHTS } from '../../../src/requests/right.ts';
import { draftMessages } from '../../../src/slack/blocks/draft-message.ts';
import { type DraftWindow, draftView } from '../../../src/slack/blocks/draft-view.ts';
import { letterFormView } from '../../../src/slack/blocks/letter-form.ts';
import { aNotice } from '../../support/a-notice.ts';
import { aDraft, aReading } from '../../support/fake-drafting.ts';
import { payloadProblems, stringsUnder } from '../../support/payload-rules.ts';

const copies = createCopies((topic) => topic);
const catalog = createCatalog([aNotice(), aNotice({ name: 'Seltimil Oy' })]);
const sceneIn = (lang: 'fi' | 'sv' | 'en') => ({ copy: copies[lang], catalog, isPrivate: true });

/** A view may have 250 KB; other than in our JSON, each letter beyond ASCII takes six bytes in Slack's. */
const VIEW_BYTES = 250_000;

function bytesOf(view: unknown): number {
  return JSON.stringify(view).replaceAll(/[\u0080-\uffff]/gu, '\\u0000').length;
}

function aWindow(parts: Partial<DraftWindow> = {}): DraftWindow {
  const reading = aReading();
  return {
    reading,
    draft: aDraft({ reading, received: '2026-11-20', today: '2026-11-20' }),
    choices: { company: 'nokopa', received: '2026-11-20', listed: ['access'], ticked: ['access'], boxes: 1, drafts: 1 },
    today: '2026-11-20',
    letter: ['Haluan nähdä tietoni.'],
    text: ['Hei'],
    remarks: {},
    ...parts,
  };
}

/** As much as can come together. */
function fullWindow(): DraftWindow {
  const long = 'Pitkä sana ja ääkkösiä. '.repeat(20);
  const rights = RIGHTS.map((right) => ({ right, evidence: long }));
  const flags = [...RULE_FLAGS, ...LETTER_FLAGS].map((flag) => ({ flag, evidence: long }));
  const reading = aReading({ kindEvidence: long.repeat(20), rights, flags });
  const request = { reading, received: '2026-11-20', today: '2026-11-20' };
  const cautions = Array.from({ length: 20 }, (_, n) => ({ code: `c${n}`, text: long, source: 'GDPR Art. 12' }));
  const draft = aDraft(request, {
    cautions: [...cautions, { code: 'section-missing', text: long, source: 'GDPR' }],
    todo: Array.from({ length: 20 }, () => long),
    originalDates: dueDates('2026-10-01'),
  });
  return aWindow({
    reading,
    draft,
    choices: { ...aWindow().choices, listed: [...RIGHTS], ticked: [...RIGHTS], lang: 'sv', kind: 'extension' },
    letter: Array.from({ length: 14 }, () => 'ä'.repeat(2900)),
    text: Array.from({ length: 3 }, () => 'Ääkkösiä on tässä. '.repeat(150)),
    remarks: { isSent: true, isKept: true, isDayWrong: true },
  });
}

describe.each(LANGS)('a window on a draft in %s', (lang) => {
  const scene = sceneIn(lang);

  test('is one that Slack takes, at its least and at its fullest', () => {
    for (const window of [aWindow(), fullWindow()])
      expect(payloadProblems('modal', draftView(window, scene))).toEqual([]);
  });

  test('is one that Slack takes for every kind of reply and for none', () => {
    for (const kind of DRAFT_KINDS) {
      const { draft } = aWindow();
      expect(payloadProblems('modal', draftView(aWindow({ draft: { ...draft, kind } }), scene))).toEqual([]);
    }
    const { text: _, ...none } = aWindow({ reading: aReading({ kind: 'not_request', kindEvidence: '', rights: [] }) });
    expect(payloadProblems('modal', draftView(none, scene))).toEqual([]);
  });

  test('leaves no name of a right, flag or kind unsaid', () => {
    const { found, choices } = scene.copy.draft;
    const words = stringsUnder(draftView(fullWindow(), scene), 'text').join('\n');
    const flagNames = Object.values(found.flagNames).filter((name) => name !== found.flagNames['several-rights']);
    expect(flagNames.filter((name) => !words.includes(name))).toEqual([]);
    expect(Object.values(choices.kindNames).filter((name) => !words.includes(name))).toEqual([]);
    expect(Object.values(found.rightNames).filter((name) => !words.includes(name))).toEqual([]);
  });

  test('starts from a form that Slack takes, with a letter of 40,000 characters too', () => {
    const letter = Array.from({ length: 14 }, () => 'x'.repeat(2900));
    const remarks = { unread: 2, cutAt: 40_000 };
    const view = letterFormView({ letter, received: '2026-11-20', remarks }, { scene, copies });
    expect(payloadProblems('modal', view)).toEqual([]);
  });

  test('ends in messages that Slack takes', () => {
    const text = Array.from({ length: 100 }, () => 'Kappale, jossa on sanoja. '.repeat(10)).join('\n\n');
    const messages = draftMessages({ text, company: 'Nokopa Oy', due: '2026-12-21' }, scene);
    expect(messages.flatMap((message) => payloadProblems('message', message))).toEqual([]);
  });
});

test('the longest letter that is taken leaves room for all beside it', () => {
  const letter = Array.from({ length: 20 }, () => 'ж'.repeat(1000));
  expect(bytesOf(draftView({ ...fullWindow(), letter }, sceneIn('fi')))).toBeLessThan(VIEW_BYTES);
});

test('a reminder shows the last day of the first request before its own', () => {
  const reading = aReading();
  const draft = aDraft(
    { reading, received: '2026-11-20', today: '2026-11-20' },
    { originalDates: dueDates('2026-10-22') },
  );
  const words = stringsUnder(draftView(aWindow({ draft }), sceneIn('en')).blocks, 'text').join('\n');
  expect(words.indexOf('Last day for the first request: Monday 23 November 2026')).toBeGreaterThan(0);
  expect(words.indexOf('Last day to answer: Monday 21 December 2026')).toBeGreaterThan(
    words.indexOf('Last day for the'),
  );
});
