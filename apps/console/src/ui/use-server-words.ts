import { useLingui } from '@lingui/react'

/** Picks the language of the page from what the API says in both. */
export function useServerWords() {
  const { i18n } = useLingui()
  const english = i18n.locale === 'en'
  return {
    label: (entry: { labelId: string; labelEn: string }) => (english ? entry.labelEn : entry.labelId),
    name: (entry: { nameId: string; nameEn: string }) => (english ? entry.nameEn : entry.nameId),
    message: (entry: { message: string; messageEn: string }) => (english ? entry.messageEn : entry.message),
  }
}
