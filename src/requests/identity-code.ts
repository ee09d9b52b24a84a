/**
 * What looks like a Finnish personal identity code, right or wrong, also with the separators in use since 2023, or like
 * a Swedish one. Written so widely that a mistyped code is masked too.
 */
const IDENTITY_CODE =
  /(?<![\p{L}\p{N}])(?:\d{6}\s?[-–+A-FU-Ya-fu-y]\s?\d{2,3}[0-9A-Za-z]{1,2}|(?:19|20)?\d{6}\s?[-–+]\s?\d{4})(?![\p{L}\p{N}])/u;

/** Finds the first personal identity code of a text; undefined where there is none. */
export function findIdentityCode(text: string): string | undefined {
  return IDENTITY_CODE.exec(text)?.[0];
}

/** Puts `******-****` in the place of every personal identity code. */
export function maskIdentityCodes(text: string): string {
  return text.replace(new RegExp(IDENTITY_CODE.source, 'gu'), '******-****');
}

/** Leaves out every personal identity code, to read what stands beside it. */
export function withoutIdentityCodes(text: string): string {
  return text.replace(new RegExp(IDENTITY_CODE.source, 'gu'), ' ');
}
