import type { types } from '@slack/bolt';
import type { Copies } from '../../copy/copies.ts';
import { LANGS, TOPICS } from '../../notices/notice.ts';
import { ACTIONS, numbered } from '../action-ids.ts';
import { BUTTON_TEXT, cut } from '../limits.ts';
import { button, row } from './button.ts';
import { companyListBlock } from './company-list.ts';
import { companySelect } from './company-choice.ts';
import type { Block } from './message.ts';
import { bullets, plain, richText, textBlocks } from './rich-text.ts';
import type { Scene } from './scene.ts';
import { headerBlock, plainText } from './plain-text.ts';

interface HomeParts {
  readonly scene: Scene;
  readonly copies: Copies;
  /** Slug, chosen at first. */
  readonly company?: string;
  /** What only this person may see. */
  readonly more: readonly Block[];
}

/** Slack's own limit of a field. */
const LONGEST_QUESTION = 3000;

/** Renders the app's Home: what it does, a field for questions, a browser of sections, the companies. */
export function homeView({ scene, copies, company, more }: HomeParts): types.HomeView {
  const { home, lang } = scene.copy;
  const others = LANGS.filter((other) => other !== lang);
  const languages = others.map((other, index) =>
    button({ id: numbered(ACTIONS.homeLanguage, index + 1), label: copies[other].home.language, value: other }),
  );
  const blocks: Block[] = [
    headerBlock(home.title),
    ...textBlocks(home.intro),
    richText(bullets(home.how.map((way) => [plain(way)]))),
    ...row(languages),
    { type: 'divider' },
    ...browserBlocks(scene, company),
    companyListBlock(scene),
    ...more,
  ];
  return { type: 'home', blocks };
}

/** Whose notice, a field for a question to it, and a list of its sections; nothing where there is no notice. */
function browserBlocks(scene: Scene, company: string | undefined): Block[] {
  const { home } = scene.copy;
  const slugs = scene.catalog.notices.map((notice) => notice.company.slug);
  const initial = company ?? slugs[0];
  if (initial === undefined) return [];
  return [
    headerBlock(home.browse),
    ...row([companySelect({ id: ACTIONS.browseCompany, slugs, placeholder: home.company, initial, scene })]),
    askBlock(scene),
    ...row([
      topicSelect(scene),
      // The page may be read later than it is drawn: the language goes along.
      button({ id: ACTIONS.browseShow, label: home.show, value: scene.copy.lang }),
    ]),
    { type: 'divider' },
  ];
}

/** Tells the app when Enter is pressed in it. */
function askBlock({ copy: { home } }: Scene): types.InputBlock {
  return {
    type: 'input',
    dispatch_action: true,
    label: plainText(home.ask),
    element: {
      type: 'plain_text_input',
      action_id: ACTIONS.homeAsk,
      placeholder: plainText(home.askExample),
      max_length: LONGEST_QUESTION,
      dispatch_action_config: { trigger_actions_on: ['on_enter_pressed'] },
    },
  };
}

function topicSelect({ copy }: Scene): types.StaticSelect {
  const options: types.PlainTextOption[] = TOPICS.map((topic) => ({
    text: plainText(cut(copy.topic(topic), BUTTON_TEXT)),
    value: topic,
  }));
  const [first] = options;
  return {
    type: 'static_select',
    action_id: ACTIONS.browseTopic,
    placeholder: plainText(copy.home.topic),
    options,
    ...(first !== undefined && { initial_option: first }),
  };
}
