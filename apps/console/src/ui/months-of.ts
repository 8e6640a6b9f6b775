/** First days of the months from the first up to, not including, the last. */
export function monthsOf(fromMonth: string, untilMonth: string): readonly string[] {
  const months: string[] = []
  for (let month = fromMonth; month < untilMonth; month = next(month)) months.push(month)
  return months
}

function next(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`
}
