import type { types } from '@slack/bolt';
import { type Case, type CaseEvent, dueDay } from '../../cases/case.ts';
import { finnishTime } from '../../cases/working-time.ts';
import type { IsoDate } from '../../notices/notice.ts';
import type { Copy } from '../../copy/copy.ts';
import { ACTIONS, type ActionName } from '../action-ids.ts';
import { type CaseListChoice, writeCaseWindow } from '../case-window.ts';
import { cut, TEXT_PER_BLOCK } from '../limits.ts';
import { escapeMrkdwn } from '../mrkdwn.ts';
import { button, row } from './button.ts';
import { caseLine } from './case-list.ts';
import type { Block } from './message.ts';
import { bold, contextBlock, paragraph, richText } from './rich-text.ts';
import { companyName, type Scene } from './scene.ts';
import { plainText } from './plain-text.ts';

interface ShownCase {
  readonly one: Case;
  /** Oldest first. */
  readonly history: readonly CaseEvent[];
  readonly today: IsoDate;
  /** Where the way back leads. */
  readonly list: CaseListChoice;
  /** What was just refused, or found. */
  readonly remark?: string;
}

/** Shows a case: its dates, how it stands, what was done, and what can be done. */
export function caseView(shown: ShownCase, scene: Scene): types.ModalView {
  const { cases: words } = scene.copy;
  const { one, list, remark } = shown;
  return {
    type: 'modal',
    callback_id: 'case_view',
    private_metadata: writeCaseWindow({ list, id: one.id, version: one.version }),
    title: plainText(one.number),
    close: plainText(words.close),
    blocks: [
      ...(remark === undefined ? [] : [richText(paragraph(bold(`⚠️ ${remark}`)))]),
      ...factBlocks(shown, scene),
      ...actionRows(one, scene),
      { type: 'divider' },
      ...historyBlocks(shown, scene),
      ...row([button({ id: ACTIONS.casesBack, label: words.back })], 'back'),
      contextBlock(`🔒 ${words.isPrivate}`),
    ],
  };
}

function factBlocks({ one, today }: ShownCase, scene: Scene): Block[] {
  const { copy, catalog } = scene;
  const { view, reasons } = copy.cases;
  const { dates } = copy.draft;
  const facts: (readonly [string, string])[] = [
    [view.rights, one.rights.map((right) => copy.draft.found.rightNames[right]).join('; ')],
    [view.received, dates.day(one.received)],
    [view.due, dates.day(dueDay(one))],
    ...(one.extension === undefined
      ? []
      : ([
          [view.firstDue, dates.day(one.due)],
          [view.reason, reasons[one.extension.reason]],
        ] as const)),
    [view.handler, `<@${one.handler}>`],
    [view.deputy, one.deputy === undefined ? view.noDeputy : `<@${one.deputy}>`],
  ];
  const heading = `*${escapeMrkdwn(companyName(catalog, one.company))}*\n${caseLine(one, { today, scene })}`;
  const lines = facts.map(([label, value]) => `*${label}:* ${value}`);
  return [section(heading), section(lines.join('\n'))];
}

/** What can be done to the case as it stands; what asks for no more than a yes is asked at the button. */
function actionRows(one: Case, { copy }: Scene): Block[] {
  const { view } = copy.cases;
  const ask = (id: ActionName, label: string, question: string): types.Button => ({
    ...button({ id, label }),
    confirm: {
      title: plainText(cut(label, 100)),
      text: plainText(question),
      confirm: plainText(view.yes),
      deny: plainText(view.no),
    },
  });
  if (one.status === 'closed') return row([ask(ACTIONS.caseReopen, view.reopen, view.confirmReopen)], 'case_actions');
  return row(
    [
      ...(one.status === 'open' ? [ask(ACTIONS.caseAcknowledge, view.acknowledge, view.confirmAcknowledge)] : []),
      ...(one.extension === undefined ? [button({ id: ACTIONS.caseExtend, label: view.extend })] : []),
      button({ id: ACTIONS.caseHandOver, label: view.handOver }),
      button({ id: ACTIONS.caseCorrect, label: view.correct }),
      button({ id: ACTIONS.caseClose, label: view.closeCase }),
    ],
    'case_actions',
  );
}

/** The latest stand first; older than these are in the register only. */
const MOST_EVENTS = 20;

function historyBlocks({ history }: ShownCase, { copy }: Scene): Block[] {
  const { view } = copy.cases;
  const shown = history.toReversed().slice(0, MOST_EVENTS);
  const earlier = history.length - shown.length;
  const lines = shown.map((event) => eventLine(event, copy));
  const blocks = packLines([`*${view.history}*`, ...lines]).map(section);
  return earlier > 0 ? [...blocks, contextBlock(view.earlier(earlier))] : blocks;
}

/** Made of codes, days and ids alone, so that nothing in it wants escaping. */
function eventLine({ at, actor, kind, details }: CaseEvent, copy: Copy): string {
  const said = copy.cases.view.events[kind]({
    details,
    person: (user) => (user === undefined ? '' : `<@${user}>`),
    day: (date) => (date === undefined ? '' : copy.date(date)),
    names: (codes) => codeNames(codes ?? '', copy),
  });
  return `• ${copy.date(finnishTime(at).day)} <@${actor}>: ${said}`;
}

function codeNames(codes: string, { cases, draft }: Copy): string {
  const names: Readonly<Record<string, string>> = { ...draft.found.rightNames, ...cases.reasons, ...cases.outcomes };
  return codes
    .split(' ')
    .map((code) => names[code] ?? code)
    .join(', ');
}

function packLines(lines: readonly string[]): string[] {
  return lines.reduce<string[]>((packed, line) => {
    const last = packed.at(-1);
    if (last === undefined || last.length + line.length >= TEXT_PER_BLOCK) return [...packed, line];
    return [...packed.slice(0, -1), `${last}\n${line}`];
  }, []);
}

function section(text: string): types.SectionBlock {
  return { type: 'section', text: { type: 'mrkdwn', text } };
}
