import type { Delivery, ReminderMessenger } from '../../cases/remind.ts';
import { reminderName } from '../../cases/reminder-plan.ts';
import type { IsoDate } from '../../notices/notice.ts';
import type { Random } from '../random.ts';

/** A Slack that fails, and processes that are killed before or after it has taken a message. */
export interface UnreliableSlack {
  /** Starts a process; once it is killed, nothing that it waits for comes back any more. */
  start(): { readonly messenger: ReminderMessenger; readonly killed: Promise<void> };
  /** The days on which each reminder arrived, by its name. */
  readonly delivered: ReadonlyMap<string, readonly IsoDate[]>;
  readonly counts: Readonly<{ kills: number; failures: number; looks: number }>;
  /** From now on it is that day, and faults happen or not. */
  begin(day: IsoDate, faults: { readonly share: number }): void;
}

export function createUnreliableSlack(random: Random): UnreliableSlack {
  const state = { day: '', share: 0 };
  const delivered = new Map<string, IsoDate[]>();
  const counts = { kills: 0, failures: 0, looks: 0 };
  const deliver = (name: string): void => {
    delivered.set(name, [...(delivered.get(name) ?? []), state.day]);
  };
  const fail = (delivery: Delivery): Delivery => {
    counts.failures += 1;
    return delivery;
  };
  return {
    delivered,
    counts,
    begin(day, { share }) {
      state.day = day;
      state.share = share;
    },
    start() {
      const life: { end: () => void } = { end: () => {} };
      const killed = new Promise<void>((resolve) => {
        life.end = resolve;
      });
      const kill = (): Promise<never> => {
        counts.kills += 1;
        life.end();
        return new Promise(() => {});
      };
      const send: ReminderMessenger['send'] = async (reminder) => {
        const name = reminderName(reminder);
        const fault = random.next() < state.share ? random.below(5) : undefined;
        if (fault === 0) return kill();
        if (fault === 1) return fail('later');
        if (fault === 2) return fail('unknown');
        deliver(name);
        if (fault === 3) return kill();
        // It arrived, but the answer got lost.
        return fault === 4 ? fail('unknown') : 'sent';
      };
      const isThere: ReminderMessenger['isThere'] = async (reminder) => {
        counts.looks += 1;
        return delivered.has(reminderName(reminder));
      };
      return { killed, messenger: { send, isThere } };
    },
  };
}
