import { useLingui as useI18n } from '@lingui/react'
import { useLingui } from '@lingui/react/macro'
import { useFormats } from '../../i18n/formats.ts'
import { useActionWords } from './action-words.ts'
import type { AuditAddress } from './audit-address.ts'
import { questionWords } from './audit-question-words.ts'
import { auditQuestions } from './audit-questions.ts'

/** Which filters stand, in words: an empty list says what narrows it. */
export function useStandingFilters(address: AuditAddress): readonly string[] {
  const { i18n } = useI18n()
  const { t } = useLingui()
  const { day } = useFormats()
  const actionWord = useActionWords()
  const question = auditQuestions.find((name) => name === address.tanya)
  return [
    ...(address.tindakan === undefined ? [] : [t`tindakan “${actionWord(address.tindakan)}”`]),
    ...(question === undefined || address.tindakan !== undefined
      ? []
      : [t`pertanyaan “${i18n._(questionWords[question])}”`]),
    ...(address.oleh === undefined ? [] : [t`oleh satu orang`]),
    ...(address.tentang === undefined ? [] : [t`tentang satu orang atau hal`]),
    ...(address.dari === undefined ? [] : [t`dari ${day(address.dari)}`]),
    ...(address.sampai === undefined ? [] : [t`sampai ${day(address.sampai)}`]),
  ]
}
