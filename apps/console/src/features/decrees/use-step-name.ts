import { useLingui } from '@lingui/react'

interface NamedStep {
  readonly label: string
  readonly labelEn: string | null
}

/** What a step is called on this page. An English page says the Indonesian name where a government has written no other, marked as such for who hears it read. */
export function useStepName(): (step: NamedStep) => { readonly name: string; readonly lang?: 'id' } {
  const { i18n } = useLingui()
  return ({ label, labelEn }) => {
    if (i18n.locale !== 'en') return { name: label }
    return labelEn === null ? { name: label, lang: 'id' } : { name: labelEn }
  }
}
