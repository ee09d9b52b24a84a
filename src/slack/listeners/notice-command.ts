import type { App, SlackCommandMiddlewareArgs, webApi } from '@slack/bolt';
import { answerQuestion, type Asked } from '../answer-question.ts';
import { companyListMessage } from '../blocks/company-list.ts';
import { helpMessage } from '../blocks/help.ts';
import { copyFor, type Dependencies, langOf, sceneOf } from '../dependencies.ts';
import { noNoticesMessage } from '../no-notices.ts';
import { plainText } from '../mrkdwn.ts';
import { type NoticeWords, readNoticeWords } from '../notice-words.ts';
import { type Outlet, privateOutlet } from '../outlet.ts';
import { casesByCommand } from './cases.ts';
import { answerCompanyWords } from './channel-company.ts';
import { answerCompareWords } from './compare-section.ts';
import { draftByCommand } from './draft-letter.ts';
import { handlersByCommand } from './name-handlers.ts';
import { answerSectionWords } from './name-section.ts';
import type { Workspaces } from '../workspaces.ts';

/** `/notice`: help, the notices, the channel's company, a draft, a comparison, a section or a question, for one alone. */
export function registerNoticeCommand(app: App, workspaces: Workspaces): void {
  app.command('/notice', async ({ ack, command, respond, client, context }) => {
    await ack();
    const dependencies = workspaces.of(context);
    await answerWords(dependencies, { command, respond, client });
  });
}

/** The others answer for themselves where there is no notice. */
const NEEDS_NOTICES: ReadonlySet<NoticeWords['kind']> = new Set(['list', 'draft', 'company', 'compare']);

type Typed = Pick<SlackCommandMiddlewareArgs, 'command' | 'respond'> & { readonly client: webApi.WebClient };

async function answerWords(dependencies: Dependencies, { command, respond, client }: Typed): Promise<void> {
  const { user_id: user, channel_id: channel } = command;
  const words = readNoticeWords(plainText(command.text));
  const outlet = privateOutlet(respond, client, user);
  const asked = { place: { channel, user }, surface: 'command' };
  const nothing = NEEDS_NOTICES.has(words.kind)
    ? noNoticesMessage(dependencies, langOf(dependencies, user))
    : undefined;
  if (nothing !== undefined) return outlet.send(nothing, copyFor(dependencies, user));
  switch (words.kind) {
    case 'help':
    case 'list': {
      const scene = commandScene(dependencies, user, words);
      const messages = words.kind === 'help' ? helpMessage(scene) : companyListMessage(scene);
      return outlet.send(messages, scene.copy);
    }
    case 'draft':
      return draftByCommand(dependencies, words, { command, client });
    case 'cases': {
      const isOpen = await casesByCommand(dependencies, words, { command, client });
      return isOpen
        ? undefined
        : answerWordsAsQuestion(dependencies, { ...asked, text: plainText(command.text) }, outlet);
    }
    case 'handlers': {
      const isOpen = await handlersByCommand(dependencies, words, { command, client });
      return isOpen
        ? undefined
        : answerWordsAsQuestion(dependencies, { ...asked, text: plainText(command.text) }, outlet);
    }
    case 'compare':
      return answerCompareWords(dependencies, { words, asked }, outlet);
    case 'company': {
      const isAnswered = await answerCompanyWords(dependencies, {
        words,
        asked,
        outlet,
        signed: { body: command, client },
      });
      return isAnswered ? undefined : answerQuestion(dependencies, { ...asked, text: plainText(command.text) }, outlet);
    }
    case 'words':
      return answerWordsAsQuestion(dependencies, { ...asked, text: words.text }, outlet);
  }
}

async function answerWordsAsQuestion(dependencies: Dependencies, asked: Asked, outlet: Outlet): Promise<void> {
  const isSection = await answerSectionWords(dependencies, asked, outlet);
  if (!isSection) await answerQuestion(dependencies, asked, outlet);
}

function commandScene(
  dependencies: Dependencies,
  user: string,
  { lang }: Extract<NoticeWords, { kind: 'help' | 'list' }>,
) {
  const knowledge = dependencies.services.current();
  return sceneOf(dependencies, { knowledge, lang: lang ?? langOf(dependencies, user), isPrivate: true });
}
