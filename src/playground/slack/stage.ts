import type { Act, ActResult, Surfaces } from '../page/protocol.ts';
import type { Slack } from './method.ts';
import type { LocalReceiver } from './receiver.ts';

/** A Slack in which the user of the page acts, with the app that listens. */
export interface Stage extends Slack {
  readonly surfaces: Surfaces;
  readonly deliver: LocalReceiver['deliver'];
  /** Forgets all that has happened, in the workspace and in the app. */
  readonly startOver: () => Promise<void>;
}

/** One kind of act. */
export type ActOf<Kind extends Act['kind']> = Extract<Act, { kind: Kind }>;

/** Slack's codes for what cannot be done. */
export const NOT_FOUND: ActResult = { ok: false, error: 'not_found' };
export const TIMED_OUT: ActResult = { ok: false, error: 'operation_timeout' };
