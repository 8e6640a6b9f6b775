import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { BothWords } from '@payung/domain/eligibility/rule-fault'
import { Temporal } from 'temporal-polyfill'
import { ConflictError } from '../../platform/errors.ts'
import type { ReferenceData } from '../../platform/reference-data.ts'
import { admittedSql, ruleToday, whyRefused } from '../programmes/public.ts'
import {
  type AreaOverQuotaRow,
  findAreasOverQuota,
  findMonthsOverQuota,
  findStaleChanges,
  type MonthOverQuotaRow,
  type StaleChangeRow,
} from './amend-decree.queries.ts'
import { type DecreeRecord, findDecrees } from './decrees.queries.ts'

/**
 * That the changes of an amendment still hold as it is submitted: months may lie between, and other amendments.
 *
 * @throws ConflictError `DECREE_NOT_IN_FORCE`, `CHANGES_STALE` that names the first of them, `AREA_QUOTA_EXCEEDED`
 */
export async function assertChangesHold(
  tx: TenantTransaction,
  decree: DecreeRecord,
  reference: ReferenceData,
): Promise<void> {
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
  return new ConflictError('DECREE_NOT_IN_FORCE', {
    id: 'Keputusan asalnya tidak berlaku pada bulan itu. Batalkan konsep ini, atau pilih bulan lain.',
    en: 'The decree that it stands on is not in force in that month. Cancel this draft, or choose another month.',
  })
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
  throw new ConflictError('AREA_QUOTA_EXCEEDED', {
    id: `Pada ${month('id-ID')} wilayah ${name} akan memuat ${people.toLocaleString('id-ID')} orang, kuotanya ${quota.toLocaleString('id-ID')}: keputusan lain masih berlaku pada bulan itu. Mulailah pada bulan sesudah keputusan itu berakhir, atau kurangi orangnya.`,
    en: `In ${month('en-GB')} ${name} would have ${people.toLocaleString('en-GB')} people, its quota is ${quota.toLocaleString('en-GB')}: another decree is still in force in that month. Begin in the month after it ends, or designate fewer.`,
  })
}

const WHY: Readonly<Record<StaleChangeRow['fault'], BothWords>> = {
  LINE_TAKEN: {
    id: 'barisnya sudah diubah keputusan lain pada bulan itu',
    en: 'another decree has changed that line in that month',
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
  return new ConflictError('CHANGES_STALE', {
    id: `${count.toLocaleString('id-ID')} perubahan tidak berlaku lagi, antara lain nomor ${number} (${name}): ${why}. Keluarkan perubahan itu, lalu ajukan lagi.`,
    en: `${count.toLocaleString('en-GB')} changes no longer hold, among them number ${number} (${name}): ${whyEn}. Take them out, then submit again.`,
  })
}

export function areaQuotaExceeded(area: AreaOverQuotaRow | null): ConflictError {
  const [which, whichEn] =
    area === null
      ? ['satu wilayah', 'an area']
      : [
          `wilayah ${area.name} (${area.people.toLocaleString('id-ID')} dari ${area.quota.toLocaleString('id-ID')})`,
          `${area.name} (${area.people.toLocaleString('en-GB')} of ${area.quota.toLocaleString('en-GB')})`,
        ]
  return new ConflictError('AREA_QUOTA_EXCEEDED', {
    id: `Penambahan melebihi kuota ${which}, termasuk orang di kohort lain yang sudah dikunci. Kurangi penambahan di wilayah itu, atau ganti orang lain.`,
    en: `The additions exceed the quota of ${whichEn}, with the people of other locked cohorts. Add fewer there, or replace others.`,
  })
}
