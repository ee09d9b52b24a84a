import { withoutSecrets } from '../secrets.ts';

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
type CheckupState = (typeof CHECKUP_STATES)[number];

/** Makes what is said fit to be shown: on one line, without any secret. */
export function shown(checkups: readonly Checkup[], secrets: readonly string[]): readonly Checkup[] {
  const clean = (text: string) => withoutSecrets(oneLine(text), secrets);
  return checkups.map((checkup) => ({
    ...checkup,
    message: clean(checkup.message),
    ...(checkup.fix === undefined ? {} : { fix: clean(checkup.fix) }),
  }));
}

function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').trim();
}
