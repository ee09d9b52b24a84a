/** Tells whether `yyyy-mm-dd` is a day of the calendar. */
export function isCalendarDay(date: string): boolean {
  const parsed = /^\d{4}-\d{2}-\d{2}$/u.test(date) ? new Date(`${date}T00:00:00Z`) : undefined;
  return parsed !== undefined && !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 10) === date;
}
