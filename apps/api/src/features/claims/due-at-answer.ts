import type { Prisma } from '@payung/database/prisma'
import { sumDueAtOnce, sumWithoutHeirs } from '@payung/domain/benefit/benefits-for'
import type { Tariff } from '@payung/domain/money/tariff'
import { type BenefitsDue, readBenefitsDue } from './benefits-due.ts'
import { type ClaimRow, findLifeEvents, type LifeEventRow } from './claims.queries.ts'

type ClaimOfEvent = Pick<ClaimRow, 'id' | 'event_id' | 'due_rupiah'>

/**
 * The most that the insurer can owe when it answers. It may post the month only after a claim was submitted, so what is due is reckoned anew; what was submitted as due
 * is not made less.
 */
export function dueAtAnswer(claim: Pick<ClaimRow, 'due_rupiah'>, due: BenefitsDue | undefined): bigint {
  const now = sumDueAtOnce(due?.benefits ?? [])
  const submitted = claim.due_rupiah ?? 0n
  return now > submitted ? now : submitted
}

/**
 * What is due to a person once the money goes: where two people have said that no heir is known, the funeral money and what the case has cost, and the rest to the fund.
 *
 * @returns null where an heir receives all of it
 */
export function dueWithoutHeir(due: BenefitsDue | undefined): bigint | null {
  return due?.hasNoHeir === true ? sumWithoutHeirs(due.benefits) : null
}

/** What the insurer can be asked for beyond what it has approved: all that is due, or without an heir what is due then. */
export function restToAsk(
  claim: Pick<ClaimRow, 'due_rupiah' | 'approved_rupiah'>,
  due: BenefitsDue | undefined,
): bigint {
  return (dueWithoutHeir(due) ?? dueAtAnswer(claim, due)) - (claim.approved_rupiah ?? 0n)
}

/**
 * What the insurer pays to people, unless it says otherwise: what it approved, or the lower sum that is due without an heir. It approved more than Payung knows to be due
 * where nothing is, so its word stands there.
 */
export function payableToPeople(approved: bigint, withoutHeir: bigint | null): bigint {
  return withoutHeir !== null && withoutHeir > 0n && withoutHeir < approved ? withoutHeir : approved
}

/** The most that the insurer can approve. @returns rupiah by claim */
export async function readDueAtAnswer(
  read: <Row>(statement: Prisma.Sql) => Promise<readonly Row[]>,
  tariffs: readonly Tariff[],
  claims: readonly ClaimOfEvent[],
): Promise<ReadonlyMap<string, bigint>> {
  if (claims.length === 0) return new Map()
  const events = await read<LifeEventRow>(findLifeEvents(claims.map((claim) => claim.event_id)))
  const due = await readBenefitsDue(read, tariffs, events)
  return new Map(claims.map((claim) => [claim.id, dueAtAnswer(claim, due.get(claim.event_id))]))
}
