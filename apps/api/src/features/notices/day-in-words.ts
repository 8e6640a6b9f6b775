/** A calendar day as people of the language write it: 31 Desember 2026. */
export function dayInWords(day: string, language: 'id' | 'en'): string {
  const locale = language === 'id' ? 'id-ID' : 'en-GB'
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
}
