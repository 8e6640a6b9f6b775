import { type IsoDay, isIsoDay } from '../calendar/iso-day.ts'
import type { FactsIssueCode } from '../import/issue.ts'
import { type FundingSource, isFundingSource } from './funding-source.ts'

/** The insurer's programmes: JKK, JKM, JHT, JP. */
export type Programme = 'WORK_ACCIDENT' | 'DEATH' | 'OLD_AGE' | 'PENSION'

const PROGRAMMES: readonly Programme[] = ['WORK_ACCIDENT', 'DEATH', 'OLD_AGE', 'PENSION']

/** What somebody says about a worker's protection, kept until bills prove it. */
export interface DeclaredCoverage {
  /** At least one, in the order of {@link PROGRAMMES}. */
  readonly programmes: readonly Programme[]
  /** First contribution month, as its first day. */
  readonly fromMonth: IsoDay
  /** First month that is no longer covered; `null` while no end is known. */
  readonly untilMonth: IsoDay | null
  readonly payerKind: FundingSource
}

export interface DeclaredCoverageDraft {
  readonly programmes?: readonly string[] | null | undefined
  /** `2026-03` or the first day of the month. */
  readonly fromMonth?: string | null | undefined
  readonly untilMonth?: string | null | undefined
  readonly payerKind?: string | null | undefined
}

/** A month as its first day; `null` for any other day, which would be a silent half month. */
export function readContributionMonth(text: string): IsoDay | null {
  const day = /^\d{4}-\d{2}$/.test(text) ? `${text}-01` : text
  return isIsoDay(day) && day.endsWith('-01') ? day : null
}

/** Reads a declaration, or says what is wrong with it and in which part. */
export function readDeclaredCoverage(
  draft: DeclaredCoverageDraft,
): { coverage: DeclaredCoverage } | { faults: { path: keyof DeclaredCoverage; code: FactsIssueCode }[] } {
  const faults: { path: keyof DeclaredCoverage; code: FactsIssueCode }[] = []
  const named = draft.programmes ?? []
  const programmes = PROGRAMMES.filter((programme) => named.includes(programme))
  const allKnown = named.every((name) => (PROGRAMMES as readonly string[]).includes(name))
  if (programmes.length === 0 || !allKnown) faults.push({ path: 'programmes', code: 'COVERAGE_PROGRAMME_MISSING' })

  const fromMonth = readContributionMonth(draft.fromMonth ?? '')
  if (fromMonth === null) faults.push({ path: 'fromMonth', code: 'COVERAGE_PERIOD_INVALID' })
  const open = draft.untilMonth === null || draft.untilMonth === undefined || draft.untilMonth === ''
  const untilMonth = open ? null : readContributionMonth(draft.untilMonth ?? '')
  const ends = untilMonth !== null && (fromMonth === null || untilMonth > fromMonth)
  if (!open && !ends) faults.push({ path: 'untilMonth', code: 'COVERAGE_PERIOD_INVALID' })

  const payerKind = draft.payerKind ?? ''
  if (!isFundingSource(payerKind)) faults.push({ path: 'payerKind', code: 'COVERAGE_PAYER_UNKNOWN' })
  if (faults.length > 0 || fromMonth === null || !isFundingSource(payerKind)) return { faults }
  return { coverage: { programmes, fromMonth, untilMonth, payerKind } }
}
