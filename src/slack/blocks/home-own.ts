import type { Case } from '../../cases/case.ts';
import { type Topic, TOPICS, type IsoDate } from '../../notices/notice.ts';
import type { FindingCounts } from '../../services.ts';
import { ACTIONS } from '../action-ids.ts';
import { button, row } from './button.ts';
import { caseRow } from './case-list.ts';
import type { Block } from './message.ts';
import { bullets, contextBlock, paragraph, plain, richText } from './rich-text.ts';
import { companyName, type Scene } from './scene.ts';
import { headerBlock } from './plain-text.ts';

/** Shows a handler the own open cases, the most urgent first. `count` counts all there are. */
export function ownCasesBlocks(
  { cases, count, today }: { cases: readonly Case[]; count: number; today: IsoDate },
  scene: Scene,
): Block[] {
  const { own } = scene.copy.home;
  return [
    headerBlock(own.cases),
    ...(count === 0 ? [contextBlock(own.noCases)] : []),
    ...cases.map((one, index) => caseRow(one, index, { today, scene })),
    ...row([
      button({ id: ACTIONS.homeCases, label: own.allCases(count), value: scene.copy.lang }),
      button({ id: ACTIONS.caseNew, label: scene.copy.cases.list.newCase }),
    ]),
  ];
}

/** A notice that somebody answers for. */
interface OwnNotice {
  /** Slug. */
  readonly company: string;
  readonly date?: IsoDate;
  readonly findings: FindingCounts;
}

/** Shows a handler how old the notices are and how much there is to check in them. */
export function ownNoticesBlocks(notices: readonly OwnNotice[], { today }: { today: IsoDate }, scene: Scene): Block[] {
  const { copy, catalog } = scene;
  if (notices.length === 0) return [];
  const lines = notices.map(({ company, date, findings }) => {
    const age = date === undefined ? {} : { date: copy.date(date), years: yearsBetween(date, today) };
    return copy.home.own.notice({ company: companyName(catalog, company), ...age, ...findings });
  });
  return [
    headerBlock(copy.home.own.notices),
    richText(bullets(lines.map((line) => [plain(line)]))),
    contextBlock(copy.home.own.howToCheck),
  ];
}

/** How often a topic was asked for and how that ended. */
interface TopicTally {
  readonly topic: string;
  readonly kind: string;
  readonly count: number;
}

const MOST_TOPICS = 10;

/** Shows an admin what the notices leave unanswered, and what helped. Nothing tells who asked or in which words. */
export function countsBlocks(tallies: readonly TopicTally[], scene: Scene): Block[] {
  const { copy } = scene;
  const { own } = copy.home;
  const sum = (wanted: string) =>
    tallies.filter(({ kind }) => kind === wanted).reduce((total, { count }) => total + count, 0);
  const unanswered = byTopic(tallies.filter(({ kind }) => kind === 'unanswered'))
    .slice(0, MOST_TOPICS)
    .map(([topic, count]) => own.unanswered({ topic: isTopic(topic) ? copy.topic(topic) : own.noTopic, count }));
  const counts = { answered: sum('answered'), unanswered: sum('unanswered') };
  const thumbs = { helpful: sum('helpful'), notHelpful: sum('not_helpful') };
  return [
    headerBlock(own.counts),
    richText(
      paragraph(plain(own.totals({ ...counts, ...thumbs }))),
      ...(unanswered.length === 0 ? [] : [bullets(unanswered.map((line) => [plain(line)]))]),
    ),
    ...row([button({ id: ACTIONS.homeHandlers, label: own.handlers, value: copy.lang })]),
  ];
}

function byTopic(tallies: readonly TopicTally[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { topic, count } of tallies) counts.set(topic, (counts.get(topic) ?? 0) + count);
  return [...counts].toSorted(([, one], [, other]) => other - one);
}

function isTopic(topic: string): topic is Topic {
  return TOPICS.some((known) => known === topic);
}

function yearsBetween(date: IsoDate, today: IsoDate): number {
  const whole = Number(today.slice(0, 4)) - Number(date.slice(0, 4));
  return today.slice(4) < date.slice(4) ? whole - 1 : whole;
}
