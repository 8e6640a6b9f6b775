import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { IconBan, IconCalendarDue, IconChecks, IconListCheck } from '@tabler/icons-react'
import type { Look } from '../../ui/LookBadge.tsx'
import type { BudgetLineDetail, BudgetStage } from './budget.query.ts'
import type { FundProvision } from './fund-provision.query.ts'

export const stageWords: Readonly<Record<BudgetStage['stage'], MessageDescriptor>> = {
  RKA: msg`RKA (rencana)`,
  MURNI: msg`Anggaran murni`,
  PERGESERAN: msg`Pergeseran`,
  PERUBAHAN: msg`Perubahan anggaran`,
}

export const stageLooks = {
  PROPOSED: { word: msg`Menunggu persetujuan`, tone: 'warn', icon: IconCalendarDue },
  APPROVED: { word: msg`Disetujui`, tone: 'ok', icon: IconChecks },
  WITHDRAWN: { word: msg`Ditarik`, tone: 'mute', icon: IconBan },
} as const satisfies Record<BudgetStage['state'], Look>

/** Beside a ceiling that is in force: what waits is a further stage, not that ceiling. */
export const changeWaits: Look = { ...stageLooks.PROPOSED, word: msg`Perubahannya menunggu persetujuan` }

export const provisionLooks = {
  ...stageLooks,
  REVOKED: { word: msg`Dicabut`, tone: 'mute', icon: IconBan },
} as const satisfies Record<FundProvision['state'], Look>

export const commitmentLooks = {
  CHOSEN: { word: msg`Dipilih`, tone: 'mute', icon: IconListCheck },
  COMMITTED: { word: msg`Menjadi komitmen`, tone: 'river', icon: IconListCheck },
  RELEASED: { word: msg`Dilepas`, tone: 'mute', icon: IconBan },
} as const satisfies Record<BudgetLineDetail['commitments'][number]['state'], Look>

export const movementWords: Readonly<Record<BudgetLineDetail['movements'][number]['kind'], MessageDescriptor>> = {
  COMMIT: msg`Komitmen`,
  ADJUST: msg`Disesuaikan dengan tagihan`,
  RELEASE: msg`Komitmen dilepas`,
  PAY: msg({ message: 'Pembayaran', context: 'one' }),
  RETURN: msg`Pembayaran dikembalikan`,
}
