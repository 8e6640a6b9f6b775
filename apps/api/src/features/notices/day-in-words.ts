/** A calendar day as people of the language write it: 31 Desember 2026. */
export function dayInWords(day: string, language: 'id' | 'en'): string {
  const locale = language === 'id' ? 'id-ID' : 'en-GB'
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
}

/** A number of days in English, which tells one of them from more: `1 day`, `30 days`. */
export function daysInEnglish(days: number): string {
  return days === 1 ? '1 day' : `${days} days`
}

/** How far a last day lies ahead: it is the last one today where no day is left. */
export function daysAhead(days: number): { readonly id: string; readonly en: string } {
  return days === 0 ? { id: 'hari ini', en: 'today' } : { id: `${days} hari lagi`, en: `in ${daysInEnglish(days)}` }
}
