import type { IsoDay } from '@payung/domain/calendar/iso-day'
import type { DeclaredCoverage } from '@payung/domain/money/declared-coverage'
import { INCOME_BRACKETS } from '@payung/domain/money/income-bracket'
import type { MembershipKind, UncoveredReason, WelfareSource } from '@payung/domain/worker/worker-facts'
import type { WorkerStatus } from '@payung/domain/worker/worker-status'
import type { Making } from './making.ts'
import { type Chance, weighted } from './random.ts'

/** Whom a record was made by decides how far it has come. */
export type Registration = 'BY_PROVINCE' | 'OWN_COHORT'

export interface Circumstances {
  readonly incomeBracket: string | null
  readonly welfareDecile: number | null
  readonly welfareSource: WelfareSource | null
  readonly status: WorkerStatus
  readonly membershipKind: MembershipKind
  readonly membershipNumber: string | null
  readonly uncoveredReason: UncoveredReason | null
  readonly declaredCoverage: DeclaredCoverage | null
}

const STATUS = {
  BY_PROVINCE: weighted<WorkerStatus>([
    ['VERIFIED', 880],
    ['CANDIDATE', 76],
    ['DECEASED', 12],
    ['MOVED', 11],
    ['INELIGIBLE', 10],
    ['GRADUATED', 7],
    ['WITHDRAWN', 4],
  ]),
  OWN_COHORT: weighted<WorkerStatus>([
    ['VERIFIED', 780],
    ['CANDIDATE', 185],
    ['DECEASED', 10],
    ['MOVED', 12],
    ['INELIGIBLE', 9],
    ['WITHDRAWN', 4],
  ]),
} as const

const DECILE = weighted<number | null>([
  [1, 21],
  [2, 23],
  [3, 19],
  [4, 14],
  [5, 8],
  [6, 4],
  [7, 2],
  [8, 1],
  [null, 8],
])

const WELFARE_SOURCE = weighted<WelfareSource>([
  ['DTSEN', 62],
  ['P3KE', 22],
  ['DTKS', 16],
])

/** Place in the list of brackets, lowest first: most earn the least. */
const BRACKET = weighted<number | null>([
  [0, 68],
  [1, 12],
  [2, 7],
  [3, 4],
  [4, 2],
  [null, 7],
])

const PAYERS = weighted<DeclaredCoverage['payerKind']>([
  ['SELF', 40],
  ['VILLAGE_BUDGET', 25],
  ['CSR', 20],
  ['REGIONAL_BUDGET', 15],
])

/** Shares of those without membership who declare protection anyway; bills will prove it or not. */
const DECLARED_SHARE = 0.03

export function inventCircumstances(
  { chance, asOf, nextMembershipNumber }: Making,
  registration: Registration,
): Circumstances {
  const status = STATUS[registration].pickWith(chance)
  const decile = DECILE.pickWith(chance)
  const bracket = BRACKET.pickWith(chance)
  const member = status === 'VERIFIED' ? chance.happens(0.9) : status !== 'CANDIDATE' && chance.happens(0.6)
  const declares = !member && chance.happens(DECLARED_SHARE)
  return {
    status,
    welfareDecile: decile,
    welfareSource: decile === null ? null : WELFARE_SOURCE.pickWith(chance),
    incomeBracket: bracket === null ? null : (INCOME_BRACKETS[bracket]?.code ?? null),
    membershipKind: member ? 'SELF_EMPLOYED' : 'NONE',
    membershipNumber: member ? nextMembershipNumber() : null,
    uncoveredReason: member || declares ? null : chance.happens(0.58) ? 'UNABLE_TO_PAY' : 'UNAWARE',
    declaredCoverage: declares ? inventCoverage(chance, asOf) : null,
  }
}

function inventCoverage(chance: Chance, asOf: IsoDay): DeclaredCoverage {
  const year = Number(asOf.slice(0, 4))
  const month = String(chance.between(1, 6)).padStart(2, '0')
  return {
    programmes: chance.happens(0.15) ? ['WORK_ACCIDENT', 'DEATH', 'OLD_AGE'] : ['WORK_ACCIDENT', 'DEATH'],
    fromMonth: `${year}-${month}-01`,
    untilMonth: chance.happens(0.7) ? `${year + 1}-01-01` : null,
    payerKind: PAYERS.pickWith(chance),
  }
}
