import { useLingui as useI18n } from '@lingui/react'
import { useLingui } from '@lingui/react/macro'
import { standings } from '../agreement-words.ts'
import type { AgreementDetail } from './agreement-page.query.ts'

/** What a step of an agreement is called: what it became, or that its text was changed. */
export function useStepName(): (step: AgreementDetail['steps'][number]) => string {
  const { i18n } = useI18n()
  const { t } = useLingui()
  return ({ from, to }) => {
    if (from === null) return t`Disusun`
    return from === to ? t`Naskah diubah` : i18n._(standings[to].word)
  }
}
