import { type Dependencies, langOf, sceneOf } from './dependencies.ts';
import type { DraftDesk } from './draft-window.ts';

/** Puts together what a draft is made with, once for each time one is made. */
export function deskOf(dependencies: Dependencies, user: string): DraftDesk {
  const { services } = dependencies;
  const knowledge = services.current();
  const scene = sceneOf(dependencies, { knowledge, lang: langOf(dependencies, user), isPrivate: true });
  return { drafting: services.drafting(), knowledge, today: services.today(), scene };
}
