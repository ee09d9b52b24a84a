import type { types } from '@slack/bolt';
import type { Reply } from '../../search/reply.ts';
import { ACTIONS } from '../action-ids.ts';
import { type FeedbackRef, writeValue } from '../button-value.ts';
import { BUTTON_VALUE } from '../limits.ts';
import type { Unit } from './message.ts';
import type { Scene } from './scene.ts';

/**
 * Renders thumbs beneath a reply; nothing beneath what only one person sees, where Slack does not promise to draw
 * them. What is counted is the topic and the company, never who or what.
 */
export function feedbackUnits({ status, answers, lang }: Reply, { copy, isPrivate }: Scene): Unit[] {
  const [first] = answers;
  if (isPrivate || first === undefined || (status !== 'answered' && status !== 'not_in_notice')) return [];
  const { company, topic } = first;
  const positive = thumb('helpful', copy.feedback.helpful);
  const negative = thumb('not_helpful', copy.feedback.notHelpful);
  if (positive === undefined || negative === undefined) return [];
  const buttons: types.FeedbackButtons = {
    type: 'feedback_buttons',
    action_id: ACTIONS.feedback,
    positive_button: positive,
    negative_button: negative,
  };
  return [{ text: '', blocks: [{ type: 'context_actions', elements: [buttons] }] }];

  function thumb(kind: FeedbackRef['kind'], label: string): types.FeedbackButtons['positive_button'] | undefined {
    const value = writeValue({ kind, company, topic, lang }, BUTTON_VALUE);
    return value === undefined ? undefined : { text: { type: 'plain_text', text: label }, value };
  }
}
