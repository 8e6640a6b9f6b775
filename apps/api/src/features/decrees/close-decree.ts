import { Prisma } from '@payung/database/prisma'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import type { Context } from '../../platform/context.ts'
import { recordAudit } from '../audit/public.ts'
import { fault, readLoggedReason } from '../workers/public.ts'
import { countEnding, type EndingRow } from './decree-annex.queries.ts'
import { keptCost, peopleAfter } from './decree-cost.ts'
import { assertMay } from './decrees.policy.ts'
import type { DecreeRecord } from './decrees.queries.ts'
import { loadAmendments } from './load-decree.ts'
import { assertUnchanged, awaitOtherSignings, lockDecree } from './write-decree.queries.ts'

export interface CloseInput {
  readonly decreeId: string
  readonly expectedVersion: number
  /** First month that is no longer covered; the first of all where nobody is to have been designated. */
  readonly fromMonth: string
  readonly reason: string
}

/**
 * Ends a designation early: from a month on nobody is designated by it any longer.
 *
 * @throws NotFoundError
 * @throws NotAllowedError also `MAKER_IS_NOT_SIGNER`
 * @throws ValidationError `MONTH_OUTSIDE`, `REASON_MISSING` and its like
 * @throws ConflictError `DECREE_STATE`, `DECREE_CHANGED`, `DECREE_IS_AMENDMENT`
 */
export function endDecree(tx: TenantTransaction, actor: Actor, input: CloseInput): Promise<string> {
  return close(tx, actor, input, 'END')
}

/** Revokes a designation because it should not have been made, from a month on. @throws as `endDecree` */
export function revokeDecree(tx: TenantTransaction, actor: Actor, input: CloseInput): Promise<string> {
  return close(tx, actor, input, 'REVOKE')
}

async function close(
  tx: TenantTransaction,
  actor: Actor,
  input: CloseInput,
  action: 'END' | 'REVOKE',
): Promise<string> {
  await awaitOtherSignings(tx)
  const record = await lockDecree(tx, actor, input.decreeId)
  assertMay(actor, record, action)
  assertUnchanged(record, input.expectedVersion)
  assertMonth(record, input.fromMonth)
  const reason = readLoggedReason(input.reason)
  const state = action === 'END' ? 'ENDED' : 'REVOKED'
  const [closed] = await tx.rows<{ people: number }>(
    Prisma.sql`select app.close_decree(${record.id}::uuid, ${input.fromMonth}::date, ${state}, ${reason}) as people`,
  )
  await recordAudit(tx, actor, `DECREE_${state}`, {
    subject: { kind: 'decree', id: record.id, version: record.version + 1 },
    details: { people: closed?.people ?? 0, fromMonth: input.fromMonth },
  })
  return record.id
}

function assertMonth(record: DecreeRecord, month: string): void {
  if (!month.endsWith('-01') || month < record.from_month || month >= record.until_month)
    throw fault(
      'fromMonth',
      'MONTH_OUTSIDE',
      'Pilih awal salah satu bulan keputusan ini.',
      'Choose the beginning of one of the months of this decree.',
    )
}

export interface EndingEffects {
  readonly fromMonth: string
  readonly people: number
  readonly months: number
  readonly areas: readonly EndingRow[]
  /** What would no longer be spent; null where the decree's cost is not known. */
  readonly freedRupiah: bigint | null
}

/** Who would lose their designation if it ended with a month, shown before anybody decides that. @throws ValidationError `MONTH_OUTSIDE` */
export async function effectsOfEnding(context: Context, record: DecreeRecord, month: string): Promise<EndingEffects> {
  assertMonth(record, month)
  const areas = await context.read<EndingRow>(countEnding(record.id, month))
  const people = areas.reduce((sum, area) => sum + area.people, 0)
  const peopleIn = peopleAfter(record, await loadAmendments(context, record.id))
  const months = keptCost(record)?.months.filter((it) => it.month >= month) ?? null
  return {
    fromMonth: month,
    people,
    months: months?.length ?? 0,
    areas,
    freedRupiah:
      months === null ? null : months.reduce((sum, it) => sum + it.perPersonRupiah * BigInt(peopleIn(it.month)), 0n),
  }
}
