import { describe, expect, test } from 'vitest';
import { type Delivery, type RemindCounts, runReminders } from '../../src/cases/remind.ts';
import { openCase } from '../../src/cases/transition.ts';
import { createStore } from '../../src/store/store.ts';
import { aNewCase, anOccasion, done, newId } from '../support/a-case.ts';
import { openInMemory } from '../support/databases.ts';

/** Cases of as many handlers, all to be reminded of on 7 December 2026. */
async function office(count: number) {
  const store = createStore(await openInMemory());
  const handlers = Array.from({ length: count }, (_, index) => `U0H${String(index).padStart(3, '0')}`);
  const named = { handlers, by: 'U0ADMIN', at: '2026-11-20T08:00:00.000Z' };
  await store.handlers.nameHandlers({ team: 'T0TEAM', company: 'nokopa' }, named);
  for (const handler of handlers) {
    const { case: opened, event } = done(openCase(aNewCase({ handler }), anOccasion({ handlers })));
    await store.cases.open(opened, event);
  }
  const tried: string[] = [];
  const remind = (answer: (user: string) => Delivery, parts: { day?: string; random?: number } = {}) => {
    const { day = '2026-12-07', random = 0 } = parts;
    return runReminders({
      calendar: store.cases,
      reminders: store.reminders,
      handlers: store.handlers,
      adminsOf: async () => [],
      messenger: {
        send: async ({ user }) => {
          tried.push(user);
          return answer(user);
        },
        isThere: async () => false,
      },
      clock: { now: () => `${day}T09:00:00.000Z`, time: () => ({ day, hour: 11 }) },
      newId,
      random: () => random,
      log: { debug() {}, info() {}, warn() {}, error() {} },
    });
  };
  return { store, remind, tried };
}

const total = ({ sent, later }: RemindCounts) => ({ sent, later });

describe('a run of reminders', () => {
  test('goes through all pages', async () => {
    const { remind } = await office(230);
    expect(total(await remind(() => 'sent'))).toEqual({ sent: 230, later: 0 });
    expect(total(await remind(() => 'sent'))).toEqual({ sent: 0, later: 0 });
  });

  test('gives up soon where Slack is away, and does all when it is back', async () => {
    const { remind } = await office(20);
    expect(total(await remind(() => 'later'))).toEqual({ sent: 0, later: 3 });
    expect(total(await remind(() => 'sent'))).toEqual({ sent: 20, later: 0 });
  });

  test('is not held up for ever by people to whom nothing can be sent', async () => {
    const { remind, tried } = await office(20);
    const isStuck = (user: string) => ['U0H000', 'U0H001', 'U0H002', 'U0H003'].includes(user);
    const answer = (user: string) => (isStuck(user) ? 'later' : 'sent');
    for (const random of [0, 0.5, 0.5, 0.5]) await remind(answer, { random });
    expect(tried.filter((user) => !isStuck(user))).toHaveLength(16);
  });

  test('keeps a case of which nobody can be told until somebody is named', async () => {
    const { store, remind, tried } = await office(1);
    const company = { team: 'T0TEAM', company: 'nokopa' };
    const named = { by: 'U0ADMIN', at: '2026-12-09T08:00:00.000Z' };
    await store.handlers.nameHandlers(company, { handlers: [], ...named });
    const isOverdue = { day: '2027-01-08' };
    expect(total(await remind(() => 'sent', isOverdue))).toEqual({ sent: 0, later: 0 });
    await store.handlers.nameHandlers(company, { handlers: ['U0NEW'], ...named });
    expect(total(await remind(() => 'sent', isOverdue))).toEqual({ sent: 0, later: 0 });
    expect(total(await remind(() => 'sent', { day: '2027-01-11' }))).toEqual({ sent: 1, later: 0 });
    expect(tried).toEqual(['U0NEW']);
  });

  test('goes on after a case that cannot be read', async () => {
    const { remind, tried } = await office(3);
    const answer = (user: string) => {
      if (user === 'U0H000') throw new Error('broken');
      return 'sent' as const;
    };
    expect(total(await remind(answer))).toEqual({ sent: 2, later: 1 });
    expect(tried).toHaveLength(3);
  });
});
