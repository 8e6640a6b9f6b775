/** Months that can be chosen: this one and those of the two years before it. */
const monthsBack = 24

/** The months of an account book as `2026-11`, the newest first. @param today `2026-11-23` */
export function monthsToChoose(today: string): readonly string[] {
  const [year = 0, month = 0] = today.split('-').map(Number)
  return Array.from({ length: monthsBack + 1 }, (_, back) => {
    const count = year * 12 + month - 1 - back
    return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`
  })
}

/** First and last day of a month. @param month `2026-02` */
export function daysOf(month: string): { readonly from: string; readonly until: string } {
  const [year = 0, number = 0] = month.split('-').map(Number)
  const days = new Date(Date.UTC(year, number, 0)).getUTCDate()
  return { from: `${month}-01`, until: `${month}-${days}` }
}
