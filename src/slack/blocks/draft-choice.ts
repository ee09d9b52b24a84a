import type { types } from '@slack/bolt';
import { LANGS } from '../../notices/notice.ts';
import { DRAFT_KINDS } from '../../requests/draft-kind.ts';
import { ACTIONS } from '../action-ids.ts';
import { AUTO, FIELDS } from '../draft-choices.ts';
import { companySelect } from './company-choice.ts';
import type { DraftWindow } from './draft-view.ts';
import type { Block } from './message.ts';
import { bold, contextBlock, paragraph, richText } from './rich-text.ts';
import type { Scene } from './scene.ts';
import { select } from './select.ts';
import { plainText } from './plain-text.ts';

/** What the handler can choose otherwise; each choice draws the draft anew. */
export function choiceBlocks(window: DraftWindow, scene: Scene): Block[] {
  const { choices } = scene.copy.draft;
  return [
    richText(paragraph(bold(choices.heading))),
    ...documentChoices(window, scene),
    ...replyChoices(window, scene),
  ];
}

/** Whose notice, and the day the clock runs from. */
function documentChoices({ choices, remarks }: DraftWindow, scene: Scene): Block[] {
  const words = scene.copy.draft.choices;
  const slugs = scene.catalog.notices.map((notice) => notice.company.slug);
  const { placeholder } = scene.copy.choose;
  const company = companySelect({
    id: ACTIONS.draftCompany,
    slugs,
    placeholder,
    // Its notice may have gone meanwhile; Slack refuses an initial option that the list has not.
    initial: scene.catalog.bySlug.has(choices.company) ? choices.company : undefined,
    scene,
  });
  const kept = words.dayKept(scene.copy.draft.dates.day(choices.received));
  return [
    choice(FIELDS.company, words.company, company),
    choice(FIELDS.received, words.received, {
      type: 'datepicker',
      action_id: ACTIONS.draftReceived,
      initial_date: choices.received,
    }),
    ...(remarks.isDayWrong === true ? [contextBlock(`⚠️ ${kept}`)] : []),
  ];
}

/** In which language, and which kind of letter. What is left to the letter shows what that comes to. */
function replyChoices({ choices, draft }: DraftWindow, scene: Scene): Block[] {
  const words = scene.copy.draft.choices;
  const lang = select({
    id: ACTIONS.draftLang,
    chosen: choices.lang ?? AUTO,
    options: [[AUTO, words.langAuto], ...LANGS.map((one) => [one, words.langNames[one]] as const)],
  });
  const kind = select({
    id: ACTIONS.draftKind,
    chosen: choices.kind ?? AUTO,
    options: [[AUTO, words.kindAuto], ...DRAFT_KINDS.map((one) => [one, words.kindNames[one]] as const)],
  });
  const kindName = draft.kind === undefined ? '' : `: ${words.kindNames[draft.kind]}`;
  return [
    choice(FIELDS.lang, `${words.lang}: ${words.langNames[draft.lang]}`, lang),
    choice(FIELDS.kind, `${words.kind}${kindName}`, kind),
  ];
}

function choice(field: string, label: string, accessory: types.SectionBlockAccessory): types.SectionBlock {
  return { type: 'section', block_id: field, text: plainText(label), accessory };
}
