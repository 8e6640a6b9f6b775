import { useLingui } from '@lingui/react'

/** The twelve months as the language of the page calls them. */
export function useMonthNames(): readonly string[] {
  const { i18n } = useLingui()
  const format = new Intl.DateTimeFormat(i18n.locale, { month: 'long', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, at) => format.format(Date.UTC(2026, at, 1)))
}
