import type { Draft, DraftRequest } from '../../src/requests/draft.ts';
import { dueDates } from '../../src/requests/deadline.ts';
import type { LetterReading } from '../../src/requests/letter-reading.ts';
import type { Drafting } from '../../src/services.ts';

interface FakeDrafting extends Drafting {
  /** Every letter that was read, and every draft that was asked for. */
  readonly letters: readonly string[];
  readonly requests: readonly DraftRequest[];
}

/** Makes what a letter is found to be: a request for access, in Finnish; the test names what matters. */
export function aReading(parts: Partial<LetterReading> = {}): LetterReading {
  const letter = { subject: '', body: '', quoted: '', isForward: false, signature: '', footer: '', isMailing: false };
  return {
    kind: 'request',
    kindEvidence: 'haluan nähdä tietoni',
    rights: [{ right: 'access', evidence: 'haluan nähdä tietoni' }],
    flags: [],
    language: 'fi',
    replyLang: 'fi',
    letter,
    ...parts,
  };
}

/** Drafts a text that says what was asked for, so that every choice shows in it. */
export function aDraft(request: DraftRequest, parts: Partial<Draft> = {}): Draft {
  const { reading, notice, received, lang = reading.replyLang } = request;
  const rights = request.rights ?? reading.rights.map(({ right }) => right);
  const isDrafted = reading.kind !== 'not_request' || request.kind !== undefined || request.rights !== undefined;
  const kind = request.kind ?? (reading.kind === 'unsure' ? 'clarification' : 'receipt');
  const company = notice?.company.name ?? 'nobody';
  const paragraphs = [
    {
      text: `Draft for ${company}: ${kind}, in ${lang}, received ${received}.`,
      sources: [{ kind: 'law' as const, reference: 'GDPR Art. 12(3)' }],
    },
    { text: `Rights: ${rights.join(', ')}. Signed [name].`, sources: [] },
  ];
  return {
    lang,
    rights,
    paragraphs: isDrafted ? paragraphs : [],
    sources: [],
    cautions: [{ code: 'signature', text: 'Do not ask for a signature.', source: 'EDPB 01/2022, 50' }],
    todo: ['Search all systems.'],
    openPoints: ['[name]'],
    ...(notice !== undefined && { company: notice.company.slug }),
    ...(isDrafted && { kind, dates: dueDates(received), text: paragraphs.map(({ text }) => text).join('\n\n') }),
    ...parts,
  };
}

/** Makes drafting that finds the test's reading in any letter, and remembers what it was asked. */
export function fakeDrafting(
  options: { read?: (letter: string) => LetterReading; draft?: (request: DraftRequest) => Draft } = {},
): FakeDrafting {
  const { read = () => aReading(), draft = (request) => aDraft(request) } = options;
  const letters: string[] = [];
  const requests: DraftRequest[] = [];
  return {
    letters,
    requests,
    read(letter) {
      letters.push(letter);
      return read(letter);
    },
    draft(request) {
      requests.push(request);
      return draft(request);
    },
  };
}
