import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import type { ReactNode } from 'react'

export function LanguageProvider(props: { children: ReactNode }) {
  return <I18nProvider i18n={i18n}>{props.children}</I18nProvider>
}
