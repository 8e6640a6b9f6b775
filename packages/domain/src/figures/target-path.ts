import type { ShareHundredths } from './coverage-share.ts'
import { readCount, readShare } from './figure-entry.ts'
import { type IndicatorCode, indicatorOf } from './indicators.ts'

/** What a government may aim at: shares of people, and numbers of people. */
export const TARGET_INDICATORS = [
  'COVERAGE',
  'SELF_EMPLOYED_COVERAGE',
  'SELF_EMPLOYED_ACTIVE',
  'VULNERABLE_REGISTERED',
  'CONTRIBUTION_AID',
] as const satisfies readonly IndicatorCode[]
export type TargetIndicator = (typeof TARGET_INDICATORS)[number]

/** On what a target rests: regulations and decrees of a region, and its plans. */
export const TARGET_DOCUMENT_KINDS = ['PERDA', 'PERKADA', 'KEPUTUSAN', 'RPJMD', 'RKPD', 'OTHER'] as const
export type TargetDocumentKind = (typeof TARGET_DOCUMENT_KINDS)[number]

export const TARGET_STEPS_MAX = 20

/** A long-term plan of a region runs for twenty years, and is made in the years before. */
export const TARGET_YEARS_AHEAD = 25

/** Everybody, in hundredths of a percent: nobody aims at more. */
const WHOLE: ShareHundredths = 10_000

const PEOPLE_MAX = 999_999_999

/** A year of a path, and what is to be reached by its last day: of shares in hundredths of a percent, else in people. */
export interface TargetStep {
  readonly year: number
  readonly amount: number
}

export type TargetUnit = 'SHARE' | 'PEOPLE'

export function unitOfTarget(indicator: TargetIndicator): TargetUnit {
  return indicatorOf(indicator).unit === 'SHARE' ? 'SHARE' : 'PEOPLE'
}

export function isTargetIndicator(code: string): code is TargetIndicator {
  return TARGET_INDICATORS.some((indicator) => indicator === code)
}

/** @returns null for what is no year of four digits */
export function readYear(written: string): number | null {
  return /^\d{4}$/.test(written.trim()) ? Number(written) : null
}

/** Why an amount cannot be aimed at: it is no number of its kind, nothing at all, or more than everybody. */
export type TargetAmountFault = 'INVALID' | 'NOTHING' | 'OVER_WHOLE'

/** What is to be reached, as a person writes it: `60,80` percent, or `48.343` people. */
export function readTargetAmount(written: string, unit: TargetUnit): number | TargetAmountFault {
  const amount = unit === 'SHARE' ? readShare(written) : readCount(written)
  if (amount === null) return 'INVALID'
  if (amount === 0n) return 'NOTHING'
  if (unit === 'SHARE' && amount > BigInt(WHOLE)) return 'OVER_WHOLE'
  return amount > BigInt(PEOPLE_MAX) ? 'INVALID' : Number(amount)
}

/** Each step that asks for less than the year before it, in the order of the years. */
export function fallingSteps(steps: readonly TargetStep[]): readonly TargetStep[] {
  const sorted = steps.toSorted((a, b) => a.year - b.year)
  return sorted.filter(({ amount }, at) => amount < (sorted[at - 1]?.amount ?? 0))
}
