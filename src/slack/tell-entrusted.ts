import type { webApi } from '@slack/bolt';
import type { Case } from '../cases/case.ts';
import { entrustedMessage } from './blocks/case-message.ts';
import { type Dependencies, langOf, sceneOf } from './dependencies.ts';
import { errorFacts } from './error-facts.ts';
import { sendDirectly } from './outlet.ts';

/** Tells those to whom a case has come through somebody else. Best effort: the case is theirs all the same. */
export async function tellEntrusted(
  dependencies: Dependencies,
  { before, after, by, client }: { before: Case | undefined; after: Case; by: string; client: webApi.WebClient },
): Promise<void> {
  const entrusted = [
    { user: after.handler, as: 'handler', isNew: after.handler !== before?.handler },
    { user: after.deputy, as: 'deputy', isNew: after.deputy !== before?.deputy },
  ] as const;
  for (const { user, as, isNew } of entrusted) {
    if (user === undefined || user === by || !isNew) continue;
    try {
      const knowledge = dependencies.services.current();
      const scene = sceneOf(dependencies, { knowledge, lang: langOf(dependencies, user), isPrivate: true });
      await sendDirectly(client, user, [entrustedMessage({ one: after, as, by }, scene)]);
    } catch (error) {
      dependencies.log.warn('entrusted not told', { case: after.number, ...errorFacts(error) });
    }
  }
}
