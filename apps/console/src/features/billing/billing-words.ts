import { msg } from '@lingui/core/macro'
import {
  IconArrowBackUp,
  IconBan,
  IconCalendar,
  IconCash,
  IconChecks,
  IconFileText,
  IconListCheck,
  IconReceipt,
  IconSend,
} from '@tabler/icons-react'
import type { Look } from '../../ui/LookBadge.tsx'
import type { ContributionListSummary, ContributionMonth } from './billing.query.ts'

type Standing = Pick<ContributionListSummary, 'state' | 'paid' | 'open' | 'recallReason'>

const listLooks = {
  DRAFT: { word: msg`Konsep`, tone: 'mute', icon: IconFileText },
  APPROVED: { word: msg`Disetujui`, tone: 'river', icon: IconListCheck },
  SENT: { word: msg`Dikirim ke BPJS`, tone: 'info', icon: IconSend },
  BILLED: { word: msg`Ditagih`, tone: 'warn', icon: IconReceipt },
  DISCARDED: { word: msg`Disisihkan`, tone: 'mute', icon: IconBan },
} as const satisfies Record<Standing['state'], Look>

const partlyPaid: Look = { word: msg`Dibayar sebagian`, tone: 'warn', icon: IconCash }
const calledBack: Look = { word: msg`Ditarik kembali`, tone: 'mute', icon: IconArrowBackUp }
const paidWhole: Look = { word: msg`Dibayar`, tone: 'ok', icon: IconChecks }

/** How far a list is; of a billed one, how much of it is paid. */
export function lookOfList({ state, paid, open, recallReason }: Standing): Look {
  if (recallReason !== null) return calledBack
  if (state !== 'BILLED' || paid === '0') return listLooks[state]
  return open === '0' ? paidWhole : partlyPaid
}

/** How far the contribution of a month has come. None of them says that the month is protected. */
export const monthLooks = {
  PLANNED: { word: msg`Sudah ditetapkan`, tone: 'mute', icon: IconCalendar },
  LISTED: { word: msg`Masuk daftar`, tone: 'river', icon: IconListCheck },
  REQUESTED: { word: msg`Diminta ke BPJS`, tone: 'info', icon: IconSend },
  BILLED: { word: msg`Ditagih`, tone: 'warn', icon: IconReceipt },
  PAID: { word: msg`Dibayar`, tone: 'ok', icon: IconChecks },
} as const satisfies Record<ContributionMonth['state'], Look>
