import { msg } from '@lingui/core/macro'
import { IconBan, IconCheck, IconClock, IconX } from '@tabler/icons-react'
import type { Look } from '../../ui/LookBadge.tsx'
import type { FundingConsent } from './funding.query.ts'

/** How far the consent of a payer is. */
export const consentLooks = {
  REQUESTED: { word: msg`Menunggu jawaban`, tone: 'warn', icon: IconClock },
  GIVEN: { word: msg`Disetujui`, tone: 'ok', icon: IconCheck },
  REFUSED: { word: msg({ message: 'Ditolak', context: 'refused' }), tone: 'bad', icon: IconX },
  WITHDRAWN: { word: msg`Tidak diminta lagi`, tone: 'mute', icon: IconBan },
} as const satisfies Record<FundingConsent['state'], Look>
