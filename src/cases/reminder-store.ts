import type { Instant } from './case.ts';
import type { Reminder } from './reminder-plan.ts';

/** What became of a reminder, for good. */
type ReminderEnd = 'sent' | 'passed-over' | 'undeliverable';

/** Whether a reminder may be sent by whoever asked. */
export type Claim =
  /** Nobody has tried it: send it. */
  | { readonly kind: 'fresh' }
  /** Somebody tried and was cut off, perhaps after sending: look first. */
  | { readonly kind: 'cut-off'; readonly triedAt: Instant }
  /** Somebody else is at it. */
  | { readonly kind: 'taken' }
  | { readonly kind: 'ended'; readonly end: ReminderEnd };

/** Who claims, and for how long. */
interface Claimant {
  /** An id of this attempt. */
  readonly token: string;
  readonly now: Instant;
  /** From then on the attempt counts as cut off. */
  readonly until: Instant;
}

/** Keeps who was reminded of what, so that each reminder goes out once, whoever sends it and however often it stops. */
export interface ReminderStore {
  claim(reminder: Reminder & { readonly team: string }, claimant: Claimant): Promise<Claim>;
  end(reminder: Reminder, end: { readonly end: ReminderEnd; readonly at: Instant }): Promise<void>;
  /** Records reminders that a more urgent one has made needless; leaves those that were sent. */
  passOver(reminders: readonly Reminder[], at: { readonly team: string; readonly now: Instant }): Promise<void>;
  /**
   * Gives a claim back, to be tried again: as if it had never been where nothing was sent, as cut off where nobody
   * knows.
   */
  giveBack(reminder: Reminder, given: { readonly token: string; readonly wasSent: 'no' | 'unknown' }): Promise<void>;
}
