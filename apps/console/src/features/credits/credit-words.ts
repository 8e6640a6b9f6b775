import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { IconArrowBackUp, IconChecks, IconHourglass } from '@tabler/icons-react'
import type { Look } from '../../ui/LookBadge.tsx'
import type { Credit, CreditSettlement } from './credits.query.ts'

/** Why months were paid too much. */
export const creditReasonWords: Readonly<Record<NonNullable<Credit['reason']>, MessageDescriptor>> = {
  DEATH: msg`Meninggal dunia`,
  MOVE: msg`Pindah`,
  EMPLOYED_ELSEWHERE: msg`Bekerja pada pemberi kerja`,
  AMENDMENT: msg`Keluar menurut keputusan perubahan`,
}

export const settlementKindWords: Readonly<Record<CreditSettlement['kind'], MessageDescriptor>> = {
  OFFSET: msg`Diperhitungkan`,
  RETURNED: msg`Dikembalikan BPJS`,
}

/** How far a settlement is. */
export const settlementLooks = {
  RECORDED: { word: msg`Menunggu pemastian`, tone: 'warn', icon: IconHourglass },
  CONFIRMED: { word: msg`Dipastikan`, tone: 'ok', icon: IconChecks },
  REVERSED: { word: msg`Dibatalkan`, tone: 'mute', icon: IconArrowBackUp },
} as const satisfies Record<CreditSettlement['state'], Look>
