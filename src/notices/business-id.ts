/** Tells whether a Y-tunnus (`1234567-8`) has the form and the check digit that the Business Information System gives. */
export function isBusinessId(id: string): boolean {
  const match = /^(\d{7})-(\d)$/u.exec(id);
  if (match === null) return false;
  const digits = Array.from(match[1] ?? '', Number);
  const sum = digits.reduce((total, digit, at) => total + digit * (WEIGHTS[at] ?? 0), 0);
  // A remainder of 1 is never given out.
  const remainder = sum % 11;
  return remainder !== 1 && (remainder === 0 ? 0 : 11 - remainder) === Number(match[2]);
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2] as const;
