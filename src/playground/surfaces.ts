import { LANGS, TOPICS } from '../notices/notice.ts';
import type { Knowledge } from '../services.ts';
import type { Command, Shortcut, Surfaces } from './page/protocol.ts';

/** The shortcuts of `manifest.yml`; a test holds the two together. */
const MESSAGE_SHORTCUTS: readonly Shortcut[] = [{ callbackId: 'draft_reply', name: 'Draft a GDPR reply' }];
const GLOBAL_SHORTCUTS: readonly Shortcut[] = [{ callbackId: 'draft_reply_global', name: 'Draft a GDPR reply' }];

/** Lists what Slack would offer of the app, with what can follow its command. */
export function listSurfaces(knowledge: Knowledge): Surfaces {
  return {
    commands: [noticeCommand(knowledge)],
    messageShortcuts: MESSAGE_SHORTCUTS,
    globalShortcuts: GLOBAL_SHORTCUTS,
  };
}

function noticeCommand(knowledge: Knowledge): Command {
  const companies = knowledge.catalog.notices.map(({ company }) => ({
    text: `company ${company.name}`,
    description: "Set this channel's company",
  }));
  const names = TOPICS.flatMap((topic) => [topic, ...LANGS.map((lang) => knowledge.topicName(topic, lang))]);
  const sections = new Set(names.map((name) => name.toLowerCase()));
  return {
    command: '/notice',
    usageHint: '[question] | [section] [company] | compare [section] | draft | cases | list | company [name] | help',
    description: 'Ask a privacy notice; only you see the answer',
    completions: [
      { text: 'help', description: 'What one can ask' },
      { text: 'draft', description: 'Draft a reply to a letter' },
      { text: 'compare retention', description: 'Who says the same, who differs' },
      { text: 'list', description: 'The notices at hand' },
      ...companies,
      ...[...sections].map((text) => ({ text, description: 'Show this section' })),
    ],
  };
}
