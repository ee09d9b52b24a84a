import type { Reload } from './living-knowledge.ts';
import { isTaken } from './living-services.ts';
import type { Log } from './log.ts';

/** Logs what was taken in, and where what is wrong stands; the words of the problem may be those of the notice. */
export function logReload({ added, changed, removed, isVocabularyNew, problems, ms }: Reload, log: Log): void {
  if (isTaken({ added, changed, removed, isVocabularyNew })) {
    const counts = { added: added.length, changed: changed.length, removed: removed.length };
    log.info('files taken in', { ...counts, vocabulary: isVocabularyNew, ms });
  }
  for (const { file, line, column, field } of problems) {
    log.warn('file not taken in', { at: `${file}:${line}:${column}`, field: field === '' ? undefined : field });
  }
}
