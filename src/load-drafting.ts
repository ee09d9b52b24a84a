import { join } from 'node:path';
import { loadRequestDesk } from './load-requests.ts';
import type { Parsed } from './notices/parse.ts';
import { draftReply } from './requests/draft-reply.ts';
import { readLetter } from './requests/read-letter.ts';
import type { Drafting } from './services.ts';

/** Loads what reads letters and drafts replies, from the folder of the bundled notices, or tells all that is wrong. */
export async function loadDrafting(bundledNotices: string): Promise<Parsed<Drafting>> {
  const desk = await loadRequestDesk(bundledNotices);
  if (desk.kind === 'problems') return desk;
  const { reader, kit } = desk.value;
  return {
    kind: 'ok',
    value: { read: (letter) => readLetter(letter, reader), draft: (request) => draftReply(request, kit) },
  };
}

/** The folders whose files letters are read and replies drafted with. */
export function draftingFolders(bundledNotices: string): readonly string[] {
  return ['vocabulary', 'letters', 'translations'].map((name) => join(bundledNotices, name));
}
