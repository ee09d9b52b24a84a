import type { IsoDate } from '../notices/notice.ts';
import type { Draft } from './draft.ts';
import { findIdentityCode } from './identity-code.ts';
import type { LetterReading } from './letter-reading.ts';

/** The contract's object for one letter. */
export function draftAsJson(
  { reading, draft, received }: { reading: LetterReading; draft: Draft; received: IsoDate },
  { id, ms }: { id: unknown; ms: number },
): object {
  return {
    id: id ?? null,
    kind: reading.kind,
    rights: reading.rights.map(({ right, evidence }) => ({ right, evidence: withoutCode(evidence) })),
    lang: draft.lang,
    company: draft.company ?? null,
    received,
    due: draft.dates?.due.date ?? null,
    dueExtended: draft.dates?.extended.date ?? null,
    draft: draft.text ?? null,
    sources: draft.sources,
    cautions: draft.cautions,
    todo: draft.todo,
    ms,
    draftKind: draft.kind ?? null,
    flags: reading.flags.map(({ flag }) => flag),
    openPoints: draft.openPoints,
    ...(draft.originalDates === undefined ? {} : { originalDue: draft.originalDates.due.date }),
  };
}

/** The longest piece of a letter's words without the personal identity code in it: still words of the letter. */
function withoutCode(evidence: string): string {
  const code = findIdentityCode(evidence);
  if (code === undefined) return evidence;
  const pieces = evidence.split(code).map((piece) => piece.trim());
  return withoutCode(pieces.reduce((longest, piece) => (piece.length > longest.length ? piece : longest), ''));
}
