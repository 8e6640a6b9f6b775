import { useLingui } from '@lingui/react'

/** Picks the language of the page from what the API says in both. */
export function useServerWords() {
  const { i18n } = useLingui()
  const english = i18n.locale === 'en'
  return {
    label: (one: { labelId: string; labelEn: string }) => (english ? one.labelEn : one.labelId),
    name: (one: { nameId: string; nameEn: string }) => (english ? one.nameEn : one.nameId),
    message: (one: { message: string; messageEn: string }) => (english ? one.messageEn : one.message),
  }
}
