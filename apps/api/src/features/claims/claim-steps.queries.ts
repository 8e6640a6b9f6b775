import { Prisma } from '@payung/database/prisma'
import type { ClaimState } from '@payung/domain/benefit/claim-state'

/** A step of a claim as it is written. */
export interface ClaimMove {
  readonly state: ClaimState
  readonly reason: string | null
  readonly onDay: string
  readonly dueRupiah?: bigint
  readonly approvedRupiah?: bigint
  readonly insurerNumber?: string
  readonly paidRupiah?: bigint
  /** Of a claim that is sent again for the rest: what the insurer owes for its delay until that day. */
  readonly owedForDelayRupiah?: bigint
}

export function moveClaim(
  id: string,
  { state, reason, onDay, dueRupiah, approvedRupiah, insurerNumber, paidRupiah, owedForDelayRupiah }: ClaimMove,
): Prisma.Sql {
  return Prisma.sql`update claim set state = ${state}, state_reason = ${reason}, state_day = ${onDay}::date,
      complete_on = case when ${state} = 'SUBMITTED' then ${onDay}::date else complete_on end, due_rupiah = coalesce(${dueRupiah ?? null}::bigint, due_rupiah),
      approved_rupiah = coalesce(${approvedRupiah ?? null}::bigint, approved_rupiah), insurer_number = coalesce(${insurerNumber ?? null}, insurer_number),
      paid_rupiah = coalesce(${paidRupiah ?? null}::bigint, paid_rupiah), owed_for_delay_rupiah = coalesce(${owedForDelayRupiah ?? null}::bigint, owed_for_delay_rupiah)
    where id = ${id}::uuid`
}

export interface ClaimStepRow {
  readonly id: string
  readonly claim_id: string
  readonly from_state: ClaimState
  readonly to_state: ClaimState
  readonly reason: string | null
  /** Of a step that asks for the rest alone. */
  readonly owed_for_delay_rupiah: bigint | null
  readonly on_day: string
  readonly moved_by: string | null
  readonly moved_at: Date
}

export function findClaimSteps(claimIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select s.id, s.claim_id, s.from_state, s.to_state, s.reason, s.owed_for_delay_rupiah, s.on_day::text, s.moved_by, s.moved_at from claim_step s
    where s.claim_id = any(${[...claimIds]}::uuid[]) order by s.id`
}
