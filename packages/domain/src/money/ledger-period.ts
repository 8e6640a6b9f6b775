/**
 * The day on which a fact is booked: its own, or, where the month of that day is closed, the day on which it becomes known. A closed month never changes.
 *
 * @param factOn calendar day of the fact, `2026-11-20`
 * @param today calendar day on which it is entered; its month cannot be closed yet
 * @param closedUntil the first day after the last closed month; null while none is closed
 */
export function bookingDay(factOn: string, today: string, closedUntil: string | null): string {
  return closedUntil !== null && factOn < closedUntil ? today : factOn
}

/** Whether a month can be closed: it is over, and later than every closed one. Months before it are closed with it. */
export function mayCloseMonth(firstDay: string, today: string, closedUntil: string | null): boolean {
  return firstDay.slice(0, 7) < today.slice(0, 7) && (closedUntil === null || firstDay >= closedUntil)
}
