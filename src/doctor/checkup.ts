/** What the doctor says of one thing. */
export interface Checkup {
  /** What was looked at; several may have the same. */
  readonly code: string;
  /** `skipped`: it could not be asked, or does not apply here. */
  readonly state: CheckupState;
  /** One line for a person. Holds no secret. */
  readonly message: string;
  /** What to do about it. */
  readonly fix?: string;
}

export const CHECKUP_STATES = ['error', 'warning', 'ok', 'skipped'] as const;
export type CheckupState = (typeof CHECKUP_STATES)[number];

/** Takes secrets out of what is said, whatever somebody else's answer or an error may have brought in. */
export function withoutSecrets(checkups: readonly Checkup[], secrets: readonly string[]): readonly Checkup[] {
  const known = secrets.filter((secret) => secret.length >= SHORTEST_SECRET).toSorted((a, b) => b.length - a.length);
  const clean = (text: string) => known.reduce((left, secret) => left.replaceAll(secret, '…'), oneLine(text));
  return checkups.map((checkup) => ({
    ...checkup,
    message: clean(checkup.message),
    ...(checkup.fix === undefined ? {} : { fix: clean(checkup.fix) }),
  }));
}

/** Anything shorter is a word that may stand in a sentence. */
const SHORTEST_SECRET = 6;

function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').trim();
}
