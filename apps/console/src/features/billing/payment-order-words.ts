import { msg } from '@lingui/core/macro'
import { IconArrowBackUp, IconBan, IconChecks, IconFileText, IconSend } from '@tabler/icons-react'
import type { Look } from '../../ui/LookBadge.tsx'
import type { PaymentOrder } from './payment-order.query.ts'

/** How far a payment order is. */
export const orderLooks = {
  REQUESTED: { word: msg`Menunggu SPM`, tone: 'warn', icon: IconFileText },
  ISSUED: { word: msg`Menunggu SP2D`, tone: 'info', icon: IconSend },
  PAID: { word: msg`SP2D terbit`, tone: 'ok', icon: IconChecks },
  REFUSED: { word: msg`Ditolak`, tone: 'bad', icon: IconBan },
  WITHDRAWN: { word: msg`Ditarik`, tone: 'mute', icon: IconArrowBackUp },
} as const satisfies Record<PaymentOrder['state'], Look>
