import type { types } from '@slack/bolt';
import { type Case, dueDay } from '../../cases/case.ts';
import type { IsoDate } from '../../notices/notice.ts';
import { daysBetween } from '../../requests/calendar-day.ts';
import { ACTIONS, numbered } from '../action-ids.ts';
import { type CaseListChoice, writeCaseWindow } from '../case-window.ts';
import { OPTIONS_PER_SELECT } from '../limits.ts';
import { escapeMrkdwn } from '../mrkdwn.ts';
import { button, row } from './button.ts';
import type { Block } from './message.ts';
import { contextBlock, textBlocks } from './rich-text.ts';
import { companyName, type Scene } from './scene.ts';
import { select } from './select.ts';
import { plainText } from './plain-text.ts';

/** So many cases fit on a page of the list. */
export const CASES_PER_PAGE = 15;

interface CaseList {
  readonly cases: readonly Case[];
  /** On all pages. */
  readonly count: number;
  readonly choice: CaseListChoice;
  /** Slugs: all whose handler the reader is. */
  readonly companies: readonly string[];
  readonly today: IsoDate;
}

/** Lists cases, the most urgent first. */
export function caseListView(list: CaseList, scene: Scene): types.ModalView {
  const { cases: words } = scene.copy;
  return {
    type: 'modal',
    callback_id: 'case_list',
    private_metadata: writeCaseWindow({ list: list.choice }),
    title: plainText(words.title),
    close: plainText(words.close),
    blocks: [
      contextBlock(`🔒 ${words.isPrivate}`),
      ...row(choices(list, scene), 'cases_filter'),
      ...textBlocks(list.count === 0 ? words.list.none : words.list.heading(list.count)),
      ...list.cases.map((one, index) => caseRow(one, index, { today: list.today, scene })),
      ...pagerRow(list, scene),
      { type: 'divider' },
      ...row([
        button({ id: ACTIONS.caseNew, label: words.list.newCase }),
        button({ id: numbered(ACTIONS.casesExport, 1), label: words.list.csv, value: 'csv' }),
        button({ id: numbered(ACTIONS.casesExport, 2), label: words.list.markdown, value: 'markdown' }),
      ]),
    ],
  };
}

/** A line on when a case is due and how it stands. Everything foreign in it is escaped. */
export function caseLine(one: Case, { today, scene }: { today: IsoDate; scene: Scene }): string {
  const { cases: words, draft } = scene.copy;
  const left = daysBetween(today, dueDay(one));
  const due = `${draft.dates.day(dueDay(one))}, ${draft.dates.left(left)}`;
  if (one.status === 'closed') return `${words.statuses.closed}: ${one.outcome ? words.outcomes[one.outcome] : ''}`;
  return `${left < 0 ? '❗' : left <= SOON_DAYS ? '⏰' : '🗓️'} ${due} · ${words.statuses[one.status]}`;
}

/** From then on a case is marked as urgent. */
const SOON_DAYS = 7;

/** One case in a list, with a button that shows it. */
export function caseRow(one: Case, index: number, { today, scene }: { today: IsoDate; scene: Scene }): Block {
  const { copy, catalog } = scene;
  const rights = one.rights.map((right) => copy.draft.found.rightNames[right]).join('; ');
  const heading = `*${one.number}* ${escapeMrkdwn(companyName(catalog, one.company))}`;
  return {
    type: 'section',
    block_id: `case_${index + 1}`,
    text: { type: 'mrkdwn', text: `${heading}\n${rights}\n${caseLine(one, { today, scene })} · <@${one.handler}>` },
    accessory: button({
      id: numbered(ACTIONS.caseShow, index + 1),
      label: copy.cases.list.show,
      value: one.id,
      hint: `${copy.cases.list.show}: ${one.number}`,
    }),
  };
}

function choices({ choice, companies }: CaseList, { copy, catalog }: Scene): types.StaticSelect[] {
  const { list } = copy.cases;
  // One option is kept for all companies; who handles more than the rest names one behind the command.
  const named = companies.slice(0, OPTIONS_PER_SELECT - 1).map((slug) => [slug, companyName(catalog, slug)] as const);
  const company = [['*', list.allCompanies] as const, ...named];
  return [
    ...(companies.length > 1
      ? [select({ id: ACTIONS.casesCompany, chosen: choice.company ?? '*', options: company })]
      : []),
    select({ id: ACTIONS.casesStatus, chosen: choice.status, options: Object.entries(list.statusOptions) }),
    select({ id: ACTIONS.casesWhose, chosen: choice.whose, options: Object.entries(list.whoseOptions) }),
  ];
}

function pagerRow({ count, choice: { page } }: CaseList, { copy }: Scene): Block[] {
  const { list } = copy.cases;
  const pages = Math.ceil(count / CASES_PER_PAGE);
  if (pages <= 1) return [];
  const to = (target: number, label: string, number: number): types.Button[] =>
    target < 0 || target >= pages
      ? []
      : [button({ id: numbered(ACTIONS.casesPage, number), label, value: String(target) })];
  return [
    contextBlock(list.page({ number: page + 1, of: pages })),
    ...row([...to(page - 1, list.previous, 1), ...to(page + 1, list.next, 2)]),
  ];
}
