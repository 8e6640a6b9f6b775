import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import {
  IconBan,
  IconCalendarDue,
  IconChecks,
  IconCoins,
  IconPencil,
  IconSend,
  IconUsersGroup,
  IconX,
} from '@tabler/icons-react'
import type { Look } from '../../ui/LookBadge.tsx'
import type { PledgeSummary } from './pledge.query.ts'

/** How the states of a pledge are called. */
export const pledgeLooks = {
  DRAFT: { word: msg`Konsep`, tone: 'mute', icon: IconPencil },
  OFFERED: { word: msg`Diajukan`, tone: 'river', icon: IconSend },
  MATCHED: { word: msg`Menunggu persetujuan angka`, tone: 'warn', icon: IconUsersGroup },
  APPROVED: { word: msg`Iuran belum dibayar`, tone: 'warn', icon: IconCalendarDue },
  FUNDED: { word: msg`Lunas`, tone: 'ok', icon: IconCoins },
  PROVEN: { word: msg`Terbukti`, tone: 'ok', icon: IconChecks },
  WITHDRAWN: { word: msg`Ditarik`, tone: 'mute', icon: IconBan },
  REFUSED: { word: msg`Ditolak daerah`, tone: 'mute', icon: IconX },
  ENDED: { word: msg`Berakhir`, tone: 'mute', icon: IconBan },
} as const satisfies Record<PledgeSummary['state'], Look>

/** Whether people were taken for a pledge and still stand for it, shown in numbers or not. */
export function hasPeople(state: PledgeSummary['state']): boolean {
  return ['MATCHED', 'APPROVED', 'FUNDED', 'PROVEN'].includes(state)
}

/** What becomes of the money that an ended pledge leaves. */
export const remainderWords = {
  RETURN: msg`Kembali ke sisa perjanjian`,
  ROLL_OVER: msg`Berlanjut ke janji berikutnya`,
} as const satisfies Record<string, MessageDescriptor>
