import type { App } from '@slack/bolt';
import { UNKNOWN_ACTION, UNKNOWN_VIEW } from '../action-ids.ts';

/**
 * Acknowledges what nothing else does: links above all, since Slack shows a warning beside a button that nobody heard,
 * and windows that an earlier version opened, which then close.
 */
export function registerUnknownAction(app: App): void {
  app.action(UNKNOWN_ACTION, async ({ ack }) => {
    await ack();
  });
  app.view(UNKNOWN_VIEW, async ({ ack }) => {
    await ack();
  });
}
