import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { BothWords } from '@payung/domain/eligibility/rule-fault'
import { Temporal } from 'temporal-polyfill'
import { ConflictError } from '../../platform/errors.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { admittedSql, ruleToday, whyRefused } from '../programmes/public.ts'
import {
  type AreaOverQuotaRow,
  findAreasOverQuota,
  findMonthsOverQuota,
  findStaleChanges,
  type MonthOverQuotaRow,
  type StaleChangeRow,
} from './amend-decree.queries.ts'
import { decreeStepMessages } from './decree-steps.messages.ts'
import { type DecreeRecord, findDecrees } from './decrees.queries.ts'

/**
 * That the changes of an amendment still hold as it is submitted: months may lie between, and other amendments.
 *
 * @throws ConflictError `DECREE_NOT_IN_FORCE`, `CHANGES_STALE` that names the first of them, `AREA_QUOTA_EXCEEDED`
 */
export async function assertChangesHold(tx: Transaction, decree: DecreeRecord): Promise<void> {
  const { reference } = tx
  if (decree.kind === 'DESIGNATION') return
  await assertInForce(tx, decree)
  if (decree.kind === 'REVOCATION') return
  const rule = await ruleToday(tx, reference, decree)
  const stale = await tx.rows<StaleChangeRow>(findStaleChanges(decree.id, admittedSql(reference, rule)))
  const [first] = stale
  if (first !== undefined) {
    const refused = first.fault === 'RULE_NOT_MET' ? await whyRefused(tx, reference, rule, [first.worker_id]) : null
    throw changesStale(first, stale.length, refused?.get(first.worker_id) ?? null)
  }
  const [area] = await tx.rows<AreaOverQuotaRow>(findAreasOverQuota(decree.id))
  if (area !== undefined) throw areaQuotaExceeded(area)
}

/** @throws ConflictError `DECREE_NOT_IN_FORCE` where what it amends was ended or revoked */
async function assertInForce(tx: TenantTransaction, { amends_id: id }: DecreeRecord): Promise<void> {
  const [amended] = id === null ? [] : await tx.rows<DecreeRecord>(findDecrees([id]))
  if (amended?.state !== 'SIGNED' && amended?.state !== 'PUBLISHED') throw notInForce()
}

export function notInForce(): ConflictError {
  return new ConflictError(decreeStepMessages['DECREE_NOT_IN_FORCE/notInForce']())
}

/**
 * That in none of its months more people are designated in an area than its quota: what was ended early was held until then.
 *
 * @throws ConflictError `AREA_QUOTA_EXCEEDED` that names area and month
 */
export async function assertMonthsHold(tx: TenantTransaction, decreeId: string): Promise<void> {
  const [first] = await tx.rows<MonthOverQuotaRow>(findMonthsOverQuota(decreeId))
  if (first === undefined) return
  const { name, people, quota } = first
  const month = (locale: string) =>
    Temporal.PlainDate.from(first.month).toLocaleString(locale, { month: 'long', year: 'numeric' })
  throw new ConflictError(
    decreeStepMessages.AREA_QUOTA_EXCEEDED({ month: { id: month('id-ID'), en: month('en-GB') }, name, people, quota }),
  )
}

const WHY: Readonly<Record<StaleChangeRow['fault'], BothWords>> = {
  LINE_TAKEN: {
    id: 'barisnya sudah diubah keputusan lain pada bulan itu',
    en: 'another decree has changed that line in that month',
  },
  NOTHING_CORRECTED: {
    id: 'keputusan lain sudah membetulkan barisnya sama persis',
    en: 'another decree has corrected that line alike',
  },
  NOT_ELIGIBLE_NOW: {
    id: 'orang ini sudah meninggal, pindah, digabung, atau tidak lagi berhak',
    en: 'this person has died, moved, was merged or is no longer eligible',
  },
  RULE_NOT_MET: {
    id: 'orang ini tidak memenuhi aturan program yang berlaku hari ini',
    en: 'the rule of the programme does not admit this person today',
  },
  OUT_OF_TURN: {
    id: 'orang lain di cadangan masih menunggu giliran sebelum orang ini; tambahkan lagi dengan alasannya bila perlu',
    en: 'somebody else of the reserve still waits before this person; add them again with a reason where that is needed',
  },
}

function changesStale(
  { entry_no: number, name, fault }: StaleChangeRow,
  count: number,
  refused: BothWords | null,
): ConflictError {
  const { id, en } = WHY[fault]
  const [why, whyEn] = refused === null ? [id, en] : [`${id} (${refused.id})`, `${en} (${refused.en})`]
  return new ConflictError(decreeStepMessages.CHANGES_STALE({ count, number, name, why: { id: why, en: whyEn } }))
}

export function areaQuotaExceeded(area: AreaOverQuotaRow | null): ConflictError {
  const [which, whichEn] =
    area === null
      ? ['satu wilayah', 'an area']
      : [
          `wilayah ${area.name} (${area.people.toLocaleString('id-ID')} dari ${area.quota.toLocaleString('id-ID')})`,
          `${area.name} (${area.people.toLocaleString('en-GB')} of ${area.quota.toLocaleString('en-GB')})`,
        ]
  return new ConflictError(
    decreeStepMessages['AREA_QUOTA_EXCEEDED/areaQuotaExceeded']({ which: { id: which, en: whichEn } }),
  )
}
