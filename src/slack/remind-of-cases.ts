import { randomUUID } from 'node:crypto';
import { runReminders } from '../cases/remind.ts';
import { deleteOldCases } from '../cases/retention.ts';
import { finnishTime } from '../cases/working-time.ts';
import type { Job } from '../jobs.ts';
import type { Services } from '../services.ts';
import type { Dependencies } from './dependencies.ts';
import { createReminderMessenger, type HastyClientFor } from './reminder-messenger.ts';
import type { Workspaces } from './workspaces.ts';

interface CaseJobParts extends Pick<Dependencies, 'store' | 'admins' | 'log' | 'metrics' | 'now'> {
  readonly services: Services;
  readonly clientFor: HastyClientFor;
}

/** Where the day is fixed (`SELOSTE_TODAY`) the clock stands too, at a working hour. */
const NOON = 12;

/** Reminds handlers and deputies of due dates, without waiting for anybody's question. */
export function remindOfCases(workspaces: Workspaces, parts: CaseJobParts): Job {
  const { store, admins, log, metrics, now, services, clientFor } = parts;
  const messenger = createReminderMessenger(workspaces, clientFor);
  const time = () => {
    const clock = finnishTime(now());
    const day = services.shared().today();
    return day === clock.day ? clock : { day, hour: NOON };
  };
  return {
    name: 'remind of cases',
    async run(isStopping) {
      const counts = await runReminders({
        calendar: store.cases,
        reminders: store.reminders,
        handlers: store.handlers,
        adminsOf: (team) => admins.of(team),
        messenger,
        clock: { now: () => new Date(now()).toISOString(), time },
        newId: randomUUID,
        random: Math.random,
        log,
        ...(isStopping !== undefined && { isStopping }),
      });
      const { sent, found, undeliverable, later } = counts;
      if (sent + found + undeliverable + later > 0) log.info('reminders', counts);
      metrics.count('seloste_reminders_total', { outcome: 'sent' }, sent + found);
      metrics.count('seloste_reminders_total', { outcome: 'failed' }, undeliverable + later);
    },
  };
}

const HOUR_MS = 60 * 60_000;

/** Deletes closed cases whose time is over, once an hour. */
export function deleteCases({
  store,
  log,
  now,
  months,
}: Pick<CaseJobParts, 'store' | 'log' | 'now'> & { months: number }): Job {
  const state = { nextAt: 0 };
  return {
    name: 'delete old cases',
    async run() {
      const time = now();
      if (time < state.nextAt) return;
      await deleteOldCases({ cases: store.cases, months, now: new Date(time).toISOString(), log });
      state.nextAt = time + HOUR_MS;
    },
  };
}
