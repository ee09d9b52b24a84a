import { isHandler, mayNameHandlers } from '../cases/roles.ts';
import type { Block } from './blocks/message.ts';
import { countsBlocks, ownCasesBlocks, ownNoticesBlocks } from './blocks/home-own.ts';
import { contextBlock } from './blocks/rich-text.ts';
import type { CaseDesk } from './case-desk.ts';
import { filterOf, FIRST_LIST } from './case-window.ts';
import { unlessAway } from './unless-away.ts';

const CASES_ON_HOME = 5;
const NOTICES_ON_HOME = 10;
const COUNTED_MONTHS = 3;

/** Draws what only this person may see of the Home; nothing for most. */
export async function homeOwnBlocks(desk: CaseDesk): Promise<readonly Block[]> {
  const away = [contextBlock(desk.scene.copy.storeAway)];
  const { log } = desk.dependencies;
  return unlessAway(() => ownBlocks(desk), { otherwise: away, event: 'home drawn without the database', log });
}

async function ownBlocks(desk: CaseDesk): Promise<Block[]> {
  const { person } = desk;
  const [cases, counts] = await Promise.all([
    isHandler(person) ? handlerBlocks(desk) : [],
    mayNameHandlers(person) ? adminBlocks(desk) : [],
  ]);
  const own = [...cases, ...counts];
  return own.length === 0 ? [] : [{ type: 'divider' }, ...own];
}

async function handlerBlocks({ dependencies, person, scene, today }: CaseDesk): Promise<Block[]> {
  const { store, services, team } = dependencies;
  const filter = filterOf({ ...FIRST_LIST, whose: 'mine' }, { team, user: person.user, companies: person.companies });
  const page = { offset: 0, limit: CASES_ON_HOME };
  const [cases, count] = await Promise.all([store.cases.list(filter, page), store.cases.count(filter)]);
  const notices = person.companies.slice(0, NOTICES_ON_HOME).flatMap((company) => {
    const notice = scene.catalog.bySlug.get(company);
    if (notice === undefined) return [];
    const { date } = notice;
    return [{ company, findings: services.countFindings(notice), ...(date !== undefined && { date }) }];
  });
  return [...ownCasesBlocks({ cases, count, today }, scene), ...ownNoticesBlocks(notices, { today }, scene)];
}

async function adminBlocks({ dependencies, scene }: CaseDesk): Promise<Block[]> {
  const { store, team, now } = dependencies;
  const since = new Date(now());
  since.setUTCMonth(since.getUTCMonth() - COUNTED_MONTHS + 1, 1);
  const month = since.toISOString().slice(0, 'yyyy-mm'.length);
  return countsBlocks(await store.topicCounts.list(team, month), scene);
}
