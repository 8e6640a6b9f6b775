import type { Prisma } from '@payung/database/prisma'
import type { BenefitTerms } from '@payung/domain/benefit/benefit-terms'
import { owedForDelay, payableUntil } from '@payung/domain/benefit/claim-clock'
import { dueWithoutHeir, payableToPeople } from '@payung/domain/benefit/claim-due'
import { type BenefitsDue, termsOf } from './benefits-due.ts'
import { type ClaimRow, findHolidays, findTerms, type HolidayRow, type TermRow } from './claims.queries.ts'

type ClaimWithInsurer = Pick<ClaimRow, 'programme' | 'state' | 'approved_rupiah' | 'due_rupiah'>

export interface ClockGround {
  /** By the day on which the file was complete. */
  readonly terms: BenefitTerms
  readonly holidays: ReadonlySet<string>
  readonly due: BenefitsDue | undefined
}

/** The last day on which the insurer is in time, and what it owes on top by a day; null where the law knows no such sum. */
export function insurerClock(claim: ClaimWithInsurer, completeOn: string, on: string, ground: ClockGround) {
  const { terms, holidays, due } = ground
  if (!terms.has('CLAIM_DELAY_PER_DAY')) return null
  const until = payableUntil(claim.programme, completeOn, terms, holidays)
  // What it approved before more was asked for is not what it owes now.
  const isAsked = claim.state === 'SUBMITTED' || claim.state === 'IN_REVIEW'
  const answered = (isAsked ? null : claim.approved_rupiah) ?? claim.due_rupiah ?? 0n
  return { until, owed: owedForDelay(payableToPeople(answered, dueWithoutHeir(due)), until, on, terms) }
}

/** What the insurer owes for its delay by a day, of a claim that it has answered; 0 where it was in time. */
export async function readOwedForDelay(
  read: <Row>(statement: Prisma.Sql) => Promise<readonly Row[]>,
  claim: ClaimWithInsurer & Pick<ClaimRow, 'complete_on'>,
  due: BenefitsDue | undefined,
  on: string,
): Promise<bigint> {
  const completeOn = claim.complete_on
  if (completeOn === null) return 0n
  const terms = termsOf(await read<TermRow>(findTerms([completeOn])))
  const holidays = new Set((await read<HolidayRow>(findHolidays([completeOn]))).map(({ day }) => day))
  return insurerClock(claim, completeOn, on, { terms, holidays, due })?.owed ?? 0n
}
