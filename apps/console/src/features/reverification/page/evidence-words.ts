import { useLingui } from '@lingui/react/macro'
import type { CheckAnswer, VisitReason } from '@payung/domain/verification/check-result'
import type { WorkerStatus } from '@payung/domain/worker/worker-status'
import { statusWord } from '../../../ui/StatusBadge.tsx'
import { answerLooks, reasonWords } from '../../verification/check-words.ts'
import type { ReverificationItem } from '../reverification.query.ts'
import { findingLooks } from '../reverification-words.ts'

type Evidence = ReverificationItem['evidence'][number]

/** What a piece of evidence says, in the words of where it comes from. */
export function useEvidenceWords(): (evidence: Evidence) => string {
  const { i18n, t } = useLingui()
  return ({ finding, source, value, area }) => {
    const plain = i18n._(findingLooks[finding].word)
    if (source === 'RULE') {
      if (finding === 'NEVER_ELIGIBLE') return t`berusia ${value} pada bulan pertamanya`
      if (finding === 'OVER_AGE') return t`berusia ${value}, melebihi batas`
      if (finding === 'NOT_POOR') return t`desil ${value}, di atas batas`
    }
    if (area) return t`tinggal di ${area.name}`
    if (source === 'POPULATION' || source === 'MEMBERSHIP' || source === 'FIELD_VISIT') {
      const answer = answerLooks[value as CheckAnswer]?.word ?? reasonWords[value as VisitReason]
      return answer === undefined ? plain : i18n._(answer)
    }
    if (source === 'RECORD') {
      if (finding === 'EMPLOYED') return t`peserta penerima upah`
      if (finding === 'DUPLICATE') return t`datanya digabung dengan orang lain yang juga ditetapkan`
      if (finding === 'MOVED' && value === null) return t`datanya diserahkan kepada pengampu lain`
      if (value !== null) return i18n._(statusWord(value as WorkerStatus))
    }
    return plain
  }
}
