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

/** Renders the app's Home: what it does, a browser of sections, the companies. `company` is chosen at first. */
export function homeView({
  scene,
  copies,
  company,
}: {
  scene: Scene;
  copies: Copies;
  company?: string;
}): types.HomeView {
  const { home, lang } = scene.copy;
  const others = LANGS.filter((other) => other !== lang);
  const languages = others.map((other, index) =>
    button({ id: numbered(ACTIONS.homeLanguage, index + 1), label: copies[other].home.language, value: other }),
  );
  const blocks: Block[] = [
    { type: 'header', text: { type: 'plain_text', text: home.title, emoji: false } },
    ...textBlocks(home.intro),
    richText(bullets(home.how.map((way) => [plain(way)]))),
    ...row(languages),
    { type: 'divider' },
    ...browserBlocks(scene, company),
    companyListBlock(scene),
  ];
  return { type: 'home', blocks };
}

/** Two lists and a button; nothing where there is no notice. */
function browserBlocks(scene: Scene, company: string | undefined): Block[] {
  const { home } = scene.copy;
  const slugs = scene.catalog.notices.map((notice) => notice.company.slug);
  const initial = company ?? slugs[0];
  if (initial === undefined) return [];
  return [
    { type: 'header', text: { type: 'plain_text', text: home.browse, emoji: false } },
    ...row([
      companySelect({ id: ACTIONS.browseCompany, slugs, placeholder: home.company, initial, scene }),
      topicSelect(scene),
      // The page may be read later than it is drawn: the language goes along.
      button({ id: ACTIONS.browseShow, label: home.show, value: scene.copy.lang }),
    ]),
    { type: 'divider' },
  ];
}

function topicSelect({ copy }: Scene): types.StaticSelect {
  const options: types.PlainTextOption[] = TOPICS.map((topic) => ({
    text: { type: 'plain_text', text: cut(copy.topic(topic), BUTTON_TEXT), emoji: false },
    value: topic,
  }));
  const [first] = options;
  return {
    type: 'static_select',
    action_id: ACTIONS.browseTopic,
    placeholder: { type: 'plain_text', text: copy.home.topic, emoji: false },
    options,
    ...(first !== undefined && { initial_option: first }),
  };
}
