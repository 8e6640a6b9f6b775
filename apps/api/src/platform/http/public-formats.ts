import { formatDateLong } from '@payung/domain/calendar/calendar-date'
import { Temporal } from 'temporal-polyfill'
import type { PublicLanguage } from './public-page.ts'

/** Days and numbers as public pages of a language write them. */
export function formatsOf(language: PublicLanguage) {
  const locale = language === 'en' ? 'en-GB' : 'id-ID'
  const number = new Intl.NumberFormat(locale)
  const english = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  return {
    number: (value: number | bigint) => number.format(value),
    day: (text: string) =>
      language === 'en' ? english.format(new Date(`${text}T00:00:00Z`)) : formatDateLong(Temporal.PlainDate.from(text)),
  }
}
