/** Chooses the words for a day that lies ahead, is today or has passed (negative). */
export function daysLeft(
  days: number,
  words: { today: string; left: (count: number) => string; past: (count: number) => string },
): string {
  if (days === 0) return words.today;
  return days > 0 ? words.left(days) : words.past(-days);
}
