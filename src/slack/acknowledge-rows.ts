import type { types } from '@slack/bolt';
import { mayHandle } from '../cases/roles.ts';
import type { IsoDate } from '../notices/notice.ts';
import { ACTIONS, numbered } from './action-ids.ts';
import { button, row } from './blocks/button.ts';
import { caseDeskOf, type Signed } from './case-desk.ts';
import type { Dependencies } from './dependencies.ts';
import { errorFacts } from './error-facts.ts';
import { inTime } from './in-time.ts';

/** Of more cases than this of one company and day nobody would know which is meant. */
const MOST_CASES = 3;
/** More than anybody has open at once on one day. */
const CASES_LOOKED_AT = 200;
const LIMIT_MS = 600;

/**
 * Offers, once a draft was sent, to mark the case that it answers as acknowledged: cases of the handler's own, of that
 * company and day. Nothing where there is none, or where it cannot be found out in time.
 */
export async function acknowledgeRows(
  dependencies: Dependencies,
  signed: Signed,
  letter: { readonly company: string; readonly received: IsoDate },
): Promise<types.ActionsBlock[]> {
  const found = findRows(dependencies, signed, letter).catch((error: unknown) => {
    dependencies.log.warn('cases not offered', errorFacts(error));
    return [];
  });
  return inTime(found, { limitMs: LIMIT_MS, late: [] });
}

async function findRows(
  dependencies: Dependencies,
  signed: Signed,
  { company, received }: { company: string; received: IsoDate },
): Promise<types.ActionsBlock[]> {
  const { person, scene } = await caseDeskOf(dependencies, signed);
  if (!mayHandle(person, company)) return [];
  const { team, store } = dependencies;
  const filter = { team, companies: [company], status: 'open', user: person.user } as const;
  const cases = await store.cases.list(filter, { offset: 0, limit: CASES_LOOKED_AT });
  const meant = cases.filter((one) => one.status === 'open' && one.received === received);
  if (meant.length > MOST_CASES) return [];
  const buttons = meant.map(({ id, number }, index) =>
    button({
      id: numbered(ACTIONS.draftAcknowledge, index + 1),
      label: scene.copy.cases.view.acknowledgeCase(number),
      value: id,
    }),
  );
  return row(buttons, 'acknowledge_cases');
}
