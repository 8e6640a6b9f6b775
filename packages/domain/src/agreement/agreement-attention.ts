import type { IsoDay } from '../calendar/iso-day.ts'

/** What whoever approves an agreement, records its signature or confirms it has to have looked at before. */
export const AGREEMENT_ATTENTION = ['OVER', 'REGULATION_MISSING'] as const

export type AgreementAttention = (typeof AGREEMENT_ATTENTION)[number]

export interface AgreementToCheck {
  /** Last day on which it holds; null while nobody has written it down. */
  readonly lastDay: IsoDay | null
  /** How many regulations it names as its legal basis. */
  readonly regulations: number
}

/** What of an agreement needs attention on a day. On its last day it still holds. */
export function agreementAttention(
  { lastDay, regulations }: AgreementToCheck,
  today: IsoDay,
): ReadonlySet<AgreementAttention> {
  const isSo: Readonly<Record<AgreementAttention, boolean>> = {
    OVER: lastDay !== null && lastDay < today,
    REGULATION_MISSING: regulations === 0,
  }
  return new Set(AGREEMENT_ATTENTION.filter((attention) => isSo[attention]))
}
