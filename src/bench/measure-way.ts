import type { Sources } from '../load-services.ts';
import { loadNotices } from '../notices/notice-folder.ts';
import type { Memory, PlainFigures, SelosteFigures } from './figures.ts';
import { measurePlain } from './measure-plain.ts';
import { measureSeloste } from './measure-seloste.ts';
import { PLAIN_WAYS } from './plain-ways.ts';

/** What this process needs of memory, in bytes. */
export interface ProcessMemory {
  /** After a collection, where one can be had. */
  now(): { readonly heapUsed: number; readonly external: number; readonly rss: number };
  /** The most resident memory since the start. */
  most(): number;
}

export const SELOSTE = 'seloste';

const FULL = { questions: 3_000, plainQuestions: 300, reloads: 5 };
const QUICK = { questions: 400, plainQuestions: 50, reloads: 2 };

/**
 * Measures one way with the notices of a folder, in this process, which should be a new one. Undefined where the way is
 * none, its library is not installed, or the notices cannot be read.
 */
export async function measureWay(
  way: string,
  { sources, isQuick, memory }: { sources: Sources; isQuick: boolean; memory: ProcessMemory },
): Promise<SelosteFigures | PlainFigures | undefined> {
  const { questions, plainQuestions, reloads } = isQuick ? QUICK : FULL;
  if (way === SELOSTE) {
    return measureSeloste({
      sources,
      effort: { questions, reloads },
      memory: () => megabytes(memory),
      mostRss: () => inMegabytes(memory.most()),
    });
  }
  const plain = PLAIN_WAYS.find(({ name }) => name === way);
  const notices = await loadNotices(sources.notices);
  if (plain === undefined || notices.kind === 'problems') return undefined;
  return measurePlain(plain, { notices: notices.value, questions: plainQuestions, memory: () => megabytes(memory) });
}

function megabytes(memory: ProcessMemory): Memory {
  const { heapUsed, external, rss } = memory.now();
  return { heap: inMegabytes(heapUsed + external), rss: inMegabytes(rss) };
}

function inMegabytes(bytes: number): number {
  return Math.round(bytes / 100_000) / 10;
}
