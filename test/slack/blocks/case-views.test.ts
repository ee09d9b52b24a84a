import { describe, expect, test } from 'vitest';
import {
  type Case,
  CASE_RIGHTS,
  type CaseEvent,
  EVENT_KINDS,
  EXTENSION_REASONS,
  OUTCOMES,
} from '../../../src/cases/case.ts';
import { createCopies } from '../../../src/copy/copies.ts';
import { createCatalog } from '../../../src/notices/catalog.ts';
import { LANGS } from '../../../src/notices/notice.ts';
import { handlersView, MOST_HANDLERS, noAccessView } from '../../../src/slack/blocks/case-access.ts';
import { caseFormView, newCaseView } from '../../../src/slack/blocks/case-forms.ts';
import { caseListView, CASES_PER_PAGE } from '../../../src/slack/blocks/case-list.ts';
import { entrustedMessage, reminderMessage } from '../../../src/slack/blocks/case-message.ts';
import { caseView } from '../../../src/slack/blocks/case-view.ts';
import type { Scene } from '../../../src/slack/blocks/scene.ts';
import { FIRST_LIST } from '../../../src/slack/case-window.ts';
import { aCase } from '../../support/a-case.ts';
import { aNotice } from '../../support/a-notice.ts';
import { payloadProblems } from '../../support/payload-rules.ts';

const copies = createCopies((topic) => topic);
const NAME = `A <!channel> & *long* ${'name '.repeat(30)}Oy`;

/** Everything as long as it can be. */
const one: Case = aCase({
  id: 'f3b1c2d4-0000-4000-8000-000000000000',
  rights: CASE_RIGHTS,
  company: 'nokopa',
  deputy: 'U0BEN',
  extension: { due: '2027-02-19', reason: 'data-of-others', on: '2026-11-20' },
});
const details = {
  rights: CASE_RIGHTS.join(' '),
  rightsBefore: CASE_RIGHTS.join(' '),
  received: '2026-11-19',
  receivedBefore: '2026-11-18',
  due: '2026-12-21',
  reason: EXTENSION_REASONS[0],
  outcome: OUTCOMES[0],
  from: 'U0ANNA',
  to: 'U0BEN',
  deputy: 'U0BEN',
  handler: 'U0ANNA',
  extension: 'void',
};
const history = Array.from({ length: 60 }, (_, index): CaseEvent => {
  const kind = EVENT_KINDS[index % EVENT_KINDS.length] ?? 'opened';
  return { id: `e${index}`, caseId: one.id, version: index + 1, at: one.openedAt, actor: 'U0ANNA', kind, details };
});

describe.each(LANGS)('the windows of cases in %s', (lang) => {
  const scene: Scene = {
    copy: copies[lang],
    catalog: createCatalog([{ ...aNotice(), company: { ...aNotice().company, name: NAME } }]),
    isPrivate: true,
  };
  const many = Array.from({ length: CASES_PER_PAGE }, (_, index) => ({ ...one, id: `${one.id}${index}` }));
  const slugs = Array.from({ length: 150 }, (_, index) => `company-${index}`);
  const users = Array.from({ length: MOST_HANDLERS }, (_, index) => `U0HANDLER${index}`);
  const today = '2026-11-20';

  test.each([
    [
      'a full list',
      caseListView({ cases: many, count: 500, choice: { ...FIRST_LIST, page: 3 }, companies: slugs, today }, scene),
    ],
    ['an empty list', caseListView({ cases: [], count: 0, choice: FIRST_LIST, companies: ['nokopa'], today }, scene)],
    [
      'a case',
      caseView(
        { one, history, today, list: FIRST_LIST, remark: scene.copy.cases.refusals['changed-meanwhile'] },
        scene,
      ),
    ],
    ['an open case', caseView({ one: aCase(), history, today, list: FIRST_LIST }, scene)],
    [
      'a closed case',
      caseView({ one: { ...one, status: 'closed', outcome: 'partly' }, history: [], today, list: FIRST_LIST }, scene),
    ],
    [
      'the form for a new case',
      newCaseView({ companies: slugs, rights: CASE_RIGHTS, received: today, list: FIRST_LIST, id: 'x' }, scene),
    ],
    ['the form to extend', caseFormView('extend', { one: aCase(), list: FIRST_LIST, handlers: users }, scene)],
    ['the form to hand over', caseFormView('hand-over', { one, list: FIRST_LIST, handlers: users }, scene)],
    ['the form to close', caseFormView('close', { one, list: FIRST_LIST, handlers: users }, scene)],
    ['the form to correct', caseFormView('correct', { one, list: FIRST_LIST, handlers: users }, scene)],
    [
      'who handles requests',
      handlersView({ company: 'nokopa', named: { handlers: users, deputy: users[0] ?? '' }, remark: 'x' }, scene),
    ],
    ['no access', noAccessView(scene.copy.cases.access.notHandler, scene)],
  ])('%s is what Slack takes', (_, view) => {
    expect(payloadProblems('modal', view)).toEqual([]);
    expect(JSON.stringify(view).match(/"mrkdwn","text":"[^"]*<!channel>/gu)).toBeNull();
  });

  test('messages mention colleagues, and nothing that a name brings along', () => {
    const reminder = { caseId: one.id, due: '2027-02-19', days: 7, user: 'U0ANNA' } as const;
    const messages = [
      reminderMessage(reminder, { one, role: 'handler', today }, scene),
      reminderMessage({ ...reminder, days: -1 }, { one, role: 'handler', today }, scene),
      reminderMessage(reminder, { one, role: 'admin', today }, scene),
      entrustedMessage({ one, as: 'handler', by: 'U0BEN' }, scene),
      entrustedMessage({ one, as: 'deputy', by: 'U0BEN' }, scene),
    ];
    const wrong = messages.flatMap(({ text, blocks }) =>
      payloadProblems('message', { channel: 'U0ANNA', text, blocks: [...blocks] }),
    );
    expect(wrong).toEqual([]);
    expect(messages.filter((message) => JSON.stringify(message).includes('"user_id":"U0BEN"'))).toHaveLength(2);
  });
});
