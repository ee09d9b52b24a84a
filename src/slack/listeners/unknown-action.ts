import type { App } from '@slack/bolt';
import { UNKNOWN_ACTION } from '../action-ids.ts';

/** Acknowledges what nothing else does, links above all: Slack shows a warning beside a button that nobody heard. */
export function registerUnknownAction(app: App): void {
  app.action(UNKNOWN_ACTION, async ({ ack }) => {
    await ack();
  });
}
