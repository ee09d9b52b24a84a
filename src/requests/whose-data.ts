import { hasFlag, type LetterReading } from './letter-reading.ts';

/** Whose data a letter speaks of: the writer's, those of the writer's child, or those of somebody the writer acts for. */
export type WhoseData = 'writer' | 'child' | 'other';

/** Tells whose data a reply has to speak of, so that no lawyer or parent is answered as if the data were theirs. */
export function whoseData(reading: Pick<LetterReading, 'flags'>): WhoseData {
  if (hasFlag(reading, 'child')) return 'child';
  return hasFlag(reading, 'third-party') ? 'other' : 'writer';
}
